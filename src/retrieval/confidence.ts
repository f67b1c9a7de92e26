/**
 * How sure an answer is: a calibrated probability that the first three excerpts answer, by a
 * logistic regression over figures of the best passage and of how it stands out.
 */

import type { TermIndex } from '../store/terms.js';
import { coverageFor } from './coverage.js';
import type { Question } from './question.js';
import type { RankedPassage, RankingWeights } from './rank.js';

export const CONFIDENCE_FIGURES = [
  'words',
  'terms',
  'article',
  'window',
  'cosine',
  'likeness',
  'pieceLikeness',
  'weakest',
  'title',
  /** BM25 over the most that the question's terms could give. */
  'possible',
  /** How far the best passage stands above the best of another article, 0 to 1. */
  'lead',
  /** The rarest of the question's words that is missing, over its rarest. */
  'missing',
  'numbersMissing',
  'time',
  'timeConflict',
] as const;

export type ConfidenceFigures = Record<(typeof CONFIDENCE_FIGURES)[number], number>;

/** @param ranked best first; null without one */
export function confidenceFigures(
  question: Question,
  terms: TermIndex,
  ranked: readonly RankedPassage[],
): ConfidenceFigures | null {
  const [best] = ranked;
  if (!best) return null;
  const rival = ranked.find(({ article }) => article.id !== best.article.id);
  const { passage, bm25 } = best.candidate;
  const { idf, held } = coverageFor(question, terms);
  const possible = question.terms.reduce((sum, term) => sum + idf(term), 0);
  const rarest = Math.max(...question.words.map(idf), Number.EPSILON);
  const missing = question.words.filter((word) => held(word, passage) === 0);
  const { figures } = best;
  return {
    words: figures.words,
    terms: figures.terms,
    article: figures.article,
    window: figures.window,
    cosine: figures.cosine,
    likeness: figures.likeness,
    pieceLikeness: figures.pieceLikeness,
    weakest: figures.weakest,
    title: figures.title,
    possible: bm25 / Math.max(possible, Number.EPSILON),
    lead: rival ? Math.tanh((best.score - rival.score) / 4) : 1,
    missing: Math.max(0, ...missing.map(idf)) / rarest,
    numbersMissing: figures.numbersMissing,
    time: figures.time,
    timeConflict: figures.timeConflict,
  };
}

/** 0 to 1; 0 without a candidate. */
export function confidenceOf(
  figures: ConfidenceFigures | null,
  { confidence: weights }: RankingWeights,
): number {
  if (!figures) return 0;
  let sum = weights.offset;
  for (const name of CONFIDENCE_FIGURES) sum += weights[name] * figures[name];
  return 1 / (1 + Math.exp(-sum));
}
