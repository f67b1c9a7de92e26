/**
 * What a search finds though the term index does not know it: characters that stand together
 * but for white space, words that two passages part. Together with the index's own pairs of
 * units no article is missed; too many cost a look.
 */

import type { ArticleRecord, ArticleStore } from '../store/articles.js';
import { fold } from '../text/folding/fold.js';
import { othersTurn } from '../text/steps.js';

const ARTICLES_A_TURN = 500;

export interface Gaps {
  /** Two folded Han characters with white space between them → ordinals of articles, in order. */
  pairs: ReadonlyMap<string, readonly number[]>;
  /** 1 for articles with white space between a Han character and a number or other word. */
  mixed: Uint8Array;
  /** 1 for articles in which anything may be missed. */
  any: Uint8Array;
}

export async function findGaps(articles: ArticleStore): Promise<Gaps> {
  const { records } = articles;
  const mixed = new Uint8Array(records.length);
  const any = new Uint8Array(records.length);
  const pairs: [pair: string, ordinal: number][] = [];
  for (const [ordinal, record] of records.entries()) {
    if (ordinal % ARTICLES_A_TURN === ARTICLES_A_TURN - 1) await othersTurn();
    const text = articles.textOf(record);
    if (isCutInWord(text, record)) any[ordinal] = 1;
    for (const gap of [...gapsIn(text), ...gapsIn(record.title ?? '')]) {
      if (gap.kind === 'han') pairs.push([gap.pair, ordinal]);
      else if (gap.kind === 'mixed') mixed[ordinal] = 1;
      else any[ordinal] = 1;
    }
  }
  await othersTurn();
  return { pairs: groupByKey(pairs), mixed, any };
}

/**
 * Folded in one go, with the space and the words they belong to, as they are in a key: 顯 著 is
 * not 顯著 to opencc, and 瞭 is 了 in 指明瞭 alone.
 */
function groupByKey(pairs: [string, number][]): Map<string, number[]> {
  const folded = fold(pairs.map(([pair]) => pair).join('\n')).split('\n');
  const ordinals = new Map<string, number[]>();
  pairs.forEach(([, ordinal], i) => {
    const [left = '', right = ''] = (folded[i] as string).split('\t');
    const pair = lastPoint(left) + firstPoint(right);
    const list = ordinals.get(pair);
    if (!list) ordinals.set(pair, [ordinal]);
    else if (list.at(-1) !== ordinal) list.push(ordinal);
  });
  return ordinals;
}

/** Passages are led by the first 100 characters of the folded title (corpus/passages/passages.ts). */
const LONG_TITLE = 50;

function isCutInWord(text: string, { title, passages, noise }: ArticleRecord): boolean {
  if ((title?.length ?? 0) > LONG_TITLE) return true;
  const joints = new Set(
    noise.flatMap(([start, , kind]) => (kind === 'line-end' || kind === 'page' ? [start] : [])),
  );
  return passages.some(([, end], i) => {
    const next = passages[i + 1]?.[0];
    if (next === undefined) return false;
    if (/[\n\r]/u.test(text.slice(end, next)) && !joints.has(end)) return false;
    return kindOf(text.charCodeAt(end - 1)) !== OTHER && kindOf(text.charCodeAt(next)) !== OTHER;
  });
}

/** Every run of white space, line ends apart. */
const WHITE = /(?:[^\S\n\r\u2028\u2029]|[\u200b\u2060])+/gu;

/** UTF-16 units of the longest words that opencc converts as one. */
const LONG_WORD = 8;

type Gap = { kind: 'han'; pair: string } | { kind: 'mixed' | 'unsure' };

function gapsIn(text: string): Gap[] {
  const gaps: Gap[] = [];
  for (const { 0: white, index: before } of text.matchAll(WHITE)) {
    const after = before + white.length;
    if (before === 0 || after === text.length) continue;
    const left = kindOf(text.charCodeAt(before - 1));
    const right = kindOf(text.charCodeAt(after));
    if (left === OTHER || right === OTHER || (left === WORD && right === WORD)) continue;
    if (left === UNSURE || right === UNSURE) gaps.push({ kind: 'unsure' });
    else if (left !== right) gaps.push({ kind: 'mixed' });
    else {
      const word = /\S*$/u.exec(text.slice(Math.max(0, before - LONG_WORD), before))?.[0];
      const next = /^\S*/u.exec(text.slice(after, after + LONG_WORD))?.[0];
      gaps.push({ kind: 'han', pair: `${word}\t${next}` });
    }
  }
  return gaps;
}

function firstPoint(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) as number);
}

function lastPoint(text: string): string {
  return Array.from(text.slice(-2)).at(-1) as string;
}

const OTHER = 0;
const HAN = 1;
/** A letter of another script or a digit. */
const WORD = 2;
/** Folds to either, or to both (㈱, ㍻), or to nothing. */
const UNSURE = 3;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** What a code unit folds to a part of. */
function kindOf(code: number): number {
  if (code < 0x80) {
    const letter = (code | 32) >= 97 && (code | 32) <= 122;
    return letter || (code >= 48 && code <= 57) ? WORD : OTHER;
  }
  if (code >= 0x3400 && code <= 0x9fff) return HAN;
  if (code < 0x2070 && INVISIBLE.test(String.fromCharCode(code))) return UNSURE;
  if (code < 0x2000) return WORD;
  if (code < 0x2070 || (code >= 0x3000 && code <= 0x3004)) return OTHER;
  if (code >= 0x3008 && code <= 0x3020) return OTHER;
  if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0xa000 && code <= 0xd7ff)) return WORD;
  if (code >= 0xff00 && code <= 0xffef) return isFullWidthMark(code) ? OTHER : WORD;
  return UNSURE;
}

function isFullWidthMark(code: number): boolean {
  const digit = code >= 0xff10 && code <= 0xff19;
  const letter = (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
  return !digit && !letter && code < 0xff66;
}
