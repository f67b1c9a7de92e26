/**
 * Ranges tested, shifted, clipped and merged, and lists of them in order of start without overlaps,
 * as an article's noise is, looked up by halving. Ends are exclusive.
 */

import type { Range } from '../types/article.js';

/** True where the two share a place: those that only touch do not. */
export function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where the inner one is all inside the outer. */
export function holds(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

/** The same range counted from another beginning. */
export function shift({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** What of a range lies inside another; its end is before its start where the two lie apart. */
export function clip(range: Range, within: Range): Range {
  return { start: Math.max(range.start, within.start), end: Math.min(range.end, within.end) };
}

/** The range without what another covers: up to two parts, in order. */
export function subtract(range: Range, hole: Range): Range[] {
  if (!overlap(range, hole)) return [range];
  return [
    { start: range.start, end: hole.start },
    { start: hole.end, end: range.end },
  ].filter(({ start, end }) => start < end);
}

/**
 * In one those that overlap, and those that touch.
 *
 * @param ranges in order of start
 * @returns new ranges with what the first of each has besides
 */
export function merge<T extends Range>(ranges: readonly T[]): T[] {
  const merged: T[] = [];
  for (const range of ranges) {
    const before = merged.at(-1);
    if (before && range.start <= before.end) before.end = Math.max(before.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

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
  return next !== undefined && holds(next, { start, end });
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
