/**
 * What the pages of a document have besides its text: running heads, page numbers, marks across
 * them. Told over all pages: the same stands at the same place, or a number that goes with them.
 */

import { keyOf, readPageLine } from '../../layout/page-lines.js';
import { type Line, textOf } from './segments.js';

/** A page's outermost lines, and what stands across its text. */
export interface Edges {
  /** From 1. */
  page: number;
  /** From the top down, and from the bottom up. */
  heads: Line[];
  feet: Line[];
  /** In another frame than the text. */
  aside: Line[];
  /** As the document itself names the page; null where it does not. */
  label: string | null;
}

export interface RunningHeads {
  /** Those of the lines that are no text. */
  lines: Set<Line>;
  /** What a printed number is more than the number of its page in the file; null for no numbers. */
  offset: number | null;
}

/** Points: where the same line may stand on two pages. */
const SAME_PLACE = 4;
/** Of a document's pages, from how many on a place is one of heads whatever stands in it. */
const MOST = 0.6;
const MIN_PAGES = 3;
/** Pages between two of the same: another chapter may have another. */
const NEAR = 6;

interface Candidate {
  page: number;
  line: Line;
  /** With # for its figures. */
  key: string;
  number: number | null;
  isSure: boolean;
  label: string | null;
}

/** @param titles what the first page is headed with, as keyOf has it: heads often repeat it */
export function findRunningHeads(pages: readonly Edges[], titles: readonly string[]): RunningHeads {
  const offset = offsetOf(pages);
  const lines = new Set<Line>();
  for (const side of ['heads', 'feet'] as const) {
    const sides = pages.map((edges) => edges[side].map((line) => candidateOf(line, edges)));
    const flagged = flag(sides.flat(), offset);
    const isPlace = placesOf(sides, flagged);
    for (const outermost of sides) {
      for (const [i, one] of outermost.entries()) {
        const isOther = i === 0 && outermost.length > 1;
        const isHead = isOther && (isPlace(one.line) || repeats(one, titles));
        if (!flagged.has(one) && !isHead) break;
        lines.add(one.line);
      }
    }
  }
  const aside = pages.flatMap((edges) => edges.aside.map((line) => candidateOf(line, edges)));
  for (const { line } of flag(aside, offset)) lines.add(line);
  return { lines, offset };
}

function candidateOf(line: Line, { page, label }: Edges): Candidate {
  const text = printed(line);
  const read = readPageLine(text);
  return {
    page,
    line,
    key: keyOf(text).replace(/\d+/gu, '#'),
    number: read?.number ?? null,
    isSure: read?.isSure ?? false,
    label,
  };
}

/** With a wide space between what is set apart, as a copied head has it. */
function printed(line: Line): string {
  return line.segments.map((segment) => textOf({ ...line, segments: [segment] }).trim()).join('\t');
}

function repeats({ page, line }: Candidate, titles: readonly string[]): boolean {
  const key = keyOf(textOf(line));
  return page > 1 && titles.some((title) => key.includes(title) && key.length < 3 * title.length);
}

/** The difference between printed and counted numbers that most numbered pages agree on. */
function offsetOf(pages: readonly Edges[]): number | null {
  const counts = new Map<number, number>();
  for (const edges of pages) {
    const numbers = [...edges.heads.slice(0, 1), ...edges.feet.slice(0, 1)]
      .map((line) => candidateOf(line, edges).number)
      .filter((number) => number !== null);
    for (const number of new Set(numbers)) {
      counts.set(number - edges.page, (counts.get(number - edges.page) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 1 ? best[0] : null;
}

function flag(candidates: readonly Candidate[], offset: number | null): Set<Candidate> {
  const flagged = new Set<Candidate>();
  const byKey = new Map<string, Candidate[]>();
  for (const one of candidates) {
    if (isNumber(one, offset)) flagged.add(one);
    if (!/\p{L}/u.test(one.key)) continue;
    byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  }
  for (const same of byKey.values()) {
    for (const [i, one] of same.entries()) {
      const before = same[i - 1];
      if (!before || one.page === before.page || one.page - before.page > NEAR) continue;
      if (!isSamePlace(before.line, one.line)) continue;
      flagged.add(before).add(one);
    }
  }
  return flagged;
}

function isNumber(
  { number, page, isSure, line, label }: Candidate,
  offset: number | null,
): boolean {
  if (label !== null && textOf(line).trim() === label) return true;
  if (number === null) return false;
  return number - page === (offset ?? (isSure ? 0 : NaN));
}

function isSamePlace(one: Line, other: Line): boolean {
  return (
    Math.abs(one.across - other.across) < SAME_PLACE &&
    Math.abs(one.size - other.size) < one.size * 0.1
  );
}

/** A chapter's head stands where those of other pages do. */
function placesOf(
  sides: readonly Candidate[][],
  flagged: ReadonlySet<Candidate>,
): (line: Line) => boolean {
  const known = sides.flatMap(([first]) => (first && flagged.has(first) ? [first.line] : []));
  const isKnown = known.length >= Math.max(MIN_PAGES, sides.length * MOST);
  return (line) => isKnown && known.some((one) => isSamePlace(one, line));
}
