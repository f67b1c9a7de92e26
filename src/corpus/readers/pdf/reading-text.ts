/** Paragraphs of pages → the reading text, with the place of each character, and what is noise. */

import type { OriginPiece } from '../../../text/origin-map.js';
import type { Noise, PlaceMark } from '../../../types.js';
import type { PdfItem } from './items.js';
import { NOTE_MARK } from './layout.js';
import { itemsOf, type Line, textOf } from './segments.js';
import { areTracked, isPartedWord, isSpacedOut, spaceBetween, spaceOverLineEnd } from './words.js';

/** No characters of a text: what a font has for a missing one, marks without width. */
const WHITE = /\s/u;
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

export class ReadingText {
  text = '';
  readonly pieces: OriginPiece[] = [];
  readonly noise: Noise[] = [];
  readonly marks: PlaceMark[] = [];
  /** Where the last paragraph ends, for one that goes on. */
  private paragraphEnd = 0;
  private last = '';
  private readonly begun: Omit<PlaceMark, 'at'>[] = [];

  /** Marked where its first character stands. */
  beginPage(mark: Omit<PlaceMark, 'at'>): void {
    this.begun.push(mark);
  }

  /** A head, a number or a foot, on a line of its own. */
  addRunning(line: Line): void {
    this.separate('\n');
    const start = this.text.length;
    this.addItems(line, { words: new Set(), notes: new Set() });
    this.text = this.text.trimEnd();
    if (this.text.length > start) this.noise.push({ start, end: this.text.length, kind: 'page' });
  }

  /** @param gap line ends before it */
  addParagraph(lines: readonly Line[], gap: string, context: ParagraphContext): void {
    this.separate(gap);
    this.addLines(lines, context);
  }

  /** The rest of the last paragraph, behind heads and feet that are read over. */
  goOn(lines: readonly Line[], context: ParagraphContext): void {
    const hasRunning = this.text.length > this.paragraphEnd;
    if (hasRunning) {
      this.separate('\n');
      const joint: Noise = { start: this.paragraphEnd, end: this.text.length, kind: 'page' };
      while ((this.noise.at(-1)?.start ?? -1) >= joint.start) this.noise.pop();
      this.noise.push(joint);
    } else if (lines[0]) {
      this.text += spaceOverLineEnd(this.last, textOf(lines[0]));
    }
    this.addLines(lines, context);
  }

  private separate(gap: string): void {
    if (this.text === '') return;
    this.text = this.text.trimEnd() + gap;
  }

  private addLines(lines: readonly Line[], context: ParagraphContext): void {
    for (const [i, line] of lines.entries()) {
      const next = lines[i + 1];
      const written = textOf(line);
      const isParted =
        next !== undefined &&
        isPartedWord(written.trimEnd(), textOf(next).trimStart(), context.words);
      this.addItems(line, context, isParted);
      if (next && !isParted) this.text += spaceOverLineEnd(written, textOf(next));
      this.last = written;
    }
    this.text = this.text.trimEnd();
    this.paragraphEnd = this.text.length;
  }

  private addItems(line: Line, { notes }: ParagraphContext, dropsHyphen = false): void {
    const items = itemsOf(line);
    const isTracked = areTracked(items);
    for (const [i, item] of items.entries()) {
      const before = items[i - 1];
      const isLast = i === items.length - 1;
      if (before) this.space(spaceBetween(before, item, isTracked));
      const isReference =
        before !== undefined && isReferenceIn(line, item) && notes.has(item.text.trim());
      if (isReference && DIGIT_OR_LETTER.test(this.text)) this.space(' ');
      const start = this.text.length;
      this.addItem(item, dropsHyphen && isLast ? item.text.trimEnd().length - 1 : item.text.length);
      if (isReference && this.text.length > start) {
        this.noise.push({ start, end: this.text.length, kind: 'page' });
      }
    }
  }

  private space(space: string): void {
    if (space !== '' && this.text !== '' && !WHITE.test(this.text.slice(-1))) this.text += space;
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

  private addPiece(text: string, place: { page: number; index: number; from: number }): void {
    if (text.trim() === '') {
      if (text !== '') this.space(' ');
      return;
    }
    const start = this.text.length;
    for (const mark of this.begun.splice(0)) this.marks.push({ at: start, ...mark });
    this.text += text;
    this.pieces.push({
      start,
      end: start + text.length,
      source: place.page - 1,
      from: place.from,
      to: place.from + text.length,
      item: place.index,
    });
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
