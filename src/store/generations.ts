/**
 * Generations on disk: index/generations/ID holds one complete built index. A generation is never
 * changed after the pointer (pointer.ts) named it.
 */

import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { KaojuError, messageOf } from '../errors.js';
import type { FailedFile } from '../types/build-report.js';
import { ArticleStore } from './articles.js';
import { type FileCheck, readContainer } from './container.js';
import { Duplicates } from './duplicates.js';
import { writeDurably } from './files.js';
import { type Fingerprint, sameFingerprint, type TextFingerprint } from './fingerprint.js';
import {
  ARTICLES_FILE,
  generationFolder,
  generationsFolder,
  isShardFile,
  MANIFEST_FILE,
  POINTER_FILE,
  type ShardKind,
  TERMS_FILE,
  TEXTS_FILE,
} from './paths.js';
import { type Pointer, readPointer, writePointer } from './pointer.js';
import { openSealed, seal } from './seal.js';
import { TermIndex } from './terms/terms.js';
import { TokenSignStore } from './vectors/token-signs.js';
import { VectorIndex } from './vectors/vectors.js';

/** A file that failed, with what tells whether it is still the same file. */
export interface FailedRecord extends FailedFile {
  key: string | null;
}

export interface Manifest {
  generation: string;
  builtAt: string;
  fingerprint: Fingerprint;
  /** The folder that the articles were read from, without links; not known of older indexes. */
  corpusDir?: string;
  articles: number;
  passages: number;
  failed: FailedRecord[];
  /** Files other than .txt and .md, by extension; told, not indexed. */
  leftOut: Record<string, number>;
  files: Record<string, FileCheck>;
}

export interface Generation {
  id: string;
  manifest: Manifest;
  articles: ArticleStore;
  vectors: VectorIndex;
  signs: TokenSignStore;
  terms: TermIndex;
  duplicates: Duplicates;
}

