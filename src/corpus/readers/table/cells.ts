/**
 * A table's text → its cells with their places: RFC 4180, with whatever of three signs parts the
 * columns. Records are read as they come, so that a table may be long.
 */

import { KaojuError } from '../../../errors.js';
import type { OriginPiece } from '../../../text/origin-map.js';

export interface Cell {
  text: string;
  /** Without their source. */
  pieces: Omit<OriginPiece, 'source'>[];
}

export interface Row {
  /** Its number in the file, the header's is 1. */
  number: number;
  cells: Cell[];
}

const SEPARATORS = [',', '\t', ';'];

/** @throws FileUnreadable for a quote that never ends */
export function* readRows(file: string): Generator<Row> {
  const separator = separatorOf(file);
  let cells: Cell[] = [];
  let number = 1;
  for (let at = 0; at < file.length; ) {
    const { cell, end } = file[at] === '"' ? quoted(file, at, number) : bare(file, at, separator);
    cells.push(cell);
    at = end;
    if (file[at] === separator) {
      at++;
      if (at < file.length && !/[\r\n]/u.test(file[at] as string)) continue;
      cells.push({ text: '', pieces: [] });
    }
    if (at < file.length && !/[\r\n]/u.test(file[at] as string)) {
      throw new KaojuError('FileUnreadable', `row ${number} has something behind a quote`);
    }
    at += file.startsWith('\r\n', at) ? 2 : 1;
    if (cells.some(({ text }) => text.trim() !== '')) yield { number, cells };
    cells = [];
    number++;
  }
}

function separatorOf(file: string): string {
  const line = file.slice(0, file.search(/[\r\n]|$/u));
  const count = (sign: string): number => line.split(sign).length;
  return SEPARATORS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function bare(file: string, at: number, separator: string): { cell: Cell; end: number } {
  let end = at;
  while (end < file.length && file[end] !== separator && !isLineEnd(file[end])) end++;
  const text = file.slice(at, end);
  const pieces = text === '' ? [] : [{ start: 0, end: text.length, from: at, to: end }];
  return { cell: { text, pieces }, end };
}

/** A quote is written twice in it. */
function quoted(file: string, at: number, number: number): { cell: Cell; end: number } {
  const parts: string[] = [];
  const pieces: Cell['pieces'] = [];
  let length = 0;
  for (let from = at + 1; ; ) {
    const quote = file.indexOf('"', from);
    if (quote === -1)
      throw new KaojuError('FileUnreadable', `row ${number} has a quote without end`);
    const isTwice = file[quote + 1] === '"';
    const to = isTwice ? quote + 1 : quote;
    if (to > from) {
      pieces.push({ start: length, end: length + to - from, from, to });
      parts.push(file.slice(from, to));
      length += to - from;
    }
    if (!isTwice) return { cell: { text: parts.join(''), pieces }, end: quote + 1 };
    from = quote + 2;
  }
}

function isLineEnd(unit: string | undefined): boolean {
  return unit === '\n' || unit === '\r';
}
