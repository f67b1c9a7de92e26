/** How wide lines are, and in what width a text was set whose lines were broken to fit it. */

import type { Steps } from '../../text/steps.js';
import type { Range } from '../../types/article.js';

/** A line of the file and how it would look in print. */
export interface Measured extends Range {
  /** Without a mail's signs of quoting, and where that begins. */
  body: string;
  bodyStart: number;
  /** Signs of quoting before it: > > */
  quoting: number;
  /** Cells: a Han character has two. */
  indent: number;
  /** With the indent. */
  width: number;
  /** Of the first word or character, with the marks that must not stand apart from it. */
  firstToken: number;
  isAfterBlank: boolean;
}

/** Room that print may leave: marks of half a width, words set wider. */
const SLACK = 4;
/** A column of twelve Han characters; verse is narrower. */
const MIN_WIDTH = 24;
const MAX_WIDTH = 200;
/** Of the lines that end inside a sentence, so many are full. */
const MOST_ARE_FULL = 0.5;
/** Of all lines, so many may be wider: a heading, an address. */
const FEW_ARE_WIDER = 0.1;
/** Full lines that a width is told from. */
const MIN_FULL = 2;

const QUOTING = /^(?:>[ \t]?)+/u;
const TOKEN =
  /^[(（“「『《〈"']*(?:[\w.,%/:@#&+=~-]+|[^\s])[，。、；：！？”」』）》〉,.;:!?)"'…]*/u;
/** Inside a sentence. */
export const ENDS_OPEN = /[\p{L}\p{N}，、,]$/u;
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;

/** @param before the line before it; undefined for the first */
export function measure(text: string, { start, end }: Range, before: Range | undefined): Measured {
  const written = text.slice(start, end);
  const signs = QUOTING.exec(written)?.[0] ?? '';
  const rest = written.slice(signs.length);
  const body = rest.trimStart();
  const lead = text.slice(before?.end ?? 0, start);
  const ends = lead.match(/\r\n|[\n\r\u0085\u2028\u2029]/gu)?.length ?? 0;
  const margin = /[^\n\r\u0085\u2028\u2029]*$/u.exec(lead)?.[0] ?? '';
  const indent = cellsOf(signs === '' ? margin : rest.slice(0, rest.length - body.length));
  return {
    start,
    end,
    body,
    bodyStart: end - body.length,
    quoting: signs.replace(/[^>]/gu, '').length,
    indent,
    width: indent + cellsOf(body),
    firstToken: cellsOf(TOKEN.exec(body.slice(0, 80))?.[0] ?? ''),
    isAfterBlank: before !== undefined && ends > 1,
  };
}

/** True where both fit a column, and the next line's first word had no more room in the first. */
export function isFull(line: Measured, next: Measured, column: number): boolean {
  const { from, to } = columnsThatFill(line, next);
  return column >= from && column <= to;
}

function columnsThatFill(line: Measured, next: Measured): { from: number; to: number } {
  return {
    from: Math.max(line.width, next.width) - SLACK,
    to: line.width + next.firstToken + SLACK - 1,
  };
}

type GoesOn = (line: Measured, next: Measured) => boolean;

/**
 * The width that the text around a line was set in; null where its lines were not broken.
 * Stretches between empty lines have their own, where they are long enough to tell it.
 *
 * @param goesOn whether a line may go on with the next, lengths aside
 */
export function* columnsOf(
  lines: readonly Measured[],
  goesOn: GoesOn,
): Steps<(line: Measured) => number | null> {
  const whole = yield* columnOf(lines, goesOn);
  const own = new Map<Measured, number>();
  for (let from = 0, to = 1; from < lines.length; from = to++) {
    while (to < lines.length && !lines[to]?.isAfterBlank) to++;
    if (to - from <= MIN_FULL) continue;
    const block = lines.slice(from, to);
    const column = yield* columnOf(block, goesOn);
    if (column !== null) for (const line of block) own.set(line, column);
  }
  return (line) => own.get(line) ?? whole;
}

function* columnOf(lines: readonly Measured[], goesOn: GoesOn): Steps<number | null> {
  const counts = new Counts();
  for (const [i, line] of lines.entries()) {
    yield;
    counts.addLine(line);
    const next = lines[i + 1];
    if (!next || next.isAfterBlank || !ENDS_OPEN.test(line.body)) continue;
    if (line.width <= MAX_WIDTH && goesOn(line, next)) counts.addOpen(line, next);
  }
  for (let column = MAX_WIDTH; column >= MIN_WIDTH; column--) {
    if (counts.fits(column)) return column;
  }
  return null;
}

/** What speaks for each width, counted once. */
class Counts {
  private lines = 0;
  private open = 0;
  private readonly widths = new Uint32Array(MAX_WIDTH + 1);
  private readonly candidates = new Set<number>();
  /** Differences from one width to the next, of full lines and of those that end in a word. */
  private readonly full = new Int32Array(MAX_WIDTH + 2);
  private readonly inWord = new Int32Array(MAX_WIDTH + 2);

  addLine({ width }: Measured): void {
    this.lines++;
    if (width <= MAX_WIDTH) this.widths[width] = (this.widths[width] as number) + 1;
  }

  /** A line that ends inside a sentence, and the next. */
  addOpen(line: Measured, next: Measured): void {
    this.open++;
    this.candidates.add(line.width);
    const { from, to } = columnsThatFill(line, next);
    if (from > to || from > MAX_WIDTH) return;
    const isInWord = ENDS_IN_WORD.test(line.body);
    for (const differences of isInWord ? [this.full, this.inWord] : [this.full]) {
      addTo(differences, Math.max(0, from), 1);
      addTo(differences, Math.min(MAX_WIDTH, to) + 1, -1);
    }
  }

  /** True for the width of a line that most of the open ones fill and few lines go beyond. */
  fits(column: number): boolean {
    if (!this.candidates.has(column)) return false;
    const full = sum(this.full, column + 1);
    const wider = this.lines - sum(this.widths, column + SLACK + 1);
    return (
      full >= MIN_FULL &&
      full >= this.open * MOST_ARE_FULL &&
      sum(this.inWord, column + 1) > 0 &&
      wider <= Math.max(1, this.lines * FEW_ARE_WIDER)
    );
  }
}

function addTo(counts: Int32Array, at: number, count: number): void {
  counts[at] = (counts[at] as number) + count;
}

/** Of the first so many. */
function sum(counts: Int32Array | Uint32Array, end: number): number {
  let total = 0;
  for (let at = 0; at < Math.min(end, counts.length); at++) total += counts[at] as number;
  return total;
}

function cellsOf(text: string): number {
  let cells = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isWide = code >= 0x1100 && (code < 0xd800 || code > 0xdfff);
    cells += isWide || code === 0x09 ? 2 : 1;
  }
  return cells;
}
