/** The text of a cell or a shared string, put together from the elements of a workbook's part. */

import type { Placed } from '../office/xml.js';
import type { Cell } from './cells.js';

/** A carriage return, which is white space. */
const RETURN = /_x000D_/u;

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** What of a cell is its text: that of its elements t, without those within rPh. */
export class CellText {
  readonly cell: Cell = { text: '', pieces: [] };
  private aside = 0;
  private isText = false;

  take(kind: 'open' | 'close' | 'text', name: string, event: unknown): void {
    if (name === 'rPh') this.aside += kind === 'open' ? 1 : -1;
    else if (name === 't') this.isText = kind === 'open';
    else if (kind === 'text' && this.isText && this.aside === 0) this.add(event as Placed);
  }

  add({ text, from, to }: Placed): void {
    const { cell } = this;
    const [before = '', ...behind] = to - from === text.length ? text.split(RETURN) : [text];
    let at = from;
    for (const [index, one] of [before, ...behind].entries()) {
      if (index > 0) at += '_x000D_'.length;
      const start = cell.text.length;
      const end = start + one.length;
      if (one !== '') {
        cell.pieces.push({ start, end, from: at, to: behind.length > 0 ? at + one.length : to });
      }
      cell.text += one;
      at += one.length;
    }
  }
}
