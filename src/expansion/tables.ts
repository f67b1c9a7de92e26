/** The tables of words that ship with the program: src/expansion/tables/*.csv, read once each. */

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCsvCells } from '../text/csv.js';

/** Between several words of one cell. */
const SEPARATOR = ' ';

/**
 * The rows of a table without its header and its comments, cells as written.
 *
 * @param name as in `place-names`, for src/expansion/tables/place-names.csv
 */
export function readTable(name: string): string[][] {
  // The compiler copies no tables: compiled and not, they are read from src.
  const file = path.join(packageRoot(), 'src', 'expansion', 'tables', `${name}.csv`);
  return readCsvCells(readFileSync(file, 'utf8'));
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

function packageRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}
