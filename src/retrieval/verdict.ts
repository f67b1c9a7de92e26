/** What a person is told of what was found, by how sure it is. */

import type { Excerpt, Verdict } from '../types/answer.js';

export interface Thresholds {
  /** The confidence from which on something is shown as possibly the answer; 0 to 1. */
  abstainBelow: number;
  /** That from which on it is said to answer; default `abstainBelow`. */
  answerFrom?: number;
}

/** As the settings have them. */
export function thresholdsOf(settings: { ABSTAIN_BELOW: number; ANSWER_FROM: number }): Thresholds {
  return { abstainBelow: settings.ABSTAIN_BELOW, answerFrom: settings.ANSWER_FROM };
}

export function verdictOf(
  confidence: number,
  { abstainBelow, answerFrom = abstainBelow }: Thresholds,
): Verdict {
  if (confidence < abstainBelow) return 'none';
  return confidence < answerFrom ? 'possible' : 'answer';
}

/**
 * An excerpt whose window is less than so likely as the first one's holds the answer one time in ten;
 * one that is more so, three or four times in ten (docs/EVALUATION.md).
 */
const LEAST_SHARE = 0.3;

/** The first and those nearly as likely as it, and what is merely near. */
export function tellApart(found: readonly Excerpt[]): { excerpts: Excerpt[]; near: Excerpt[] } {
  const [first] = found;
  if (!first) return { excerpts: [], near: [] };
  const holds = ({ score }: Excerpt): boolean => score >= LEAST_SHARE * first.score;
  return { excerpts: found.filter(holds), near: found.filter((one) => !holds(one)) };
}
