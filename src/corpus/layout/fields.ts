/**
 * Lines that speak about the article rather than in it: source, date, byline, counters, share
 * and tool lines, editors, keywords. A line counts only when all of it is made of such fields,
 * so that a sentence which merely begins like one (记者：您怎么看？) stays content.
 */

import { toIsoDate } from '../../text/day.js';
import type { NoiseKind } from '../../types/article.js';
import {
  ACCOUNT,
  BYLINES,
  COUNTER,
  DATE,
  EDITION,
  EDITOR,
  type FieldKey,
  GLUED,
  KEYED,
  KEYS,
  NAMES,
  OUTLET,
  PLACE,
  SEPARATORS,
  SHORT_DATE,
  TOOL,
} from './field-patterns.js';

export interface Field {
  key: FieldKey;
  /** False for a value without its label: a lone date, a button, a name that ends in 网. */
  labelled: boolean;
  /** Where its value stands in the folded line. */
  start: number;
  end: number;
  /** Where the field ends, if not with its value. */
  to?: number;
}

export interface FieldLine {
  kind: Extract<NoiseKind, 'source' | 'share' | 'editor'>;
  fields: Field[];
}

/** Longer lines are paragraphs, whatever they begin with. */
const MAX_LINE = 240;

/** Reads a folded line as fields and nothing but fields; null where anything else stands in it. */
export function readFieldLine(folded: string): FieldLine | null {
  if (folded.length > MAX_LINE) return null;
  const account = readAccountLine(folded);
  if (account) return account;
  const fields: Field[] = [];
  let at = 0;
  while (at < folded.length) {
    at += matchAt(SEPARATORS, folded, at);
    if (at >= folded.length) break;
    const field = keyedFieldAt(folded, at) ?? bareFieldAt(folded, at);
    if (!field) return null;
    fields.push(field);
    at = Math.max(field.to ?? field.end, at + 1);
  }
  if (fields.length === 0 || !isTelling(fields, folded)) return null;
  return { kind: kindOf(fields), fields };
}

/** 原创 程雨眠 雾江文旅 2023-04-20 07:30 发表于福建, as public accounts head their articles. */
function readAccountLine(folded: string): FieldLine | null {
  const groups = ACCOUNT.exec(folded)?.groups;
  if (!groups?.outlet || !groups.date) return null;
  const field = (key: FieldKey, value: string): Field => {
    const start = folded.lastIndexOf(value);
    return { key, start, end: start + value.length, labelled: true };
  };
  const fields = [field('source', groups.outlet), field('date', groups.date)];
  if (!groups.own && groups.author) return null;
  if (groups.author && groups.author !== groups.outlet && areNames(groups.author))
    fields.unshift(field('author', groups.author));
  return { kind: 'source', fields };
}

function kindOf(fields: Field[]): FieldLine['kind'] {
  const has = (...keys: FieldKey[]): boolean => fields.some(({ key }) => keys.includes(key));
  if (fields[0]?.key === 'editor') return 'editor';
  if (has('source', 'date', 'author', 'url')) return 'source';
  return has('tool') ? 'share' : has('editor') ? 'editor' : 'source';
}

/** True for one or several names of persons, as a byline gives them. */
export function areNames(folded: string): boolean {
  return NAMES.test(folded.trim());
}

/** 江岭网记者 高远山 见习记者 方晓晴 → 高远山, 方晓晴: the names as written, without offices. */
export function personsIn(names: string): string[] {
  const writers = names.split(
    /(?<=\p{Script=Han}{2})(?:编辑|編輯|摄影|攝影|校对|校對|责编|責編)/u,
  )[0];
  return (writers ?? '')
    .trim()
    .replace(/^(\p{Script=Han})\s+(\p{Script=Han})$/u, '$1$2')
    .split(/[\s、,，/／&]+/u)
    .map(withoutOffice)
    .filter((name) => name !== '');
}

function withoutOffice(word: string): string {
  return word.replace(
    /^[\p{L}\p{N}·]{0,24}?(?:记者|記者|通讯员|通訊員|实习生|實習生|撰稿人)[:：]?/u,
    '',
  );
}

/** True for names with or without the office that they hold. */
function areAuthors(folded: string): boolean {
  const names = personsIn(folded);
  return names.length > 0 && areNames(names.join(' '));
}

