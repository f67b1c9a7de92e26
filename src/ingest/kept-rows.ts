/**
 * The rows of metadata.csv that a generation was built with, kept beside it: while the table cannot
 * be read, articles keep what it said of them.
 */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Given } from '../corpus/metadata.js';
import { isKaojuError } from '../errors.js';
import { writeDurably } from '../store/files.js';
import { generationFolder, ROWS_FILE } from '../store/paths.js';
import { openSealed, seal } from '../store/seal.js';

export type Rows = ReadonlyMap<string, Given>;

/** Nothing is written where there are none. */
export async function keepRows(folder: string, rows: Rows): Promise<void> {
  if (rows.size === 0) return;
  await writeDurably(path.join(folder, ROWS_FILE), seal([...rows], ROWS_FILE));
}

/** Null where there are none, or none that can be read. */
export async function readKeptRows(indexDir: string, generation: string): Promise<Rows | null> {
  try {
    const json = await readFile(
      path.join(generationFolder(indexDir, generation), ROWS_FILE),
      'utf8',
    );
    return new Map(openSealed<[string, Given][]>(json, ROWS_FILE));
  } catch (error) {
    if (isKaojuError(error) || (error as NodeJS.ErrnoException).code !== undefined) return null;
    throw error;
  }
}
