/**
 * How sure an answer is: a calibrated probability that the first three excerpts answer, by a
 * logistic regression over figures of the best passage and of how it stands out.
 */

import type { RankedPassage, RankingWeights } from './rank.js';

export const CONFIDENCE_FIGURES = [
  'words',
  'terms',
  'article',
  'window',
  'specific',
  'cosine',
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

/** Scores apart by so much are three quarters of the way to as far as they count. */
const LEAD_SCALE = 4;

export type ConfidenceFigures = Record<(typeof CONFIDENCE_FIGURES)[number], number>;

export type RankedFigures = Pick<RankedPassage, 'score' | 'figures' | 'possible' | 'missing'>;

/**
 * @param best null without a candidate
 * @param rival the best passage of another article
 */
export function confidenceFigures(
  best: RankedFigures | undefined,
  rival: RankedFigures | undefined,
): ConfidenceFigures | null {
  if (!best) return null;
  const { figures, possible, missing } = best;
  return {
    words: figures.words,
    terms: figures.terms,
    article: figures.article,
    window: figures.window,
    specific: figures.specific,
    cosine: figures.cosine,
    pieceLikeness: figures.pieceLikeness,
    weakest: figures.weakest,
    title: figures.title,
    possible,
    lead: rival ? Math.tanh((best.score - rival.score) / LEAD_SCALE) : 1,
    missing,
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