/** Sortable by time, to the millisecond; the random end keeps two builds of one moment apart. */
export function newGenerationId(now = new Date()): string {
  const stamp = now.toISOString().replace(/\D/gu, '').slice(0, 17);
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-${randomBytes(2).toString('hex')}`;
}

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeDurably(path.join(folder, MANIFEST_FILE), seal(manifest, MANIFEST_FILE));
}

/** @throws IndexCorrupt where it is missing, damaged or another generation's */
export async function readManifest(indexDir: string, id: string): Promise<Manifest> {
  let content: string;
  try {
    content = await readFile(path.join(generationFolder(indexDir, id), MANIFEST_FILE), 'utf8');
  } catch (error) {
    throw new KaojuError('IndexCorrupt', `The index names generation ${id}, which is not there`, {
      cause: error,
    });
  }
  const manifest = openSealed<Manifest>(content, MANIFEST_FILE);
  if (manifest.generation !== id) {
    throw new KaojuError(
      'IndexCorrupt',
      `The index file ${MANIFEST_FILE} belongs to generation ${manifest.generation}, not ${id}`,
    );
  }
  return manifest;
}

/**
 * Opens the serving generation, in steps that let other work run.
 *
 * @throws IndexMissing, IndexCorrupt, or IndexStale where it was built by other means
 */
export async function openServing(indexDir: string, expected: Fingerprint): Promise<Generation> {
  const { serving } = await readPointer(indexDir);
  return openGeneration(indexDir, serving, expected);
}

/** Of the serving generation what reading its articles needs: no words, vectors or signs. */
export async function openReadable(
  indexDir: string,
  expected: TextFingerprint,
): Promise<Pick<Generation, 'id' | 'manifest' | 'articles'>> {
  const { serving: id } = await readPointer(indexDir);
  const manifest = await readFitting(indexDir, id, expected);
  return { id, manifest, articles: await openArticles(indexDir, manifest) };
}

/** Of the serving generation what a search for exact words needs: neither vectors nor signs. */
export async function openSearchable(
  indexDir: string,
  expected: TextFingerprint,
): Promise<Pick<Generation, 'id' | 'articles' | 'terms'>> {
  const { id, manifest, articles } = await openReadable(indexDir, expected);
  return { id, articles, terms: await openTerms(indexDir, manifest) };
}

export async function openGeneration(
  indexDir: string,
  id: string,
  expected: Fingerprint,
): Promise<Generation> {
  const manifest = await readFitting(indexDir, id, expected);
  const articles = await openArticles(indexDir, manifest);
  return {
    id,
    manifest,
    articles,
    vectors: await openVectors(indexDir, manifest),
    signs: await openSigns(indexDir, manifest),
    terms: await openTerms(indexDir, manifest),
    duplicates: await Duplicates.find(articles.records.map(({ signature }) => signature)),
  };
}

/** @throws IndexStale where it was built by other means than expected */
async function readFitting(
  indexDir: string,
  id: string,
  expected: Fingerprint | TextFingerprint,
): Promise<Manifest> {
  const manifest = await readManifest(indexDir, id);
  const difference = sameFingerprint(manifest.fingerprint, expected);
  if (difference) {
    throw new KaojuError('IndexStale', `The index was built with ${difference}`);
  }
  return manifest;
}

export async function openArticles(indexDir: string, manifest: Manifest): Promise<ArticleStore> {
  const folder = generationFolder(indexDir, manifest.generation);
  const store = await ArticleStore.open(
    await readContainer(folder, ARTICLES_FILE, {
      ...checkOf(manifest, ARTICLES_FILE),
      kind: 'ARTS',
    }),
    await readContainer(folder, TEXTS_FILE, { ...checkOf(manifest, TEXTS_FILE), kind: 'TEXT' }),
  );
  if (store.passages !== manifest.passages || store.records.length !== manifest.articles) {
    throw new KaojuError(
      'IndexCorrupt',
      `The index holds ${store.passages} passages; its manifest says ${manifest.passages}`,
    );
  }
  return store;
}

export async function openVectors(indexDir: string, manifest: Manifest): Promise<VectorIndex> {
  const shards = shardsOf(manifest, 'vectors');
  const { dimensions } = manifest.fingerprint.model;
  const folder = generationFolder(indexDir, manifest.generation);
  return VectorIndex.open(folder, shards, dimensions, manifest.passages);
}

export async function openSigns(indexDir: string, manifest: Manifest): Promise<TokenSignStore> {
  const shards = shardsOf(manifest, 'signs');
  const { dimensions } = manifest.fingerprint.model;
  const folder = generationFolder(indexDir, manifest.generation);
  return TokenSignStore.open(folder, shards, { dimensions, passages: manifest.passages });
}

function shardsOf({ files }: Manifest, kind: ShardKind): [string, FileCheck][] {
  return Object.entries(files)
    .filter(([name]) => isShardFile(name, kind))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

export async function openTerms(indexDir: string, manifest: Manifest): Promise<TermIndex> {
  const folder = generationFolder(indexDir, manifest.generation);
  const expected = { ...checkOf(manifest, TERMS_FILE), kind: 'TERM' } as const;
  return TermIndex.open(await readContainer(folder, TERMS_FILE, expected), manifest.passages);
}

/**
 * Makes the previous generation the serving one, and the other way round.
 *
 * @param proceed called once more before the swap; rejects to leave everything as it was
 * @throws NoPreviousGeneration where there is none, or it does not open
 */
export async function rollBack(
  indexDir: string,
  { expected, proceed }: { expected: Fingerprint; proceed: () => Promise<void> },
): Promise<Pointer> {
  const pointer = await readPointer(indexDir);
  if (!pointer.previous) {
    throw new KaojuError('NoPreviousGeneration', 'There is no earlier generation to go back to', {
      facts: { what: 'no-earlier-index' },
    });
  }
  try {
    await openGeneration(indexDir, pointer.previous, expected);
  } catch (error) {
    throw new KaojuError(
      'NoPreviousGeneration',
      `The earlier generation cannot be served: ${messageOf(error)}`,
      { cause: error },
    );
  }
  const turned = { serving: pointer.previous, previous: pointer.serving, rolledBack: true };
  await proceed();
  await writePointer(indexDir, turned);
  return turned;
}

/** Removes what neither serves nor is kept for rollback, and pointers that were never finished. */
export async function removeOldGenerations(indexDir: string, pointer: Pointer): Promise<void> {
  const folder = generationsFolder(indexDir);
  for (const id of await readdir(folder).catch(() => [])) {
    if (id === pointer.serving || id === pointer.previous) continue;
    await rm(path.join(folder, id), { recursive: true, force: true });
  }
  for (const name of await readdir(indexDir)) {
    if (name.startsWith(`${POINTER_FILE}.`)) await rm(path.join(indexDir, name), { force: true });
  }
}

function checkOf(manifest: Manifest, name: string): FileCheck {
  const check = manifest.files[name];
  if (!check) {
    throw new KaojuError('IndexCorrupt', `The manifest names no ${name}`);
  }
  return check;
}
