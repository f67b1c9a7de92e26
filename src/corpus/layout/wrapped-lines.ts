/**
 * Lines that were broken inside a paragraph, as text copied from a page or a mail has them: told
 * by their lengths, since a broken line is as long as there was room for. Lines that go on become
 * one, and what stands between them (a line end, a mail's signs of quoting, a page's head and
 * number) is marked as a joint. Nothing is rewritten.
 */

import { fold } from '../../text/folding/fold.js';
import type { Steps } from '../../text/steps.js';
import type { Noise, Range } from '../../types/article.js';
import { readFieldLine } from './fields.js';
import { blankOver } from './joints.js';
import { columnsOf, ENDS_OPEN, isFull, type Measured, measure } from './line-widths.js';
import { pageLineSteps, readPageLine } from './page-lines.js';

/** A paragraph as it is read, in the length that it has in the text. */
export interface LogicalLine extends Range {
  /** Without line ends and page lines: blanks stand in their place. */
  text: string;
}

export interface LogicalLines {
  lines: LogicalLine[];
  /** Joints, and the lines of pages by themselves; in order. */
  noise: Noise[];
}

/** A head, a number, a head. */
const MAX_PAGE_LINES = 3;
/** Cells; a headline has less. */
const LONG = 120;
const SURE = { isSure: true };
/** Headlines have questions and exclamations, too. */
const SENTENCE = /。|\p{Ll}\.(?=\s|$)/u;
const PAUSE_INSIDE = /[，、。；：！？,;:!?](?=.*[\p{L}\p{N}])/gu;
/** What begins a paragraph of its own wherever it stands. */
const OPENS =
  /^(?:[-*+•●○◆◇■□▲△▶►※]\s|#{1,6}\s|\||[①-⑳㈠-㈩]|[(（[【][\d一二三四五六七八九十]{1,3}[)）\]】]|(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[、．)）]|\.(?!\d))|第[\d一二三四五六七八九十百]{1,4}[章节節条條部编編篇])/u;

/**
 * @param lines of the text, in order
 * @param from where the article's own text begins, behind its front matter
 */
export function* readLogicalLines(
  text: string,
  lines: readonly Range[],
  from: number,
): Steps<LogicalLines> {
  const own: Measured[] = [];
  for (const line of lines) {
    yield;
    if (line.end <= from) continue;
    own.push(measure(text, { start: Math.max(line.start, from), end: line.end }, own.at(-1)));
  }
  const pages = yield* pageLineSteps(own.map(({ body }) => body));
  const { runs, isPage } = yield* joinLines(own, pages);
  const noise: Noise[] = [];
  for (const [i, line] of own.entries()) {
    yield;
    if (isPage[i]) noise.push({ start: line.start, end: line.end, kind: 'page' });
  }
  return yield* withJoints(text, runs, noise);
}

/** Lines of one paragraph each, and which lines are a page's after all. */
interface Joining {
  runs: Measured[][];
  isPage: boolean[];
}

function* joinLines(own: readonly Measured[], pages: readonly boolean[]): Steps<Joining> {
  const isPage = [...pages];
  const text: Measured[] = [];
  for (const [i, line] of own.entries()) {
    yield;
    if (!isPage[i]) text.push(line);
  }
  const columns = yield* columnsOf(text, goesOn);
  const runs: Measured[][] = [];
  let last = -1;
  for (let i = 0; i < own.length; i++) {
    yield;
    if (isPage[i]) continue;
    const run = runs.at(-1);
    const place = { own, last, isPage, column: run ? columns(run.at(-1) as Measured) : null };
    const next = run ? (overPage(run, place) ?? straightOn(place)) : null;
    if (run && next !== null) run.push(own[next] as Measured);
    else runs.push([own[i] as Measured]);
    for (let page = last + 1; page < (next ?? 0); page++) isPage[page] = true;
    i = next ?? i;
    last = i;
  }
  const kept: Measured[][] = [];
  for (const run of runs) {
    yield;
    for (const one of accepted(run)) kept.push(one);
  }
  return { runs: kept, isPage };
}

interface Place {
  own: readonly Measured[];
  /** Index of the line that may go on. */
  last: number;
  isPage: readonly boolean[];
  column: number | null;
}

/** Index of the next line, where the last one was broken before it; null else. */
function straightOn({ own, last, isPage, column }: Place): number | null {
  const before = own[last] as Measured;
  const next = own[last + 1];
  if (!next || next.isAfterBlank || isPage[last + 1] || column === null) return null;
  return isFull(before, next, column) && goesOn(before, next) ? last + 1 : null;
}

/** Index of the line behind a page's head and number that a sentence goes on with; null for none. */
function overPage(run: readonly Measured[], place: Place): number | null {
  const { own, last, isPage, column } = place;
  const before = own[last] as Measured;
  const { behind, isSure } = behindPage(place);
  const next = own[behind];
  if (!next || isPage[behind] || behind === last + 1) return null;
  if (!ENDS_OPEN.test(before.body) || !goesOn(before, next)) return null;
  if (column !== null && isFull(before, next, column)) return behind;
  // The last line of a page is often short; a heading is no part of a sentence.
  const isText = run.length > 1 || before.width > LONG || SENTENCE.test(before.body);
  return isSure && isText ? behind : null;
}

/** Index behind the lines of a page, as far as there are any; digits alone are not sure ones. */
function behindPage({ own, last, isPage, column }: Place): { behind: number; isSure: boolean } {
  let behind = last + 1;
  let isSure = false;
  for (; behind < own.length && behind - last <= MAX_PAGE_LINES; behind++) {
    // Where no line was broken, what stands once is none of a page.
    if (column === null && !isPage[behind]) break;
    const page = isPage[behind] ? SURE : readPageLine((own[behind] as Measured).body);
    if (!page) break;
    isSure ||= page.isSure;
  }
  return { behind, isSure };
}

/** True where nothing but its length speaks against a line's going on with the next. */
function goesOn(before: Measured, next: Measured): boolean {
  if (before.quoting !== next.quoting || OPENS.test(next.body)) return false;
  const hanging = OPENS.exec(before.body)?.[0].length ?? 0;
  if (next.indent > before.indent + 2 * hanging && next.indent >= before.indent + 2) return false;
  return readFieldLine(fold(next.body)) === null;
}

/** Lines that say no sentence together are a list; where all pauses are line ends, it is verse. */
function accepted(run: Measured[]): Measured[][] {
  if (run.length === 1) return [run];
  const isText = run.some(({ body }) => SENTENCE.test(body));
  const pauses = run.reduce((sum, { body }) => sum + (body.match(PAUSE_INSIDE)?.length ?? 0), 0);
  return isText && pauses >= (run.length - 2) / 2 ? [run] : run.map((line) => [line]);
}

function* withJoints(
  text: string,
  runs: readonly Measured[][],
  pages: readonly Noise[],
): Steps<LogicalLines> {
  const noise: Noise[] = [];
  let page = 0;
  for (const run of runs) {
    yield;
    for (const [i, line] of run.slice(1).entries()) {
      const joint: Noise = { start: run[i]?.end ?? 0, end: line.bodyStart, kind: 'line-end' };
      for (; (pages[page]?.end ?? Infinity) <= joint.start; page++)
        noise.push(pages[page] as Noise);
      for (; (pages[page]?.start ?? Infinity) < joint.end; page++) joint.kind = 'page';
      noise.push(joint);
    }
  }
  for (; page < pages.length; page++) noise.push(pages[page] as Noise);
  const lines: LogicalLine[] = [];
  for (const run of runs) {
    yield;
    const range = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
    lines.push({ ...range, text: blankOver({ text, noise }, range) });
  }
  return { lines, noise };
}
