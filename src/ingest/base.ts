/**
 * What a build can take over from the generation that serves: whole when it is intact and was
 * built by the same means, else the parts of it that are.
 */

import { readdir } from 'node:fs/promises';
import { type ErrorCode, isKaojuError } from '../errors.js';
import type { ArticleStore } from '../store/articles.js';
import { type Fingerprint, sameFingerprint, sharesPassages } from '../store/fingerprint.js';
import {
  type Manifest,
  openArticles,
  openSigns,
  openTerms,
  openVectors,
  readManifest,
} from '../store/generations.js';
import { generationsFolder } from '../store/paths.js';
import { type Pointer, readPointer } from '../store/pointer.js';
import type { TokenSignStore } from '../store/vectors/token-signs.js';
import type { VectorIndex } from '../store/vectors/vectors.js';
import { type Rows, readKeptRows } from './kept-rows.js';

export interface Base {
  pointer: Pointer | null;
  manifest: Manifest | null;
  /** For counting what changed, whatever it was built with; null without a readable one. */
  articles: ArticleStore | null;
  /** Of the metadata.csv that it was built with; null where none are kept. */
  rows: Rows | null;
  /** True where its passages, made by the same rules, can be taken over. */
  passagesFit: boolean;
  vectors: VectorIndex | null;
  signs: TokenSignStore | null;
  terms: ((passage: number) => [string, number][]) | null;
  /** True where all of it fits: with nothing changed there is nothing to build. */
  intact: boolean;
  /** Why parts are made anew, for a person. */
  notes: string[];
}

/** Never throws for what an index may hold: damage is noted and made anew. */
export async function openBase(indexDir: string, fingerprint: Fingerprint): Promise<Base> {
  const notes: string[] = [];
  const attempt = async <T>(open: () => Promise<T>, silent?: ErrorCode): Promise<T | null> => {
    try {
      return await open();
    } catch (error) {
      if (!isKaojuError(error)) throw error;
      if (error.code !== silent) notes.push(error.message);
      return null;
    }
  };
  const pointer = await attempt(() => readPointer(indexDir), 'IndexMissing');
  const id = pointer?.serving ?? (await newestGeneration(indexDir));
  const manifest = id && (await attempt(() => readManifest(indexDir, id)));
  const empty = {
    articles: null,
    rows: null,
    passagesFit: false,
    vectors: null,
    signs: null,
    terms: null,
    intact: false,
  };
  if (!manifest || manifest.fingerprint.format !== fingerprint.format) {
    return { pointer, manifest: null, ...empty, notes };
  }
  const articles = await attempt(() => openArticles(indexDir, manifest));
  const passagesFit = articles !== null && sharesPassages(manifest.fingerprint, fingerprint);
  const difference = sameFingerprint(manifest.fingerprint, fingerprint);
  if (difference) notes.push(`The index was built with ${difference}`);
  const rows = await readKeptRows(indexDir, manifest.generation);
  if (!passagesFit) return { pointer, manifest, ...empty, articles, rows, notes };

  const vectors = await attempt(() => openVectors(indexDir, manifest));
  const signs = await attempt(() => openSigns(indexDir, manifest));
  const terms = difference ? null : await attempt(() => openTerms(indexDir, manifest));
  return {
    pointer,
    manifest,
    articles,
    rows,
    passagesFit,
    vectors,
    signs,
    terms: terms?.forward() ?? null,
    intact: pointer !== null && vectors !== null && signs !== null && terms !== null,
    notes,
  };
}

/** Where the pointer is damaged, what it named is most likely the last one built. */
async function newestGeneration(indexDir: string): Promise<string | null> {
  const ids = await readdir(generationsFolder(indexDir)).catch(() => []);
  return ids.sort().at(-1) ?? null;
}
