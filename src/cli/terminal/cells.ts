/** Columns of a terminal: a Han character and its signs take two cells. */

const WIDE = /[\p{scx=Han}\u3000-\u303f\uff01-\uff60]/u;

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
