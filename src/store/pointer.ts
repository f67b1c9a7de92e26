/** index/current.json: which generation serves, swapped atomically. */

import { readFile, stat } from 'node:fs/promises';
import { KaojuError } from '../errors.js';
import { writeDurably } from './files.js';
import { POINTER_FILE, pointerFile } from './paths.js';
import { openSealed, seal } from './seal.js';

export interface Pointer {
  serving: string;
  previous: string | null;
  /** True after a rollback, until the next build: `start` then leaves the index as it is. */
  rolledBack: boolean;
}

/** @throws IndexMissing before the first build; IndexCorrupt for a damaged pointer */
export async function readPointer(indexDir: string): Promise<Pointer> {
  let content: string;
  try {
    content = await readFile(pointerFile(indexDir), 'utf8');
  } catch (error) {
    throw new KaojuError('IndexMissing', `There is no index yet in ${indexDir}`, {
      cause: error,
      facts: { what: 'index-missing', folder: indexDir },
    });
  }
  return openSealed<Pointer>(content, POINTER_FILE);
}

export async function writePointer(indexDir: string, pointer: Pointer): Promise<void> {
  await writeDurably(pointerFile(indexDir), seal(pointer, POINTER_FILE));
}

/** When it was last written, in ms since 1970: another time is another generation. Null before the first build. */
export async function pointerTime(indexDir: string): Promise<number | null> {
  const found = await stat(pointerFile(indexDir)).catch(() => null);
  return found?.mtimeMs ?? null;
}
