/** Where a sentence that is too long may be cut: at a comma, else at a word, else a grapheme. */

import type { Range } from '../types/article.js';
import { graphemeSegments, wordSegments } from './segments.js';
import { trimRange } from './sentences.js';

/** Behind these a sentence may pause; a comma between digits (1,234) is none. */
const PAUSE = /(?:[，、；：﹐﹑､]|[,;:](?!\d))[\p{M}\u200d]*/gu;
/** How far from the wanted place a word or grapheme boundary is looked for. */
const REACH = 64;

/** Where the clauses of a range end, in order, the range's own end last. */
export function clauseEnds(text: string, { start, end }: Range): number[] {
  const ends = Array.from(
    text.slice(start, end).matchAll(PAUSE),
    (match) => start + match.index + match[0].length,
  );
  // A pause mark directly at the end is the end.
  return [...ends.filter((at) => at < end), end];
}

/**
 * Two parts of about the same length, without white space at their ends; null for what has only
 * one grapheme.
 */
export function cutNearMiddle(text: string, range: Range): [Range, Range] | null {
  const middle = (range.start + range.end) >> 1;
  const quarter = (range.end - range.start) / 4;
  const pauses = clauseEnds(text, range).filter((at) => Math.abs(at - middle) <= quarter);
  const at = nearest(pauses, middle) ?? boundaryNear(text, range, middle);
  if (at === null) return null;
  const left = trimRange(text, { start: range.start, end: at });
  const right = trimRange(text, { start: at, end: range.end });
  if (left.start === left.end || right.start === right.end) return null;
  return [left, right];
}

/** The word boundary nearest to a place inside a range, else a grapheme's, else a code point's. */
export function boundaryNear(text: string, { start, end }: Range, wanted: number): number | null {
  const from = beforeFlags(text, Math.max(start, wanted - REACH), start);
  const piece = text.slice(from, Math.min(end, wanted + REACH));
  const inside = (at: number): boolean => at > start && at < end;
  const boundaries = (segmentsOf: (text: string) => Intl.Segments): number[] =>
    // The first and the last boundary of a window may be its own edge, not the text's.
    Array.from(segmentsOf(piece), ({ index }) => from + index)
      .slice(from > start ? 2 : 1)
      .filter(inside);
  const grapheme = boundaries(graphemeSegments);
  const safe = new Set(grapheme);
  const word = boundaries(wordSegments).filter((at) => safe.has(at));
  const found = nearest(word, wanted) ?? nearest(grapheme, wanted);
  if (found !== null) return found;
  const low = text.charCodeAt(wanted);
  const point = low >= 0xdc00 && low <= 0xdfff ? wanted - 1 : wanted;
  return end - start > 4 * REACH && inside(point) ? point : null;
}

const FLAG_PART = /[\u{1f1e6}-\u{1f1ff}]$/u;

/** A flag is a pair of letters: where a window begins inside a row of them, pairs are told wrongly. */
function beforeFlags(text: string, at: number, start: number): number {
  let from = at;
  const low = text.charCodeAt(from);
  if (from > start && low >= 0xdc00 && low <= 0xdfff) from--;
  while (from - 2 >= start && FLAG_PART.test(text.slice(from - 2, from))) from -= 2;
  return from;
}

function nearest(places: number[], wanted: number): number | null {
  let best: number | null = null;
  for (const place of places) {
    if (best === null || Math.abs(place - wanted) < Math.abs(best - wanted)) best = place;
  }
  return best;
}
