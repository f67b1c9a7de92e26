/** index/current.json: which generation serves, swapped atomically. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { KaojuError } from '../errors.js';
import { writeDurably } from './files.js';
import { openSealed, seal } from './seal.js';

export const POINTER_FILE = 'current.json';

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
    content = await readFile(path.join(indexDir, POINTER_FILE), 'utf8');
  } catch (error) {
    throw new KaojuError('IndexMissing', 'There is no index yet', {
      cause: error,
    });
  }
  return openSealed<Pointer>(content, POINTER_FILE);
}

export async function writePointer(indexDir: string, pointer: Pointer): Promise<void> {
  await writeDurably(path.join(indexDir, POINTER_FILE), seal(pointer, POINTER_FILE));
}
