/** A PDF → its reading: the text of its pages in reading order. */

import type { OriginSource } from '../../../text/origin-map.js';
import type { Reading, ReadingContext } from '../reader.js';
import { readDocument } from './document.js';
import { namePages, refuseScan, refuseUnreadable } from './faults.js';
import {
  bodySize,
  edgesOf,
  type LayoutOptions,
  layOut,
  type PageLayout,
  type RawPage,
  rawPage,
  titlesOf,
} from './layout.js';
import {
  type Measured,
  notesOf,
  type Paragraph,
  type Paragraphs,
  paragraphsOf,
} from './paragraphs.js';
import { noteMarks, ReadingText } from './reading-text.js';
import { findRunningHeads } from './running-heads.js';
import { type Line, textOf } from './segments.js';
import { addWords } from './words.js';

/**
 * @returns one reading
 * @throws FileUnreadable for a scan, what is encrypted or damaged, and fonts that tell no characters
 */
export async function read(bytes: Buffer, context: ReadingContext): Promise<Reading[]> {
  const { pages, labels, told, damaged } = await readDocument(bytes, context);
  for (const page of pages) refuseUnreadable(page, damaged);
  const missing = refuseScan(pages);
  const { text, pieces, noise, marks } = textOfPages(pages.map(rawPage), labels);
  const sources: OriginSource[] = pages.map(({ number }) => ({ kind: 'page', page: number }));
  const warnings = missing ? [missing] : [];
  if (damaged.length > 0) {
    warnings.push(`is damaged on ${namePages(damaged)}: text may be missing there`);
  }
  const origin = { sources, pieces };
  return [{ part: null, text, origin, told, marks, noise, encoding: 'PDF', warnings }];
}

interface Laid {
  page: PageLayout;
  read: Paragraphs;
  label: string;
}

function textOfPages(pages: readonly RawPage[], labels: readonly string[] | null): ReadingText {
  const own = namesPages(labels) ? labels : null;
  const edges = pages.map((page, i) => edgesOf(page, own?.[i] ?? null));
  const body = bodySize(pages);
  const titles = pages[0] ? titlesOf(pages[0], body) : [];
  const { lines: running, offset } = findRunningHeads(edges, titles);
  const laid = layOutAll(pages, { running, body });
  const words = wordsOf(laid.map(({ page }) => page));
  const named = laid.map(
    ({ page, read }): Laid => ({
      page,
      read,
      label: own?.[page.number - 1] ?? labelOf(page.number, offset),
    }),
  );
  const writer = new ReadingText();
  for (const [i, one] of named.entries()) {
    write(writer, one, { words, goesOn: named[i + 1]?.read.goesOnFrom ?? false });
  }
  return writer;
}

/** Labels that only count say nothing that printed numbers do not. */
function namesPages(labels: readonly string[] | null): boolean {
  return labels?.some((label, i) => label.trim() !== '' && label !== String(i + 1)) ?? false;
}

/** A page before the first printed number is called by its place in the file. */
function labelOf(page: number, offset: number | null): string {
  const printed = page + (offset ?? 0);
  return printed >= 1 ? String(printed) : `PDF ${page}`;
}

function layOutAll(
  pages: readonly RawPage[],
  options: LayoutOptions,
): { page: PageLayout; read: Paragraphs }[] {
  let before: Measured | null = null;
  const all: { page: PageLayout; read: Paragraphs }[] = [];
  for (const raw of pages) {
    const page = layOut(raw, options);
    const read = paragraphsOf(page.blocks, { body: options.body, before });
    before = read.last ?? before;
    all.push({ page, read });
  }
  return all;
}

function wordsOf(pages: readonly PageLayout[]): Set<string> {
  const words = new Set<string>();
  for (const { blocks } of pages) {
    for (const line of blocks.flat()) addWords(textOf(line), words);
  }
  return words;
}

interface WriteOptions {
  words: ReadonlySet<string>;
  /** Whether the page's last paragraph goes on with the next page. */
  goesOn: boolean;
}

/** Notes stand before a paragraph that goes on over the page, so that it is not cut. */
function write(
  writer: ReadingText,
  { page, read, label }: Laid,
  { words, goesOn }: WriteOptions,
): void {
  const context = { words, notes: noteMarks(page.notes) };
  const { paragraphs } = read;
  writer.beginPage({ kind: 'page', label, number: page.number });
  for (const line of page.heads) writer.addRunning(line);
  const notes = notesOf(page.notes);
  const notesAt = goesOn ? lastBeginning(paragraphs) : paragraphs.length;
  for (const [i, lines] of paragraphs.entries()) {
    if (i === notesAt) for (const note of notes) writer.addParagraph(note, '\n\n', context);
    if (i === 0 && read.goesOnFrom) writer.goOn(lines, context);
    else writer.addParagraph(lines, gapBefore(paragraphs[i - 1], lines), context);
  }
  if (notesAt === paragraphs.length) {
    for (const note of notes) writer.addParagraph(note, '\n\n', context);
  }
  for (const line of page.feet) writer.addRunning(line);
}

/** Where the last paragraph begins, with the heading above it; behind all of them for a first one. */
function lastBeginning(paragraphs: readonly Paragraph[]): number {
  let at = paragraphs.length - 1;
  while (at > 0 && isHeading(paragraphs[at - 1] as Paragraph)) at--;
  return at > 0 ? at : paragraphs.length;
}

function isHeading(lines: Paragraph): boolean {
  return lines.length === 1 && !/\p{P}\s*$/u.test(textOf(lines[0] as Line));
}

/** Rows of a table stand under each other. */
function gapBefore(before: readonly Line[] | undefined, lines: readonly Line[]): string {
  const isRow = (some: readonly Line[] | undefined): boolean =>
    (some?.[0]?.segments.length ?? 0) > 1;
  return isRow(before) && isRow(lines) ? '\n' : '\n\n';
}
