/** Columns of a terminal: a Han character and its signs take two cells. */

import { eastAsianWidth } from 'get-east-asian-width';

const EMOJI = /\p{Emoji_Presentation}|[\ufe0f\u20e3]/u;
/** What stands on or in the sign before it. A soft hyphen is shown by some terminals. */
const WITHOUT_CELLS = /[\p{Mn}\p{Me}]|(?!\u00ad)\p{Default_Ignorable_Code_Point}/u;
const WIDE = /[\p{scx=Han}\u3000-\u303f\uff01-\uff60]/u;

/** At least as many as a terminal takes: some show parts that join side by side. */
export function cellsOfGrapheme(grapheme: string): number {
  if (EMOJI.test(grapheme)) return 2;
  let cells = 0;
  for (const sign of grapheme) {
    if (!WITHOUT_CELLS.test(sign)) cells += eastAsianWidth(sign.codePointAt(0) as number);
  }
  return cells;
}

/** Of what stands on one line without marks that join. */
export function cellsOf(text: string): number {
  return Array.from(text).reduce((cells, sign) => cells + (WIDE.test(sign) ? 2 : 1), 0);
}

export function padTo(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - cellsOf(text)));
}

export function widestOf(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, cellsOf(text)), 0);
}

/** Cut to so many cells, an ellipsis among them. */
export function shortenTo(line: string, cells: number): string {
  if (cellsOf(line) <= cells) return line;
  let shown = '';
  let left = cells - 1;
  for (const sign of line) {
    left -= cellsOf(sign);
    if (left < 0) break;
    shown += sign;
  }
  return `${shown}…`;
}
