/**
 * Words of folded text. A term is what BM25 counts: Intl.Segmenter's words, plus bigrams whose
 * units are single Han characters, whole numbers and whole words of other scripts. The pair
 * beat every other token set tried (see docs/ARCHITECTURE.md).
 */

import { wordSegments } from './segments.js';

/** Part of the index fingerprint: raise it when the same key gives other terms. */
export const WORDS_VERSION = 'intl+unit-bigrams/1';

/** What looks like one endless word is told apart by its beginning. */
export const MAX_TERM = 48;

// A number keeps its decimals and its per cent sign (45.6%, 1,234); any other run of letters
// that are not Han is one unit.
const UNIT = /\p{Script=Han}|\d+(?:[.,]\d+)*%?|[^\P{L}\p{Script=Han}]+/gu;

export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Intl.Segmenter's word-like segments of folded text, in order. */
export function wordsOf(folded: string): Word[] {
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of wordSegments(folded)) {
    if (isWordLike) words.push({ text: segment, start: index, end: index + segment.length });
  }
  return words;
}

/** Han characters, numbers and words of other scripts, in order, with where they stand. */
export function unitsOf(folded: string): Word[] {
  return Array.from(folded.matchAll(UNIT), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Two neighbouring units with nothing between them (对口, 年7, 7月) in order. */
export function bigramsOf(units: Word[]): string[] {
  const bigrams: string[] = [];
  for (let i = 1; i < units.length; i++) {
    const left = units[i - 1] as Word;
    const right = units[i] as Word;
    if (left.end === right.start) bigrams.push(left.text + right.text);
  }
  return bigrams;
}

/**
 * The terms of folded text with how often each counts. A two-character word is also a bigram
 * and then counts twice: whole words weigh more than characters that happen to meet.
 */
export function countTerms(folded: string): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (whole: string): void => {
    const term = whole.slice(0, MAX_TERM);
    counts.set(term, (counts.get(term) ?? 0) + 1);
  };
  for (const word of wordsOf(folded)) count(word.text);
  const units = unitsOf(folded);
  for (const bigram of bigramsOf(units)) count(bigram);
  // A unit longer than a character also counts by itself.
  for (const unit of units) if (unit.end - unit.start > 1) count(unit.text);
  return counts;
}

/** A figure in Han: a character of it alone is part of many a word. */
const NUMERAL = /^[零一二两三四五六七八九十百千万亿]{2}/u;
const IN_NUMERAL = /[零一二两三四五六七八九十百千万亿点\d]/u;

/** True where a folded term stands in folded text; figures and Latin words whole: 18 is not in 2018. */
export function standsIn(term: string, folded: string): boolean {
  let at = folded.indexOf(term);
  const isNumeral = NUMERAL.test(term);
  if (at === -1 || !(isNumeral || /^[a-z\d]|[a-z\d]$/u.test(term))) return at !== -1;
  for (; at !== -1; at = folded.indexOf(term, at + 1)) {
    const [last = '', next = ''] = [folded[at - 1], folded[at + term.length]];
    const before = /[a-z\d]/u.test(last) && /^[a-z\d]/u.test(term);
    const after = /[a-z\d]/u.test(next) && /[a-z\d]$/u.test(term);
    if (!before && !after && !(isNumeral && IN_NUMERAL.test(last))) return true;
  }
  return false;
}
