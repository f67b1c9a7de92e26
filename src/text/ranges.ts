/** Ranges in order of start without overlaps, as an article's noise is: looked up by halving. */

import type { Range } from '../types.js';

/** Index of the first range that ends behind a place; their number where there is none. */
export function firstBehind(ranges: readonly Range[], at: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where one of them touches the range. */
export function touchesAny(ranges: readonly Range[], { start, end }: Range): boolean {
  const next = ranges[firstBehind(ranges, start)];
  return next !== undefined && next.start < end;
}

/** True where one of them holds all of the range. */
export function isHeld(ranges: readonly Range[], { start, end }: Range): boolean {
  const next = ranges[firstBehind(ranges, start)];
  return next !== undefined && next.start <= start && next.end >= end;
}

/** Those that touch the range, in order. */
export function touching<T extends Range>(ranges: readonly T[], { start, end }: Range): T[] {
  const found: T[] = [];
  for (let index = firstBehind(ranges, start); index < ranges.length; index++) {
    const range = ranges[index] as T;
    if (range.start >= end) break;
    found.push(range);
  }
  return found;
}

/** The text without what stands in the ranges. */
export function withoutRanges(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text;
  let kept = '';
  let from = 0;
  for (const { start, end } of ranges) {
    kept += text.slice(from, start);
    from = end;
  }
  return kept + text.slice(from);
}
