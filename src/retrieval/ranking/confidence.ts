/**
 * How sure an answer is: a calibrated probability that the first three excerpts answer, by a
 * logistic regression over features of the best passage and of how it stands out.
 */

import {
  CONFIDENCE_FEATURES,
  type ConfidenceFeature,
  type RankingWeights,
  type SentenceFeature,
} from './features.js';
import type { PassageEvidence } from './passage-features.js';

/** Scores apart by so much are three quarters of the way to as far as they count. */
const LEAD_SCALE = 4;

export type ConfidenceFeatures = Record<ConfidenceFeature, number>;

export type RankedFeatures = Pick<
  PassageEvidence,
  'features' | 'possible' | 'missing' | 'askedNowhere'
> & {
  score: number;
};

/** The best window: its score, and the features of the sentence in it that answers most likely. */
export interface BestWindow {
  score: number;
  sentence: Record<SentenceFeature, number>;
}

/**
 * @param best null without a candidate
 * @param rival the best passage of another article
 */
export function confidenceFeatures(
  best: RankedFeatures | undefined,
  rival: RankedFeatures | undefined,
  window: BestWindow | undefined,
): ConfidenceFeatures | null {
  if (!best || !window) return null;
  const { features, possible, missing, askedNowhere } = best;
  const { sentence } = window;
  return {
    words: features.words,
    terms: features.terms,
    article: features.article,
    window: features.window,
    specific: features.specific,
    cosine: features.cosine,
    pieceLikeness: features.pieceLikeness,
    weakest: features.weakest,
    title: features.title,
    possible,
    lead: rival ? Math.tanh((best.score - rival.score) / LEAD_SCALE) : 1,
    missing,
    numbersMissing: features.numbersMissing,
    time: features.time,
    timeConflict: features.timeConflict,
    answerMissing: features.answerMissing,
    askedNowhere,
    windowScore: window.score,
    sentenceTerms: sentence.terms,
    sentenceWords: sentence.words,
    sentenceSpecific: sentence.specific,
    sentenceLikeness: sentence.likeness,
    sentenceMean: sentence.mean,
    sentenceAnswerMissing: sentence.answerMissing,
    sentenceAskedMissing: sentence.askedMissing,
  };
}

/** What is left of it where nothing speaks of what an answer has to name. */
const LACKING = 0.05;

/** The confidence that is left where what was found lacks what is asked for. */
export function withLack(confidence: number, isLacking: boolean): number {
  return isLacking ? confidence * LACKING : confidence;
}

/** 0 to 1; 0 without a candidate. */
export function confidenceOf(
  features: ConfidenceFeatures | null,
  { confidence: weights }: RankingWeights,
): number {
  if (!features) return 0;
  let sum = weights.offset;
  for (const name of CONFIDENCE_FEATURES) sum += weights[name] * features[name];
  return 1 / (1 + Math.exp(-sum));
}
