/** Amounts of folded text: of what a question asks for, with its measure. */

import { findRegionalWords } from '../../../expansion/regional-words.js';
import type { Range } from '../../../types/article.js';
import type { AskedAmount } from '../../question/asked/asked-amount.js';
import { MEASURES } from '../../question/asked/measures.js';

const DIGITS = String.raw`\d[\d,.]*`;
const HAN = '[零〇一二两三四五六七八九十百千万亿半]+';
const NUMBER = `(?<number>(?:(?<![\\da-z第]|\\d[.,])${DIGITS}|(?<![第零〇一二两三四五六七八九十百千万亿初])${HAN})(?:\\s?[十百千万亿]*(?:多|余|来|几)?[万亿]*))\\s?`;
const ORDINAL = `(?<number>第(?:${DIGITS}|${HAN}))`;
/** Without a measure of its own: whatever follows a number, but no time. */
const ANY_MEASURE = `(?:%|(?:${MEASURES.join('|')}))(?![年月日号时点])`;
/** 一个 and 一位 are articles more often than amounts. */
const ONE = /^一个?[^年月天日小分秒周倍]/u;
const ONLY = /(?:共|仅|只|只有|唯|各|为|达)$/u;

export interface Amount extends Range {
  /** Whether a noun that is asked for stands with it. */
  isOfNoun: boolean;
}

/** Those with the measure that is asked for, in order. */
export function findAmounts(folded: string, asked: AskedAmount): Amount[] {
  const { nouns, subject, measures } = asked;
  // 教师有多少人: of whom must be said, for there are people of all kinds.
  const counted =
    nouns.length === 0 && subject !== null && countsAnything(measures) ? [subject] : nouns;
  const pattern = patternOf(asked);
  const found = Array.from(folded.matchAll(pattern)).flatMap((match) => {
    const { 0: written, index, groups: { number = '' } = {} } = match;
    const range = { start: index, end: index + written.length };
    if (isDate(folded, range, number)) return [];
    if (ONE.test(written) && !ONLY.test(folded.slice(0, index))) return [];
    return [{ ...range, isOfNoun: counted.length === 0 || standsBy(counted, folded, range) }];
  });
  return found;
}

/** 分别为15.7%和13.1%: which is whose is not told by what stands near. */
const SHARED = /分别|各自|依次|其次/u;
const AND = /^(?:和|与|及|以及|、|或|至|到|~|-|—)/u;
/** 由3%降至1%: what it was before. */
const WAS = /(?:由|从|较|比|此前[^,。]{0,6}|原来?的?)(?:约|近)?$/u;
const CLAUSE = 24;

/** Those that stand alone in their clause: of several in a row it is not sure which is asked for. */
export function surelyOf(folded: string, asked: AskedAmount): Amount[] {
  const { measures, nouns } = asked;
  if (measures.length === 0 && (asked.isOrdinal || nouns.length === 0)) return [];
  if (nouns.length === 0 && asked.subject && !folded.includes(asked.subject)) return [];
  const amounts = findAmounts(folded, { ...asked, nouns: nouns.slice(0, 1) });
  return amounts.filter(({ start, end, isOfNoun }, i) => {
    const before = folded.slice(Math.max(0, start - CLAUSE), start).replace(/^.*[。;]/u, '');
    const last = amounts[i - 1];
    const next = amounts[i + 1];
    const isJoined =
      (next && AND.test(folded.slice(end, next.start)) && next.start - end <= 3) ||
      (last && AND.test(folded.slice(last.end, start)) && start - last.end <= 3);
    return isOfNoun && !isJoined && !SHARED.test(before) && !WAS.test(before);
  });
}

function countsAnything(measures: readonly string[]): boolean {
  return measures.includes('人') || measures.includes('个');
}

const patterns = new WeakMap<readonly string[], RegExp>();

function patternOf(asked: AskedAmount): RegExp {
  const { measures, isOrdinal } = asked;
  const known = patterns.get(measures);
  if (known) return known;
  const names = [...measures].sort((a, b) => b.length - a.length).join('|');
  const unit = measures.length > 0 ? `(?:${names})` : ANY_MEASURE;
  // 2年级 and 90年代 are no years.
  const end = measures.includes('年') && !isOrdinal ? '(?!级|代|\\d|间)' : '';
  const pattern = new RegExp(`${isOrdinal ? ORDINAL : NUMBER}${unit}${end}`, 'gu');
  patterns.set(measures, pattern);
  return pattern;
}

/** 2018年, 5月, 15日. */
function isDate(folded: string, { start, end }: Range, number: string): boolean {
  const measure = folded.slice(start + number.length, end).trim();
  if (/^年/u.test(measure))
    return /^(?:1[5-9]|20)\d\d$|^[一二][〇零一二三四五六七八九]{3}$/u.test(number);
  if (/^月/u.test(measure)) return true;
  return /^[日天]/u.test(measure) && /月$/u.test(folded.slice(0, start));
}

/** So far before and behind an amount what it counts may stand. */
const BEFORE = 12;
const BEHIND = 12;

function standsBy(nouns: readonly string[], folded: string, { start, end }: Range): boolean {
  const before = folded.slice(Math.max(0, start - BEFORE), start).replace(/^.*[,。;、]/u, '');
  const [behind = ''] = folded.slice(end, end + BEHIND).split(/[,。;、]/u);
  return nouns.some((noun) => {
    const forms = formsOf(noun);
    return forms.some((form) => before.includes(form) || behind.includes(form));
  });
}

/** Said shorter or otherwise. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  学生: ['生', '学员'],
  教师: ['老师', '师'],
  老师: ['教师', '师'],
  死亡: ['遇难', '丧生', '身亡', '罹难', '死'],
  受伤: ['伤'],
  参加: ['参与', '出席', '加入'],
  出席: ['参加', '参与'],
  群众: ['人'],
  村民: ['人'],
  居民: ['人'],
  学校: ['小学', '中学', '大学', '学院'],
  孩子: ['儿童', '学生', '子女', '女', '男'],
};

const formsKnown = new Map<string, string[]>();
/** Nouns of questions that are kept; a question has one or two. */
const MOST_KEPT = 500;

function formsOf(noun: string): string[] {
  const known = formsKnown.get(noun);
  if (known) return known;
  const regional = findRegionalWords(noun)
    .filter(({ text }) => text === noun)
    .flatMap(({ variants }) => variants);
  const all = [noun, ...regional, ...(SHORT[noun] ?? [])];
  if (formsKnown.size >= MOST_KEPT) formsKnown.clear();
  formsKnown.set(noun, all);
  return all;
}
