/**
 * Lines of a column → paragraphs. A line goes on with the next where it is as long as there was
 * room for, and the next stands no further in; over a column's or a page's end as well.
 */

import { type Block, median } from './columns.js';
import { NOTE_MARK } from './layout.js';
import { type Line, textOf } from './segments.js';

/** Lines that belong together, of one page. */
export type Paragraph = Line[];

export interface Paragraphs {
  paragraphs: Paragraph[];
  /** What the last line is measured by, for the page behind it; null for a page without lines. */
  last: Measured | null;
  /** Whether the first goes on with the page before. */
  goesOnFrom: boolean;
}

export interface Measured {
  line: Line;
  column: Column;
}

/** Of lines of one size. */
interface Column {
  start: number;
  end: number;
  /** From one line to the next; null where too few tell it. */
  leading: number | null;
}

/** Of a font's size. */
const SET_APART = 1.6;
const INDENT = 0.8;
const SLACK = 0.8;
/** What begins so far in is no line of a paragraph: a signature, a date. */
const FAR_IN = 4.5;
const MOST_LEADING = 2.3;
const SAME_SIZE = 0.12;
/** Of the usual distance between lines. */
const WIDER = 1.35;
const LARGER = 1.15;
/** Of one size, from which the width of their column is told. */
const MIN_LINES = 4;
const ENDS_SENTENCE = /[。！？!?︒…；;:：][”’」』﹂）)]*$/u;
const TOKEN = /^(?:[\w.,%/:@#&+=~-]+|.)[，。、；：！？”」』）》〉︐︒︑﹂,.;:!?)"'…]*/u;
/** What begins a paragraph of its own behind the end of a sentence. */
const OPENS =
  /^(?:[-*•●○◆◇■□▲►※]|[①-⑳㈠-㈩]|[(（[【〔][\d一二三四五六七八九十]{1,3}[)）\]】〕]|(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[、．)）]|\.(?!\d))|第[\d一二三四五六七八九十百]{1,4}[章节節条條部编編篇、，])/u;

export interface ParagraphOptions {
  /** The size of the document's text. */
  body: number;
  /** The end of the page before. */
  before: Measured | null;
}

/** @param blocks columns of a page, in reading order */
export function paragraphsOf(
  blocks: readonly Block[],
  { body, before }: ParagraphOptions,
): Paragraphs {
  const paragraphs: Paragraph[] = [];
  let last = before;
  let goesOnFrom = false;
  for (const block of blocks) {
    for (const [i, line] of block.entries()) {
      const next = { line, column: columnOf(block, line) };
      const goesOn = last !== null && goesOnWith(last, next, { body, isFirst: i === 0 });
      if (goesOn && paragraphs.length > 0) paragraphs.at(-1)?.push(line);
      else paragraphs.push([line]);
      if (goesOn && paragraphs.length === 1 && last === before) goesOnFrom = true;
      last = next;
    }
  }
  return { paragraphs, last, goesOnFrom };
}

/** Each from its mark on. */
export function notesOf(lines: readonly Line[]): Paragraph[] {
  const notes: Paragraph[] = [];
  let number = 0;
  for (const line of lines) {
    const mark = NOTE_MARK.exec(textOf(line))?.groups?.mark;
    const begins =
      mark !== undefined && (/\D/u.test(mark) || number === 0 || Number(mark) === number + 1);
    if (begins || notes.length === 0) notes.push([line]);
    else notes.at(-1)?.push(line);
    if (begins) number = Number(mark) || number;
  }
  return notes;
}

function columnOf(block: Block, { size }: Line): Column {
  const same = block.filter((line) => isSameSize(line.size, size));
  const steps = same
    .slice(1)
    .map((line, i) => line.across - (same[i] as Line).across)
    .filter((step) => step < size * MOST_LEADING * 1.5);
  // Of few lines of a size none may be full.
  const wide = same.length < MIN_LINES ? block : same;
  return {
    start: Math.min(...wide.map(({ start }) => start)),
    end: Math.max(...wide.map(({ end }) => end)),
    leading: steps.length > 2 ? median(steps) : null,
  };
}

function isSameSize(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(one, other) * SAME_SIZE;
}

interface Place {
  body: number;
  /** Whether the next line is the first of its column. */
  isFirst: boolean;
}

function goesOnWith(last: Measured, next: Measured, { body, isFirst }: Place): boolean {
  const [before, after] = [last.line, next.line];
  if (isRow(before) || isRow(after) || !isSameSize(before.size, after.size)) return false;
  if (!isFirst && isWider(last, after)) return false;
  if (!isFirst && before.size > body * LARGER && isCentred(before, after)) return true;
  if (!isFull(last, after) || isFarIn(last)) return false;
  const text = textOf(before);
  const endsSentence = ENDS_SENTENCE.test(text);
  if (endsSentence && OPENS.test(textOf(after))) return false;
  return !isIndented(last, next, { isFirst, endsSentence, hangs: OPENS.test(text) });
}

/** A table's row, or what is set apart in another way. */
function isRow({ segments, size }: Line): boolean {
  return segments.some(
    ({ start }, i) => i > 0 && start - (segments[i - 1]?.end ?? start) > size * SET_APART,
  );
}

function isWider({ line, column }: Measured, after: Line): boolean {
  const step = after.across - line.across;
  return step > (column.leading === null ? line.size * MOST_LEADING : column.leading * WIDER);
}

function isCentred(one: Line, other: Line): boolean {
  return Math.abs(one.start + one.end - other.start - other.end) < one.size;
}

function isFarIn({ line, column }: Measured): boolean {
  return line.start - column.start > line.size * FAR_IN;
}

/** True where the next line's first word had no more room. */
function isFull({ line, column }: Measured, after: Line): boolean {
  const text = textOf(after).trim();
  const token = TOKEN.exec(text)?.[0] ?? '';
  const width = ((after.end - after.start) * cellsOf(token)) / Math.max(1, cellsOf(text));
  return column.end - line.end < width + line.size * SLACK;
}

function cellsOf(text: string): number {
  return text.length + (text.match(/[\u1100-\uffff]/gu)?.length ?? 0);
}

interface Indented {
  isFirst: boolean;
  endsSentence: boolean;
  /** Whether the line before begins an item of a list, whose other lines stand further in. */
  hangs: boolean;
}

function isIndented(
  last: Measured,
  { line, column }: Measured,
  { isFirst, endsSentence, hangs }: Indented,
): boolean {
  const room = line.size * INDENT;
  const further = line.start - column.start > room;
  if (isFirst) return further;
  const step = line.start - last.line.start;
  if (step > room) return !hangs;
  return further && Math.abs(step) <= room && endsSentence;
}
