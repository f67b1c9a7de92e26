/** Runs of characters that stand close beside each other → segments, and those of a height → lines. */

import type { PdfItem } from './items.js';

/** A stretch of one line, in which nothing is set apart. */
export interface Segment {
  /** In order along the line. */
  items: PdfItem[];
  start: number;
  end: number;
  across: number;
  /** Of most of its characters. */
  size: number;
}

/** What stands beside each other; a table's row has several segments. */
export interface Line extends Omit<Segment, 'items'> {
  page: number;
  segments: Segment[];
}

/** Of a font's size: gaps within a segment, where runs follow each other in the file or not. */
const FOLLOWING = 1;
const APART = 0.6;
const OVERLAPPING = -0.5;
/** How far the middles of what stands in one line may lie apart: raised figures do. */
const SAME_LINE = 0.5;

/** @param items of one frame of a page, in the file's order */
export function segmentsOf(items: readonly PdfItem[]): Segment[] {
  const segments: Segment[] = [];
  for (const item of items) {
    const last = segments.at(-1);
    if (last && isBeside(last, item, FOLLOWING)) add(last, item);
    else segments.push({ ...placeOf(item), items: [item] });
  }
  return joinNeighbours(segments.sort((a, b) => a.across - b.across || a.start - b.start));
}

/** What the file holds elsewhere and the page shows beside each other. */
function joinNeighbours(sorted: readonly Segment[]): Segment[] {
  const kept: Segment[] = [];
  for (const segment of sorted) {
    const neighbour = kept
      .slice(-8)
      .find((one) => isBeside(one, segment, APART) || isBeside(segment, one, APART));
    if (neighbour) for (const item of segment.items) add(neighbour, item);
    else kept.push(segment);
  }
  return kept;
}

type Place = Pick<Segment, 'start' | 'end' | 'across' | 'size'>;

function isBeside(before: Place, next: Place, most: number): boolean {
  if (!isLevel(before, next)) return false;
  const gap = (next.start - before.end) / Math.max(before.size, next.size);
  return gap > OVERLAPPING && gap < most;
}

function isLevel(one: Place, other: Place): boolean {
  return Math.abs(one.across - other.across) < SAME_LINE * Math.max(one.size, other.size);
}

function placeOf({ start, end, across, size }: PdfItem): Place {
  return { start, end, across, size };
}

function add(segment: Segment, item: PdfItem): void {
  segment.items.push(item);
  segment.items.sort((a, b) => a.start - b.start);
  segment.start = Math.min(segment.start, item.start);
  segment.end = Math.max(segment.end, item.end);
  const main = mainOf(segment.items);
  segment.across = main.across;
  segment.size = main.size;
}

/** Raised figures follow the larger ones that they stand beside. */
function mainOf(items: readonly PdfItem[]): PdfItem {
  return items.reduce((main, item) => {
    if (item.size > main.size * 1.1) return item;
    return item.size > main.size * 0.9 && item.text.length > main.text.length ? item : main;
  });
}

/** @param segments of one column, in any order */
export function linesOf(segments: readonly Segment[]): Line[] {
  const lines: Line[] = [];
  for (const segment of [...segments].sort((a, b) => a.across - b.across || a.start - b.start)) {
    const line = lines.at(-1);
    if (line && isLevel(line, segment)) join(line, segment);
    else lines.push({ ...segment, page: segment.items[0]?.page ?? 0, segments: [segment] });
  }
  return lines;
}

function join(line: Line, segment: Segment): void {
  line.segments.push(segment);
  line.segments.sort((a, b) => a.start - b.start);
  line.start = Math.min(line.start, segment.start);
  line.end = Math.max(line.end, segment.end);
  if (segment.size <= line.size) return;
  line.across = segment.across;
  line.size = segment.size;
}

export function itemsOf({ segments }: Line): PdfItem[] {
  return segments.flatMap(({ items }) => items);
}

export function textOf(line: Line): string {
  return itemsOf(line)
    .map(({ text }) => text)
    .join('');
}
