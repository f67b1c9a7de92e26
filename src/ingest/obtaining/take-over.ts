/** What is there already is taken over; what is made is noted for the next build. */

import type { ReadFile } from '../../corpus/readers/read-file.js';
import type { ReadingSettings } from '../../corpus/readers/reader.js';
import type { Embedder } from '../../embedding/embedder.js';
import { isKaojuError } from '../../errors.js';
import type { FailedRecord } from '../../store/generations.js';
import type { Journal, MadeArticle } from '../../store/journal.js';
import type { Base } from '../base.js';
import { completeArticle, type Draft, type Present } from '../make.js';
import type { Plan } from '../plan.js';

export interface Source extends Pick<Plan, 'byKey'> {
  corpusDir: string;
  followLinks: boolean;
  maxBytes: number;
  columns: ReadingSettings['columns'];
  /** Fails a file that exceeds its limits. */
  read: (bytes: Buffer, file: string) => Promise<ReadFile>;
  base: Base;
  journal: Journal;
  embedder: () => Promise<Embedder>;
  /** Called after each embedded passage: how much of its file is made, from 0 to 1. */
  onPassage: (made: number) => void;
  signal: AbortSignal;
}

export type Obtained = { made: MadeArticle; kept: boolean } | { failed: FailedRecord };

/**
 * Of what just failed, the records of an earlier build go on being served.
 *
 * @throws the error itself where it is none of the file's own
 */
export async function* failOrThrow(
  error: unknown,
  failed: FailedRecord,
  source: Source,
): AsyncGenerator<Obtained> {
  if (!isKaojuError(error, 'FileUnreadable') && !isKaojuError(error, 'EmbeddingInvalid')) {
    throw error;
  }
  const { articles, passagesFit } = source.base;
  const records = passagesFit ? (articles?.records ?? []) : [];
  const earlier = records.flatMap((record, index) => {
    const isMeant = failed.part === undefined || record.part === failed.part;
    return record.file === failed.file && isMeant ? [index] : [];
  });
  yield { failed: earlier.length > 0 ? { ...failed, kept: true } : failed };
  for (const index of earlier) yield { made: await takeOver(index, source), kept: true };
}

/** What of an article in the base is intact stays; the rest is made from the base's own text. */
export async function takeOver(index: number, source: Source): Promise<MadeArticle> {
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

/** Adds what is not present, and notes it in the journal. */
export async function complete(
  draft: Draft,
  present: Present,
  source: Source,
): Promise<MadeArticle> {
  const made = await completeArticle(draft, present, source);
  if (!present.embeddings) await source.journal.append(made);
  return made;
}
