/** The stretches of an article that an address marks: `?at=120-268-9k3f0&at=300-310-1x4f0`. */

import { readMark } from '../../citation/reader-mark.js';
import type { Range } from '../../types/article.js';

/** An answer has three excerpts; a page of marks everywhere shows nothing. */
export const MAX_MARKS = 20;

export interface Marks {
  /** In order, without overlaps, whole characters, each with something to see. */
  ranges: Range[];
  /** True where one could not be read or does not fit the text, as after a change of the article. */
  stale: boolean;
}

export function readMarks(given: readonly string[], text: string): Marks {
  const asked = given.slice(0, MAX_MARKS).map((value) => readRange(value, text));
  const found = asked.filter((range) => range !== null).sort((a, b) => a.start - b.start);
  const ranges: Range[] = [];
  for (const range of found) {
    const last = ranges.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else ranges.push(range);
  }
  return { ranges, stale: asked.includes(null) };
}

function readRange(value: string, text: string): Range | null {
  const range = readMark(value, text);
  if (!range || text.slice(range.start, range.end).trim() === '') return null;
  const { start, end } = range;
  return { start: start - Number(isInside(text, start)), end: end + Number(isInside(text, end)) };
}

/** True between the two halves of one character. */
function isInside(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}
