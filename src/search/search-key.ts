/**
 * What a search compares: folded text with white space left out beside Han characters, since
 * 福 建, 福　建 and a quote that was broken over spaces are all 福建. Between words of other
 * scripts one space stays. And where a needle stands in such a key.
 */

import { type FoldedText, fold, foldWithMap } from '../text/folding/fold.js';
import type { Range } from '../types/article.js';

/** Invisible characters count as white space; a line end never stands in one run. */
const WHITE = /[\s\u200b\u2060\ufeff]+/gu;
const HAN = /^\p{Script=Han}/u;
const DIGIT = /\d/u;
/** A letter of a script that parts its words, or a mark on one. */
const LETTER = /[\p{L}\p{M}]/u;

/** The key of a text that is one line. */
export function toSearchKey(text: string): string {
  return squeeze(fold(text));
}

/** White space goes where either neighbour is a Han character, and at the ends. */
export function squeeze(folded: string): string {
  let key = '';
  for (const { start, end, space } of keptParts(folded)) {
    key += (space ? ' ' : '') + folded.slice(start, end);
  }
  return key;
}

/** Like toSearchKey, with the way back to the text. */
export function toSearchKeyWithMap(text: string): FoldedText {
  const folded = foldWithMap(text);
  const places: number[] = [];
  let key = '';
  for (const { start, end, space } of keptParts(folded.text)) {
    if (space) places.push(start - 1);
    for (let at = start; at < end; at++) places.push(at);
    key += (space ? ' ' : '') + folded.text.slice(start, end);
  }
  return {
    text: key,
    toOriginal({ start, end }) {
      if (start >= end) throw new RangeError(`Range ${start}-${end} of a search key is empty`);
      return folded.toOriginal({
        start: places[start] as number,
        end: (places[end - 1] as number) + 1,
      });
    },
  };
}

/** Runs without white space; `space` where one stays before it. */
function* keptParts(folded: string): Generator<Range & { space: boolean }> {
  let start = 0;
  let space = false;
  for (const { 0: white, index } of folded.matchAll(WHITE)) {
    if (index > start) yield { start, end: index, space };
    start = index + white.length;
    space = index > 0 && !isHanBefore(folded, index) && !HAN.test(folded.slice(start, start + 2));
  }
  if (start < folded.length) yield { start, end: folded.length, space };
}

function isHanBefore(text: string, at: number): boolean {
  const low = text.charCodeAt(at - 1);
  return HAN.test(text.slice(low >= 0xdc00 && low <= 0xdfff ? at - 2 : at - 1, at));
}

/**
 * Where a needle stands in a key, in order, without overlaps. Its characters are what counts:
 * 支援 stands in 对口支援; but numbers and words of other scripts are whole: 18 stands neither
 * in 2018 nor in 18.5, port not in report.
 */
export function findNeedle(key: string, needle: string): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  for (let at = key.indexOf(needle); at !== -1; at = key.indexOf(needle, at)) {
    if (isWhole(key, at, at + needle.length)) {
      found.push(at);
      at += needle.length;
    } else {
      at += 1;
    }
  }
  return found;
}

function isWhole(key: string, start: number, end: number): boolean {
  const first = key[start] as string;
  const last = key[end - 1] as string;
  const before = key[start - 1] ?? '';
  const after = key[end] ?? '';
  if (DIGIT.test(first)) {
    if (DIGIT.test(before)) return false;
    if (/[.,]/u.test(before) && DIGIT.test(key[start - 2] ?? '')) return false;
  } else if (isLetter(first) && isLetter(before)) return false;
  if (DIGIT.test(last)) {
    if (DIGIT.test(after)) return false;
    return !(/[.,]/u.test(after) && DIGIT.test(key[end + 1] ?? ''));
  }
  return !(isLetter(last) && isLetter(after));
}

function isLetter(unit: string): boolean {
  return LETTER.test(unit) && !HAN.test(unit);
}
