/**
 * Text cut into lines that a terminal of so many cells has room for. No character is added, lost or
 * composed, and none is cut from its marks.
 */

import { shift } from '../../text/ranges.js';
import { graphemesOf } from '../../text/segments.js';
import type { Range } from '../../types/article.js';
import { cellsOfGrapheme } from './cells.js';

/** Of a terminal narrower than what stands beside a quote. */
const LEAST_CELLS = 8;

/** What stands between two spaces, by graphemes. */
interface Word {
  /** Where each ends in its line. */
  ends: number[];
  cells: number[];
  width: number;
}

/**
 * Lines in order, as ranges of the text without their line ends. A space stays at the end of its
 * line; what has no space and is longer than a line is cut where the line is full.
 *
 * @param text without control characters but line ends
 */
export function linesWithin(text: string, cells: number): Range[] {
  const width = Math.max(LEAST_CELLS, cells);
  const lines: Range[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const range of linesOfOne(line, width)) lines.push(shift(range, start));
    start += line.length + 1;
  }
  return lines;
}

function linesOfOne(line: string, width: number): Range[] {
  const lines: Range[] = [];
  let start = 0;
  let at = 0;
  let taken = 0;
  const endLine = (): void => {
    lines.push({ start, end: at });
    start = at;
    taken = 0;
  };
  wordsOf(line).forEach((word, index) => {
    if (index > 0) {
      if (taken >= width) endLine();
      at++;
      taken++;
    }
    // A long word begins on the next line only where it then takes fewer.
    const isLong = word.width > width;
    const ends = isLong
      ? Math.ceil(word.width / width) < Math.ceil((taken + word.width) / width)
      : taken + word.width > width;
    if (ends && taken > 0) endLine();
    word.ends.forEach((end, i) => {
      const cells = word.cells[i] as number;
      if (taken + cells > width && taken > 0) endLine();
      at = end;
      taken += cells;
    });
  });
  endLine();
  return lines;
}

/** A space with a mark on it is part of a word. */
function wordsOf(line: string): Word[] {
  let word: Word = { ends: [], cells: [], width: 0 };
  const words = [word];
  for (const { start, end } of graphemesOf(line)) {
    const grapheme = line.slice(start, end);
    if (grapheme === ' ') {
      word = { ends: [], cells: [], width: 0 };
      words.push(word);
    } else {
      const cells = cellsOfGrapheme(grapheme);
      word.ends.push(end);
      word.cells.push(cells);
      word.width += cells;
    }
  }
  return words;
}
