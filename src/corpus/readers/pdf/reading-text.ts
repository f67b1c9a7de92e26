/** Paragraphs of pages → the reading text, with the place of each character, and what is noise. */

import type { OriginPiece } from '../../../text/origin-map.js';
import type { Noise, PlaceMark } from '../../../types/article.js';
import type { PdfItem } from './items.js';
import { NOTE_MARK } from './layout.js';
import { itemsOf, type Line, textOf } from './segments.js';
import { areTracked, isPartedWord, isSpacedOut, spaceBetween, spaceOverLineEnd } from './words.js';

/** No characters of a text: what a font has for a missing one, marks without width. */
const HAN_GAP = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
const LEFT_OUT = /(?:(?!\s)\p{Cc}|[\u00ad\ufeff\ufffe\uffff])+/gu;
const LONE_HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
const DIGIT_OR_LETTER = /[\p{L}\p{N}]$/u;
const REFERENCE = /^[\d*＊†‡※①-⑳\s()[\]（）〔〕【】]{1,6}$/u;
/** Of its line's size. */
const SMALLER = 0.8;

export interface ParagraphContext {
  /** Whole words of the document, lower case. */
  words: ReadonlySet<string>;
  /** Marks of the page's notes. */
  notes: ReadonlySet<string>;
}

/** White space is written where something follows it, so that nothing is ever taken back. */
export class ReadingText {
  readonly pieces: OriginPiece[] = [];
  readonly noise: Noise[] = [];
  readonly marks: PlaceMark[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private white = '';
  /** Where the last paragraph ends, for one that goes on, and its last line. */
  private paragraphEnd = 0;
  private last = '';
  private readonly begun: Omit<PlaceMark, 'at'>[] = [];

  get text(): string {
    return this.parts.join('');
  }

  /** Marked where its first character stands. */
  beginPage(mark: Omit<PlaceMark, 'at'>): void {
    this.begun.push(mark);
  }

  /** A head, a number or a foot, on a line of its own. */
  addRunning(line: Line): void {
    this.white = '\n';
    this.markAsPage(() => this.addItems(line, { words: new Set(), notes: new Set() }));
  }

  /** @param gap line ends before it */
  addParagraph(lines: readonly Line[], gap: string, context: ParagraphContext): void {
    this.white = gap;
    this.addLines(lines, context);
  }

  /** The rest of the last paragraph, behind heads and feet that are read over. */
  goOn(lines: readonly Line[], context: ParagraphContext): void {
    const from = this.paragraphEnd;
    const hasRunning = this.length > from;
    this.white = hasRunning ? '\n' : spaceOverLineEnd(this.last, lines[0] ? textOf(lines[0]) : '');
    const first = this.pieces.length;
    this.addLines(lines, context);
    const end = this.pieces[first]?.start;
    if (!hasRunning || end === undefined) return;
    const at = this.noise.findIndex(({ start }) => start >= from);
    const running = this.noise.slice(at).filter(({ start }) => start < end).length;
    this.noise.splice(at, running, { start: from, end, kind: 'page' });
  }

  private addLines(lines: readonly Line[], context: ParagraphContext): void {
    for (const [i, line] of lines.entries()) {
      const written = textOf(line).trimEnd();
      const next = lines[i + 1] ? textOf(lines[i + 1] as Line).trimStart() : null;
      const isParted = next !== null && isPartedWord(written, next, context.words);
      this.addItems(line, context, isParted);
      if (next !== null) this.white = isParted ? '' : spaceOverLineEnd(written, next);
      this.last = written;
    }
    this.paragraphEnd = this.length;
  }

  private addItems(line: Line, { notes }: ParagraphContext, dropsHyphen = false): void {
    const items = itemsOf(line);
    const isTracked = areTracked(items);
    for (const [i, item] of items.entries()) {
      const before = items[i - 1];
      if (before) this.white ||= spaceBetween(before, item, isTracked);
      const { text } = item;
      const isCut = dropsHyphen && i === items.length - 1;
      const end = isCut ? text.trimEnd().length - 1 : text.length;
      if (before && isReferenceIn(line, item) && notes.has(text.trim())) {
        if (DIGIT_OR_LETTER.test(this.parts.at(-1) ?? '')) this.white ||= ' ';
        this.markAsPage(() => this.addItem(item, end));
      } else this.addItem(item, end);
    }
  }

  private markAsPage(write: () => void): void {
    const first = this.pieces.length;
    write();
    const start = this.pieces[first]?.start;
    if (start !== undefined) this.noise.push({ start, end: this.length, kind: 'page' });
  }

  private addItem({ page, index, text }: PdfItem, end: number): void {
    const dropped = [...text.slice(0, end).matchAll(LEFT_OUT), ...text.matchAll(LONE_HALF)];
    if (isSpacedOut(text)) dropped.push(...text.matchAll(HAN_GAP));
    let from = 0;
    for (const { index: at, 0: one } of dropped.sort((a, b) => a.index - b.index)) {
      this.addPiece(text.slice(from, at), { page, index, from });
      from = at + one.length;
    }
    this.addPiece(text.slice(from, end), { page, index, from });
  }

  private addPiece(written: string, place: { page: number; index: number; from: number }): void {
    const text = written.trim();
    const lead = written.length - written.trimStart().length;
    if (lead > 0) this.white ||= ' ';
    if (text === '') return;
    if (this.length > 0 && this.white !== '') this.add(this.white);
    const start = this.length;
    for (const mark of this.begun.splice(0)) this.marks.push({ at: start, ...mark });
    this.add(text);
    const from = place.from + lead;
    const ends = { start, end: this.length, source: place.page - 1 };
    this.pieces.push({ ...ends, from, to: from + text.length, item: place.index });
    this.white = lead + text.length < written.length ? ' ' : '';
  }

  private add(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}

/** Raised and small beside a line's text. */
function isReferenceIn(line: Line, { text, size, across }: PdfItem): boolean {
  return size < line.size * SMALLER && across < line.across && REFERENCE.test(text);
}

/** What notes begin with, as a reference to them is written. */
export function noteMarks(notes: readonly Line[]): Set<string> {
  const marks = new Set<string>();
  for (const note of notes) {
    const mark = NOTE_MARK.exec(textOf(note));
    if (mark) marks.add(mark[0].trim()).add(mark.groups?.mark ?? '');
  }
  return marks;
}
