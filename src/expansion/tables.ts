/** The tables of words that ship with the program, tables/*.csv beside this module. */

import { readFileSync } from 'node:fs';
import { readCsvCells } from '../text/csv.js';

/** Between several words of one cell. */
const SEPARATOR = ' ';

/**
 * The rows of a table without its header and its comments, cells as written.
 *
 * @param name as in `place-names`, for tables/place-names.csv
 */
export function readTable(name: string): string[][] {
  return readCsvCells(readFileSync(new URL(`./tables/${name}.csv`, import.meta.url), 'utf8'));
}

/** The parts of a cell that holds several words. */
export function splitCell(cell = ''): string[] {
  return cell.split(SEPARATOR).filter((part) => part !== '');
}

/** Adds variants to those that a word has already, in order, once each. */
export function addVariants(
  words: Map<string, string[]>,
  word: string,
  variants: readonly string[],
): void {
  const known = words.get(word) ?? [];
  const added = variants.filter((variant) => variant !== word && !known.includes(variant));
  if (added.length > 0) words.set(word, [...known, ...new Set(added)]);
}
