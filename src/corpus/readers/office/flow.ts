/** Texts of an office file's parts → the reading text: white space is written before what follows. */

import type { OriginMap, OriginPiece, OriginSource } from '../../../text/origin-map.js';
import type { Noise, PlaceMark, Range } from '../../../types/article.js';
import type { Placed } from './xml.js';

/** Where something begins; null until then. */
export interface Opened {
  start: number | null;
}

export class Flow {
  readonly marks: PlaceMark[] = [];
  readonly noise: Noise[] = [];
  private readonly parts: string[] = [];
  private readonly pieces: OriginPiece[] = [];
  private readonly sources: OriginSource[] = [];
  private length = 0;
  private white = '';
  private readonly opened = new Set<Opened>();

  get text(): string {
    return this.parts.join('');
  }

  get origin(): OriginMap {
    return { sources: this.sources, pieces: this.pieces };
  }

  /** What is written from here on stands in this part of the file. */
  enter(name: string): void {
    this.sources.push({ kind: 'part', name });
  }

  /** At least so many line ends before what follows. */
  breakLine(lines: 1 | 2): void {
    const breaks = this.white.split('\n').length - 1;
    this.white = '\n'.repeat(Math.max(lines, breaks));
  }

  /** Between the cells of a row. */
  tab(): void {
    this.white = '\t';
  }

  space(): void {
    this.white ||= ' ';
  }

  write({ text, from, to }: Placed): void {
    const isEven = to - from === text.length;
    for (const { 0: run, index } of text.matchAll(/\s+|\S+/gu)) {
      if (/\s/u.test(run)) this.white ||= /^\u3000+$/u.test(run) ? run : ' ';
      else this.append(run, isEven ? from + index : from, isEven ? from + index + run.length : to);
    }
  }

  private append(run: string, from: number, to: number): void {
    if (this.length > 0) this.push(this.white);
    this.white = '';
    const start = this.length;
    for (const opened of this.opened) opened.start ??= start;
    this.push(run);
    const source = this.sources.length - 1;
    const before = this.pieces.at(-1);
    const goesOn =
      before?.end === start && before.to === from && before.source === source && isEven(before);
    if (goesOn && to - from === run.length) Object.assign(before, { end: this.length, to });
    else this.pieces.push({ start, end: this.length, source, from, to });
  }

  private push(text: string): void {
    if (text === '') return;
    this.parts.push(text);
    this.length += text.length;
  }

  /** From what is written next on; to be closed. */
  open(): Opened {
    const opened = { start: null };
    this.opened.add(opened);
    return opened;
  }

  /** @returns null where nothing was written since */
  close(opened: Opened): Range | null {
    this.opened.delete(opened);
    return opened.start === null ? null : { start: opened.start, end: this.length };
  }
}

function isEven({ start, end, from, to }: OriginPiece): boolean {
  return end - start === to - from;
}
