/**
 * A collection's questions → what the second stage made of their candidates and what a reader read
 * in them, with what is right marked; once with the articles that answer and once without them.
 */

import type { Embedder } from '../../src/embedding/embedder.js';
import type { Reader } from '../../src/embedding/reader.js';
import { readQuestion } from '../../src/retrieval/question/question.js';
import type { RankedPassage } from '../../src/retrieval/ranking/rank.js';
import { type Window, withoutTrailingPause } from '../../src/retrieval/ranking/windows.js';
import { readPassages } from '../../src/retrieval/reading/read-passages.js';
import type { SentenceReading } from '../../src/retrieval/reading/sentence-readings.js';
import type { Ranked } from '../../src/retrieval/reading/weigh-reading.js';
import { READ_MOST, retrieveOne } from '../../src/retrieval/retrieve-one.js';
import type { Generation } from '../../src/store/generations.js';
import type { FitCollection } from './collections.js';

export interface ReadPassage {
  candidate: { passage: number };
  /** Place of its article. */
  article: number;
  relevant: boolean;
  /** As the second stage scored it. */
  score: number;
  windows: (Window & {
    right: boolean;
    /** The words of the answer stand here, in whichever article. */
    holds: boolean;
  })[];
  sentences: { right: boolean; logit: number; read: SentenceReading | null }[];
}

/** Best first. */
export interface ReadSet {
  passages: ReadPassage[];
  /** As it was counted. */
  confidence: number;
}

export interface ReadQuestion {
  /** Whether the words of the answer are known. */
  answerable: boolean;
  present: ReadSet;
  without: ReadSet;
}

export interface CollectOptions {
  generation: Generation;
  embedder: Embedder;
  reader: Reader;
  onProgress: (done: number) => void;
}

export async function collectReadings(
  { collection }: FitCollection,
  { generation, embedder, reader, onProgress }: CollectOptions,
): Promise<ReadQuestion[]> {
  const { articles, terms: lexicon } = generation;
  const questions: ReadQuestion[] = [];
  for (const query of collection.queries) {
    const question = readQuestion(query.text, { today: query.today, lexicon, articles });
    if (typeof question === 'string') continue;
    const remembering = rememberReads(reader);
    const isRelevant = (ordinal: number): boolean =>
      query.relevant.has(articles.records[ordinal]?.id ?? '');
    const collectOne = async (without?: (ordinal: number) => boolean): Promise<ReadSet> => {
      const { counted } = await retrieveOne(question, generation, embedder, {
        ...(without && { without }),
      });
      const read = await readPassages(question, counted.windows, {
        reader: remembering,
        count: READ_MOST,
      });
      return toReadSet(counted, {
        isRelevant,
        answers: query.answers ?? [],
        readOf: (passage, sentence) => read.get(passage)?.get(sentence) ?? null,
      });
    };
    questions.push({
      answerable: query.answers !== null,
      present: await collectOne(),
      without: await collectOne(isRelevant),
    });
    onProgress(questions.length);
  }
  return questions;
}

/** Most windows are read with the articles that answer and without them. */
function rememberReads(reader: Reader): Reader {
  const known = new Map<string, ReturnType<Reader['read']>>();
  return {
    name: reader.name,
    read(question, window) {
      const key = `${window.title}\n${window.text}`;
      const read = known.get(key) ?? reader.read(question, window);
      known.set(key, read);
      return read;
    },
  };
}

interface Judging {
  isRelevant: (ordinal: number) => boolean;
  answers: readonly string[];
  readOf: (passage: number, sentence: number) => SentenceReading | null;
}

function toReadSet({ passages, logits, confidence }: Ranked, judging: Judging): ReadSet {
  return {
    confidence,
    passages: passages.map((passage, i) => toReadPassage(passage, logits[i] as number[], judging)),
  };
}

function toReadPassage(
  { candidate: { passage }, article, ordinal, score, windows, sentences }: RankedPassage,
  logits: readonly number[],
  { isRelevant, answers, readOf }: Judging,
): ReadPassage {
  const relevant = isRelevant(ordinal);
  const holds = (start: number, end: number): boolean =>
    answers.some((answer) => article.text.slice(start, end).includes(answer));
  return {
    candidate: { passage },
    article: ordinal,
    relevant,
    score,
    windows: windows.map((window) => {
      const found = holds(window.start, window.end);
      return { ...window, holds: found, right: relevant && found };
    }),
    sentences: sentences.map((sentence, i) => {
      const { start, end } = withoutTrailingPause(article.text, sentence);
      return {
        right: relevant && holds(start, end),
        logit: logits[i] as number,
        read: readOf(passage, i),
      };
    }),
  };
}
