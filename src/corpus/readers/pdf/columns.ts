/**
 * The columns of a page → its lines in the order in which they are read. Columns are told by a
 * gutter that several lines of text on either side leave free; a table has one as well, but its
 * cells are short, or the file holds them row by row.
 */

import { type Line, linesOf, type Segment } from './segments.js';

/** Lines of one column, from top to bottom. */
export type Block = Line[];

/** Of the width of the text: where a gutter may lie, and how closely it is looked for. */
const EDGE = 0.12;
const TRIES = 60;
/** Of a font's size. */
const MIN_GUTTER = 0.7;
const MIN_LINES = 3;
/** Of a column's width, for half of its lines: text, not cells. */
const FILLED = 0.55;
const WELL_FILLED = 0.85;
/** How often the file goes from one side to the other, a line. */
const MANY_SWITCHES = 0.25;
const MAX_COLUMNS_DEEP = 3;

interface Band {
  left: Segment[];
  right: Segment[];
}

/** @param segments of one frame of a page */
export function blocksOf(segments: readonly Segment[], depth = 0): Block[] {
  const gutter = depth < MAX_COLUMNS_DEEP ? bestGutter(segments) : null;
  if (gutter === null) return segments.length === 0 ? [] : [linesOf(segments)];
  return runsAt(segments, gutter).flatMap((run) => {
    if (Array.isArray(run)) return [linesOf(run)];
    return [...blocksOf(run.left, depth + 1), ...blocksOf(run.right, depth + 1)];
  });
}

function bestGutter(segments: readonly Segment[]): number | null {
  if (segments.length < MIN_LINES + 1) return null;
  const from = Math.min(...segments.map(({ start }) => start));
  const to = Math.max(...segments.map(({ end }) => end));
  const sorted = [...segments].sort((a, b) => a.across - b.across);
  let best: number | null = null;
  let most = 0;
  for (let i = 0; i <= TRIES; i++) {
    const at = from + (to - from) * (EDGE + (i / TRIES) * (1 - 2 * EDGE));
    const held = runsAt(sorted, at).reduce((sum, run) => sum + sizeOf(run), 0);
    if (held <= most) continue;
    most = held;
    best = at;
  }
  return best;
}

function sizeOf(run: Segment[] | Band): number {
  return Array.isArray(run) ? 0 : run.left.length + run.right.length;
}

/** What lies between two lines that cross the gutter is a band of columns, if it is one of text. */
function runsAt(segments: readonly Segment[], at: number): (Segment[] | Band)[] {
  const runs: (Segment[] | Band)[] = [];
  let open: Segment[] = [];
  const close = (): void => {
    if (open.length === 0) return;
    const band = {
      left: open.filter(({ end }) => end <= at),
      right: open.filter(({ start }) => start >= at),
    };
    if (isColumns(band)) runs.push(band);
    else addPlain(runs, open);
    open = [];
  };
  for (const segment of [...segments].sort((a, b) => a.across - b.across)) {
    const crosses = segment.start < at && segment.end > at;
    if (!crosses) {
      open.push(segment);
      continue;
    }
    close();
    addPlain(runs, [segment]);
  }
  close();
  return runs;
}

function addPlain(runs: (Segment[] | Band)[], segments: readonly Segment[]): void {
  const last = runs.at(-1);
  if (Array.isArray(last)) last.push(...segments);
  else runs.push([...segments]);
}

function isColumns({ left, right }: Band): boolean {
  if (left.length < MIN_LINES || right.length === 0) return false;
  const size = median([...left, ...right].map((one) => one.size));
  const gutter =
    Math.min(...right.map(({ start }) => start)) - Math.max(...left.map(({ end }) => end));
  if (gutter < size * MIN_GUTTER) return false;
  const filled = Math.min(fillOf(left), right.length < MIN_LINES ? 1 : fillOf(right));
  if (filled < FILLED) return false;
  const switches = switchesOf(left, right);
  if (right.length < MIN_LINES) return switches === 1;
  return switches <= Math.max(1, right.length * MANY_SWITCHES) || filled >= WELL_FILLED;
}

function fillOf(segments: readonly Segment[]): number {
  const from = Math.min(...segments.map(({ start }) => start));
  const to = Math.max(...segments.map(({ end }) => end));
  return median(segments.map(({ start, end }) => end - start)) / Math.max(1, to - from);
}

function switchesOf(left: readonly Segment[], right: readonly Segment[]): number {
  const sides = [
    ...left.map((one) => ({ at: one.items[0]?.index ?? 0, isLeft: true })),
    ...right.map((one) => ({ at: one.items[0]?.index ?? 0, isLeft: false })),
  ].sort((a, b) => a.at - b.at);
  return sides.filter(({ isLeft }, i) => i > 0 && isLeft !== sides[i - 1]?.isLeft).length;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