/** A lone 大 or 赞 says nothing; a lone outlet is a headline or a heading as likely as not. */
function isTelling(fields: Field[], folded: string): boolean {
  if (fields.every((field) => field.key === 'tool')) return fields.length > 1 || folded.length > 2;
  return fields.some((field) => field.key !== 'source' || field.labelled);
}

function keyedFieldAt(folded: string, at: number): Field | null {
  KEYED.lastIndex = at;
  const match = KEYED.exec(folded);
  const key = match && KEYS.find(([name]) => match.groups?.[name] !== undefined)?.[0];
  if (!match || !key) return null;
  const labelled = true;
  const start = at + match[0].length;
  const end = valueEnd(folded, start, key);
  const value = folded.slice(start, end);
  const slash = match[0].trimEnd().endsWith('/');
  if (/[。!?！？]/u.test(value)) return null;
  switch (key) {
    case 'date':
      return value.trim() === '' || toIsoDate(value) !== null || matchAt(SHORT_DATE, value, 0) > 0
        ? { key, start, end, labelled }
        : null;
    case 'author':
      return areNames(value) || areAuthors(value) ? { key, start, end, labelled } : null;
    case 'url':
      return /^https?:\/\//u.test(value) || value.trim() === ''
        ? { key, start, end, labelled }
        : null;
    case 'counter':
      return /^\d*[\d,.万k+]*\s*(?:次|人)?$/u.test(value.trim())
        ? { key, start, end, labelled }
        : null;
    case 'tool':
      // What follows 分享: is read as tools of its own.
      return { key, start, end: start, labelled };
    case 'editor':
      return slash && !areNames(value)
        ? null
        : value.length <= 80
          ? { key, start, end, labelled }
          : null;
    case 'source':
      return value.length <= 40 && !slash ? { key, start, end, labelled } : null;
  }
}

/** A value ends where the next key begins, at a bar, two spaces, or before a date. */
function valueEnd(folded: string, start: number, key: FieldKey): number {
  if (key === 'date') {
    return start + (matchAt(DATE, folded, start) || matchAt(SHORT_DATE, folded, start));
  }
  for (let at = start + 1; at < folded.length; at++) {
    if (/^(?:\s{2,}|\s*[|)\]】〕])/u.test(folded.slice(at, at + 4))) return at;
    if (matchAt(GLUED, folded, at) > 0) return at;
    if (at > start + 1 && keyAt(folded, at, key)) return trimEnd(folded, start, at);
    const gap = /\s/u.test(folded[at - 1] as string);
    if (gap && (matchAt(DATE, folded, at) > 0 || toolRunAt(folded, at))) {
      return trimEnd(folded, start, at);
    }
  }
  return folded.length;
}

/** A next key of one character (文, 图) needs a gap before it: 新华图: is no 图. */
function keyAt(folded: string, at: number, key: FieldKey): boolean {
  const length = matchAt(KEYED, folded, at);
  if (length === 0) return false;
  const afterGap = /[\s|,;]/u.test(folded[at - 1] as string);
  const word = folded.slice(at, at + length).replace(/\s*[:/|]\s*$/u, '');
  return afterGap || (word.length > 2 && key !== 'url');
}

function toolRunAt(folded: string, at: number): boolean {
  return matchAt(TOOL, folded, at) >= 2 || matchAt(COUNTER, folded, at) > 0;
}

function bareFieldAt(folded: string, at: number): Field | null {
  for (const form of BYLINES) {
    form.lastIndex = at;
    const match = form.exec(folded);
    const names = match?.groups?.names;
    if (!match || !names || !areNames(names)) continue;
    const start = at + match[0].indexOf(names, match[0].indexOf('记者') + 1);
    return {
      key: 'author',
      start,
      end: start + names.length,
      to: at + match[0].length,
      labelled: true,
    };
  }
  const tries: readonly [RegExp, FieldKey][] = [
    [DATE, 'date'],
    [PLACE, 'counter'],
    [EDITION, 'counter'],
    ...(at > 0 ? [[EDITOR, 'editor'] as [RegExp, FieldKey]] : []),
    [COUNTER, 'counter'],
    [TOOL, 'tool'],
    [OUTLET, 'source'],
  ];
  for (const [pattern, key] of tries) {
    const length = matchAt(pattern, folded, at);
    if (length > 0) return { key, start: at, end: at + length, labelled: false };
  }
  return null;
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
