/** One planned file → what a generation keeps of it: taken over, found in the journal, or made. */

import { contentHash, readCorpusFile } from '../corpus/files.js';
import type { Embedder } from '../embedding/embedder.js';
import { isKaojuError, messageOf } from '../errors.js';
import type { FailedRecord } from '../store/generations.js';
import type { Journal, MadeArticle } from '../store/journal.js';
import type { Base } from './base.js';
import { completeArticle, type Draft, draftArticle, type Present } from './make.js';
import type { PlannedFile } from './plan.js';

export interface Source {
  corpusDir: string;
  followLinks: boolean;
  base: Base;
  journal: Journal;
  embedder: () => Promise<Embedder>;
  /** Called after each embedded passage. */
  onPassage: () => void;
  signal: AbortSignal;
}

export type Obtained = { made: MadeArticle } | { failed: FailedRecord };

/** Fails a file for its own faults only; what goes wrong on our side is thrown. */
export async function obtain(
  planned: Exclude<PlannedFile, { kind: 'fail' }>,
  source: Source,
): Promise<Obtained> {
  if (planned.kind === 'take') return { made: await takeOver(planned.index, source) };
  const { file, row } = planned;
  let key: string | null = null;
  try {
    const bytes = await readCorpusFile(source.corpusDir, file, source);
    key = contentHash(bytes, row);
    const journaled = await source.journal.read(key);
    if (journaled) return { made: journaled };
    const draft = await draftArticle(bytes, row, key, await source.embedder());
    return { made: await complete(draft, { embeddings: null, terms: null }, source) };
  } catch (error) {
    if (isKaojuError(error, 'FileUnreadable') || isKaojuError(error, 'EmbeddingInvalid')) {
      return { failed: { file, error: messageOf(error), key } };
    }
    throw error;
  }
}

/** What of an article in the base is intact stays; the rest is made from the base's own text. */
async function takeOver(index: number, source: Source): Promise<MadeArticle> {
  const { articles, vectors, signs, terms } = source.base;
  const stored = articles?.records[index];
  if (!articles || !stored) throw new RangeError(`The base has no article ${index}`);
  const {
    id: _id,
    file: _file,
    textStart: _start,
    textLength: _length,
    kept: _kept,
    ...record
  } = stored;
  const first = articles.firstPassage(index);
  const ordinals = record.passages.map((_, i) => first + i);
  const present: Present = { embeddings: null, terms: null };
  if (terms) present.terms = ordinals.map((passage) => terms(passage));
  if (vectors && signs) {
    const tokens = await signs.read(ordinals);
    present.embeddings = ordinals.map((passage, i) => ({
      vector: vectors.vector(passage),
      tokens: tokens[i] as Uint8Array,
    }));
  }
  const journaled = present.embeddings ? null : await source.journal.read(record.key);
  if (journaled) return journaled;
  return complete({ record, text: articles.textOf(stored) }, present, source);
}

async function complete(draft: Draft, present: Present, source: Source): Promise<MadeArticle> {
  const made = await completeArticle(draft, present, source);
  if (!present.embeddings) await source.journal.append(made);
  return made;
}
