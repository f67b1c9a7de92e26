/**
 * What was read of one question's passages, told together: one softmax over the beginnings in all of
 * them and “not here”, one over the ends.
 */

import { logSum, type ReadSpan, type SentenceReading } from './sentence-readings.js';

/** Logits so far from “not here” are three quarters of the way to as far as they count. */
const SCORE_SCALE = 8;

/** What reading says of a sentence or of a passage, each −1 to 1; their order is that of the weights. */
export const READING_FEATURES = [
  /** How much of all beginnings lies in it. */
  'share',
  /** How far its best span stands above “not here”. */
  'stands',
  /** 1 where it was not read. */
  'unread',
] as const;

export type ReadingFeatures = Record<(typeof READING_FEATURES)[number], number>;

export const UNREAD: ReadingFeatures = { share: 0, stands: 0, unread: 1 };

export interface ReadTogether {
  /** How likely the answer stands in anything that was read. */
  here: number;
  features(sentence: SentenceReading): ReadingFeatures;
  /** Of a passage, by those of its sentences that were read. */
  passageFeatures(sentences: readonly SentenceReading[]): ReadingFeatures;
  /** How likely a span is, among all that could be. */
  probability(span: ReadSpan): number;
}

/** @param sentences all that were read for one question */
export function readTogether(sentences: readonly SentenceReading[]): ReadTogether {
  const begins = logSum([0, ...sentences.map((one) => one.begins)]);
  const ends = logSum([0, ...sentences.map((one) => one.ends)]);
  const features = ({ begins: own, span }: SentenceReading): ReadingFeatures => ({
    share: Math.exp(own - begins),
    stands: span ? Math.tanh((span.startLogit + span.endLogit) / 2 / SCORE_SCALE) : -1,
    unread: 0,
  });
  return {
    here: 1 - Math.exp(-begins),
    features,
    passageFeatures(own) {
      const each = own.map(features);
      return {
        share: each.reduce((sum, { share }) => sum + share, 0),
        stands: Math.max(-1, ...each.map(({ stands }) => stands)),
        unread: 0,
      };
    },
    probability: ({ startLogit, endLogit }) => Math.exp(startLogit - begins + (endLogit - ends)),
  };
}
