/** A page's runs of characters → its lines in reading order, notes apart, heads and feet apart. */

import { keyOf } from '../../layout/page-lines.js';
import { type Block, blocksOf, median } from './columns.js';
import type { PdfItem, PdfPage } from './items.js';
import type { Edges } from './running-heads.js';
import { type Line, linesOf, type Segment, segmentsOf, textOf } from './segments.js';

export interface PageLayout {
  /** From 1. */
  number: number;
  /** What is no text of the page, before and behind it. */
  heads: Line[];
  feet: Line[];
  /** Columns in reading order, without notes. */
  blocks: Block[];
  /** Footnotes, in order. */
  notes: Block;
}

/** A page before it is known what of it is on others as well. */
export interface RawPage {
  number: number;
  /** By frame, that of most of the text first. */
  frames: Segment[][];
  /** The lines of the first frame over the whole width. */
  lines: Line[];
  /** Of the frames besides the first. */
  aside: Line[];
}

/** Lines looked at on either side. */
const EDGE_LINES = 3;
/** Of the size of the text: smaller is a note's. */
const NOTE_SIZE = 0.93;
const TITLE_SIZE = 1.15;
const MIN_TITLE = 4;
export const NOTE_MARK = /^\s*[[〔（(【]?(?<mark>\d{1,3}|[*＊†‡※]{1,3}|[①-⑳❶-❿])(?=\D|$)/u;

export function rawPage({ number, items }: PdfPage): RawPage {
  const byFrame = new Map<number, PdfItem[]>();
  for (const item of items) byFrame.set(item.frame, [...(byFrame.get(item.frame) ?? []), item]);
  const frames = [...byFrame.values()]
    .sort((a, b) => charactersOf(b) - charactersOf(a))
    .map(segmentsOf);
  const [main = [], ...others] = frames;
  return { number, frames, lines: linesOf(main), aside: others.flatMap(linesOf) };
}

function charactersOf(items: readonly PdfItem[]): number {
  return items.reduce((sum, { text }) => sum + text.length, 0);
}

export function edgesOf({ number, lines, aside }: RawPage, label: string | null): Edges {
  return {
    page: number,
    heads: lines.slice(0, EDGE_LINES),
    feet: lines.slice(-EDGE_LINES).reverse(),
    aside,
    label,
  };
}

/** The size that most of a document is set in. */
export function bodySize(pages: readonly RawPage[]): number {
  const counts = new Map<number, number>();
  for (const segment of pages.flatMap(({ frames }) => frames.flat())) {
    const size = Math.round(segment.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + charactersOf(segment.items));
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** What a first page is headed with: larger than the text. */
export function titlesOf({ lines }: RawPage, body: number): string[] {
  const large = lines.filter(({ size }) => size > body * TITLE_SIZE).slice(0, EDGE_LINES);
  return large.map((line) => keyOf(textOf(line))).filter((key) => key.length >= MIN_TITLE);
}

export interface LayoutOptions {
  /** Lines that are no text. */
  running: ReadonlySet<Line>;
  /** Of the document's text. */
  body: number;
}

export function layOut(page: RawPage, { running, body }: LayoutOptions): PageLayout {
  const { number, frames, lines, aside } = page;
  const outside = [...lines, ...aside].filter((line) => running.has(line));
  const left = new Set(outside.flatMap(({ segments }) => segments));
  const middle = median(lines.map(({ across }) => across));
  const isHead = (line: Line): boolean => lines.includes(line) && line.across < middle;
  const columns = frames.flatMap((frame) => blocksOf(frame.filter((one) => !left.has(one))));
  const parted = columns.map((block) => partNotes(block, body));
  return {
    number,
    heads: outside.filter(isHead),
    feet: outside.filter((line) => !isHead(line)),
    blocks: parted.map((one) => one.text).filter((block) => block.length > 0),
    notes: parted.flatMap((one) => one.notes),
  };
}

/** Small lines at the end of a column, from one on that begins with a note's mark. */
function partNotes(block: Block, body: number): { text: Block; notes: Block } {
  const isSmall = (line: Line): boolean => line.size < body * NOTE_SIZE;
  let from = block.length;
  while (from > 0 && isSmall(block[from - 1] as Line)) from--;
  while (from < block.length && !NOTE_MARK.test(textOf(block[from] as Line))) from++;
  return { text: block.slice(0, from), notes: block.slice(from) };
}
