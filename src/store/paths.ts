/** The names of files and folders in an index folder; what they hold is told where it is read. */

import path from 'node:path';

export const POINTER_FILE = 'current.json';

/** In the folder of a generation. */
export const MANIFEST_FILE = 'manifest.json';
export const ARTICLES_FILE = 'articles.bin';
export const TEXTS_FILE = 'texts.bin';
export const TERMS_FILE = 'terms.bin';
/** The rows of metadata.csv that it was built with; not there where there were none. */
export const ROWS_FILE = 'rows.json';

export type ShardKind = 'vectors' | 'signs';

/** As in vectors-000.bin. */
export function shardFile(kind: ShardKind, shard: number): string {
  return `${kind}-${String(shard).padStart(3, '0')}.bin`;
}

export function isShardFile(name: string, kind: ShardKind): boolean {
  return name.startsWith(`${kind}-`);
}

export function pointerFile(indexDir: string): string {
  return path.join(indexDir, POINTER_FILE);
}

export function generationsFolder(indexDir: string): string {
  return path.join(indexDir, 'generations');
}

export function generationFolder(indexDir: string, id: string): string {
  return path.join(generationsFolder(indexDir), id);
}

/** What a build that is not finished keeps. */
export function buildingFolder(indexDir: string): string {
  return path.join(indexDir, 'building');
}

export function journalFile(indexDir: string): string {
  return path.join(buildingFolder(indexDir), 'journal.bin');
}

/** Where a generation is written before it gets its name. */
export function unnamedFolder(indexDir: string): string {
  return path.join(buildingFolder(indexDir), 'generation');
}

const CLAIM = 'build.lock';

/** @param id 16 hexadecimal digits */
export function claimFolder(indexDir: string, id: string): string {
  return path.join(indexDir, `${CLAIM}.${id}`);
}

/** The bare name is the lock of a version that had one folder for all. */
export function isClaim(name: string): boolean {
  return name === CLAIM || /^build\.lock\.[0-9a-f]{16}$/u.test(name);
}

/**
 * Of a process that serves from the folder.
 *
 * @param id 16 hexadecimal digits
 */
export function serverNote(indexDir: string, id: string): string {
  return path.join(indexDir, `server.${id}.json`);
}

export function isServerNote(name: string): boolean {
  return /^server\.[0-9a-f]{16}\.json$/u.test(name);
}
