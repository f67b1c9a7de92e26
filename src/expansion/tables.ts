/** The tables of words that ship with the program, tables/*.csv beside this module. */

import { readFileSync } from 'node:fs';

/** What no table of ours has, so that they are read without a library, which takes longer to load. */
const QUOTED = /"/u;
/** Between several words of one cell. */
const SEPARATOR = ' ';

/**
 * The rows of a table without its header and its comments, cells as written.
 *
 * @param name as in `place-names`, for tables/place-names.csv
 */
export function readTable(name: string): string[][] {
  return readCells(readFileSync(new URL(`./tables/${name}.csv`, import.meta.url), 'utf8'));
}

/** The cells of each row below the header; lines that start with # are comments. */
export function readCells(table: string): string[][] {
  if (QUOTED.test(table)) throw new Error('A table that ships has no cells in quotes');
  return table
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split(',').map((cell) => cell.trim()));
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
