/** One file → all that a generation keeps of it. */

import { readArticleSteps } from '../corpus/article.js';
import { readOver } from '../corpus/layout/joints.js';
import type { Given } from '../corpus/metadata.js';
import { contentSteps } from '../corpus/passages/content.js';
import { embeddedText, passageParts, splitSteps } from '../corpus/passages/passages.js';
import type { Reading } from '../corpus/readers/reader.js';
import type { Embedder } from '../embedding/embedder.js';
import { KaojuError } from '../errors.js';
import { rangesOf } from '../store/articles.js';
import type { MadeArticle } from '../store/journal.js';
import { packOrigin } from '../text/origin-map.js';
import { bareKey, signatureSteps } from '../text/sameness/signature.js';
import { finishInTurns, type Steps, turns } from '../text/steps.js';
import { countTerms } from '../text/words.js';
import type { Article, PassageEmbedding } from '../types/article.js';

export type Draft = Pick<MadeArticle, 'record' | 'text'>;

/** What an article is made of besides its reading. */
export interface About {
  row: Given | null;
  /** Of the record; see store/articles.ts. */
  key: string;
  /** Of its file, as corpus/readers/formats.ts names it; undefined for a text. */
  format?: string;
  /** Of a file of several articles. */
  fileKey?: string;
}

/**
 * Makes an article of a reading and splits it, with turns for all others in between.
 *
 * @throws FileUnreadable for a text that says nothing
 */
export function draftArticle(reading: Reading, about: About, embedder: Embedder): Promise<Draft> {
  return finishInTurns(draftSteps(reading, about, embedder));
}

function* draftSteps(
  reading: Reading,
  { row, key, format, fileKey }: About,
  { model, countTokens }: Embedder,
): Steps<Draft> {
  const { text, part, marks, origin } = reading;
  if (text.trim() === '') throw new KaojuError('FileUnreadable', 'is empty');
  const told = format === undefined ? null : reading;
  const { article, givenId, warnings } = yield* readArticleSteps(text, row, told);
  const passages = yield* splitSteps(article, { countTokens, maxTokens: model.maxTokens });
  if (passages.length === 0) {
    throw new KaojuError(
      'FileUnreadable',
      'has no article text: all of it is front matter, navigation or other lines about the page',
    );
  }
  const { title, outlet, author, date, url, titleRange, noise, speeches } = article;
  return {
    record: {
      key,
      givenId,
      title,
      outlet,
      author,
      date,
      url,
      titleRange,
      noise: noise.map(({ start, end, kind }) => [start, end, kind]),
      passages: passages.map(({ start, end }) => [start, end]),
      speeches: speeches.map(({ start, end, speaker }) => [start, end, speaker]),
      signature: yield* signatureSteps(yield* bareContent(article)),
      warnings: [...reading.warnings, ...warnings],
      ...(format !== undefined && { format }),
      ...(part !== null && { part, fileKey: fileKey ?? key }),
      ...(marks.length > 0 && { marks }),
      ...(origin && { origin: packOrigin(origin) }),
    },
    text,
  };
}

/** All that the article says, without headline and noise: a repost has others of these. */
function* bareContent(article: Omit<Article, 'id' | 'file'>): Steps<string> {
  const bare: string[] = [];
  for (const paragraph of yield* contentSteps(article)) {
    yield;
    for (const sentence of paragraph) bare.push(bareKey(readOver(article, sentence)));
  }
  return bare.join('');
}

/** What of an article's passages is there already. */
export interface Present {
  embeddings: PassageEmbedding[] | null;
  terms: [string, number][][] | null;
}

export interface MakingOptions {
  embedder: () => Promise<Embedder>;
  /** Called after each embedded passage: how much of the article is made, from 0 to 1. */
  onPassage: (made: number) => void;
  /** Stops between two passages. */
  signal: AbortSignal;
}

/**
 * Adds the embeddings and terms of a draft's passages, where they are not there already.
 *
 * @throws EmbeddingInvalid for a passage that the model cannot take
 */
export async function completeArticle(
  { record, text }: Draft,
  present: Present,
  { embedder, onPassage, signal }: MakingOptions,
): Promise<MadeArticle> {
  const embeddings = present.embeddings ?? [];
  const terms = present.terms ?? [];
  if (present.embeddings && present.terms) return { record, text, terms, embeddings };
  const article = { ...record, text, ...rangesOf(record) };
  const turn = turns();
  for (const [start, end] of record.passages) {
    const wait = turn();
    if (wait) await wait;
    const key = embeddedText(article, { start, end });
    if (!present.terms) terms.push([...countTerms(key)]);
    if (present.embeddings) continue;
    signal.throwIfAborted();
    const parts = passageParts(article, { start, end });
    embeddings.push(await (await embedder()).embedPassage(key, parts));
    onPassage(embeddings.length / record.passages.length);
  }
  return { record, text, terms, embeddings };
}
