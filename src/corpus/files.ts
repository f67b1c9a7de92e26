/** Which files of a corpus folder are articles, and what each is called. */

import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { KaojuError } from '../errors.js';

/** 5 MB: a book, not a report. */
export const MAX_FILE_BYTES = 5_000_000;
const ARTICLE_FILES = new Set(['.txt', '.md']);
const NOT_ARTICLES = new Set(['readme.md', 'metadata.csv', 'aliases.csv']);

export interface CorpusFiles {
  /** Paths below the corpus folder with forward slashes, in code unit order. */
  articles: string[];
  /** Files of other kinds by extension, for the report. */
  leftOut: Record<string, number>;
}

/** @throws CorpusMissing where the folder cannot be read */
export async function listCorpus(corpusDir: string): Promise<CorpusFiles> {
  const articles: string[] = [];
  const leftOut: Record<string, number> = {};
  const visited = new Set<string>();

  const visit = async (folder: string): Promise<void> => {
    const real = await realpath(path.join(corpusDir, folder));
    // A link to a folder above would go round forever.
    if (visited.has(real)) return;
    visited.add(real);
    for (const name of (await readdir(real)).sort()) {
      if (name.startsWith('.')) continue;
      const file = folder === '' ? name : `${folder}/${name}`;
      const found = await stat(path.join(corpusDir, file)).catch(() => null);
      if (found?.isDirectory()) {
        if (!name.startsWith('_')) await visit(file).catch(() => articles.push(file));
        continue;
      }
      if (NOT_ARTICLES.has(name.toLowerCase())) continue;
      const extension = path.extname(name).toLowerCase();
      if (ARTICLE_FILES.has(extension)) articles.push(file);
      else leftOut[extension || name] = (leftOut[extension || name] ?? 0) + 1;
    }
  };
  try {
    await visit('');
  } catch (error) {
    throw new KaojuError(
      'CorpusMissing',
      'The folder that CORPUS_DIR names cannot be read. Make it and put .txt or .md files in it',
      { cause: error },
    );
  }
  articles.sort();
  return { articles, leftOut };
}

/** @throws FileUnreadable for what is no regular file, too large or not to be opened */
export async function readCorpusFile(corpusDir: string, file: string): Promise<Buffer> {
  const absolute = path.join(corpusDir, file);
  try {
    const found = await stat(absolute);
    if (!found.isFile()) throw new KaojuError('FileUnreadable', 'is not a regular file');
    if (found.size > MAX_FILE_BYTES) {
      throw new KaojuError(
        'FileUnreadable',
        `has ${(found.size / 1e6).toFixed(1)} MB; at most ${MAX_FILE_BYTES / 1e6} MB are read. Split it`,
      );
    }
    return await readFile(absolute);
  } catch (error) {
    if (error instanceof KaojuError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new KaojuError('FileUnreadable', `cannot be read (${code})`, { cause: error });
  }
}

/** First 12 characters of base32(SHA-256(name)), lower case: kept over edits and rebuilds. */
export function articleIdOf(name: string): string {
  const digest = createHash('sha256').update(name.normalize('NFC')).digest();
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  let bits = 0;
  let value = 0;
  let id = '';
  for (const byte of digest) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && id.length < 12) {
      bits -= 5;
      id += alphabet[(value >> bits) & 31];
    }
  }
  return id;
}

/** What an article's record is made from: the file's bytes and its row of metadata.csv. */
export function contentKey(bytes: Buffer, row: unknown): string {
  const hash = createHash('sha256').update(bytes);
  if (row) hash.update('\0').update(JSON.stringify(row));
  return hash.digest('hex').slice(0, 32);
}
