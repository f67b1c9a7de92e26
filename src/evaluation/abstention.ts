/**
 * How well `confidence` tells questions that the collection answers from those it does not, and
 * what people are told of both.
 */

import { type Thresholds, verdictOf } from '../retrieval/verdict.js';
import type { Verdict } from '../types/answer.js';

/** How well two kinds of question are told apart. */
export interface Separation {
  /** Of an answerable and an unanswerable question, how often the first has the higher one. */
  auc: number;
  /** Share of answerable questions answered where 5% of unanswerable ones get through. */
  'answered@5%': number;
  /** Share of unanswerable questions said to be answered. */
  falseAnswers: number;
}

export interface Abstention extends Separation {
  /** Share of answerable questions said to be answered. */
  answered: number;
  /** Expected calibration error over ten bins, both kinds of question taken together. */
  ece: number;
  /**
   * Share of the questions whose relevant articles were taken away for which what is shown still
   * holds the answer's words: many tell one event. They are not unanswerable.
   */
  stillThere: number;
  /** The same without those. */
  without: Separation;
  /** Shares by what is said, of what is there and of what is not (without those). */
  verdicts: { there: Record<Verdict, number>; notThere: Record<Verdict, number> };
}

export interface ConfidencePair {
  /** With the relevant articles in the collection, and whether what was shown answers. */
  present: number;
  answers: boolean;
  /** With them removed, and whether the answer's words stand in what is shown all the same. */
  removed: number;
  stillThere: boolean;
}

const BINS = 10;
const FALSE_SHARE = 0.05;

export function measureAbstention(
  pairs: readonly ConfidencePair[],
  thresholds: Thresholds,
): Abstention {
  const present = pairs.map((pair) => pair.present).sort((a, b) => a - b);
  const separate = (some: readonly ConfidencePair[]): Separation =>
    separation(present, some, thresholds);
  const without = pairs.filter(({ stillThere }) => !stillThere);
  const there = shareOfVerdicts(present, thresholds);
  return {
    ...separate(pairs),
    answered: there.answer,
    ece: round(calibrationError(pairs)),
    stillThere: round(1 - without.length / Math.max(1, pairs.length)),
    without: separate(without),
    verdicts: {
      there,
      notThere: shareOfVerdicts(
        without.map(({ removed }) => removed),
        thresholds,
      ),
    },
  };
}

/** @param present sorted upwards */
function separation(
  present: readonly number[],
  unanswerable: readonly ConfidencePair[],
  thresholds: Thresholds,
): Separation {
  const removed = unanswerable.map((pair) => pair.removed).sort((a, b) => a - b);
  const cut = removed[Math.ceil(removed.length * (1 - FALSE_SHARE)) - 1] ?? 1;
  const above = present.filter((value) => value > cut).length;
  return {
    auc: round(auc(present, removed)),
    'answered@5%': round(above / Math.max(1, present.length)),
    falseAnswers: shareOfVerdicts(removed, thresholds).answer,
  };
}

function shareOfVerdicts(
  confidences: readonly number[],
  thresholds: Thresholds,
): Record<Verdict, number> {
  const verdicts = confidences.map((confidence) => verdictOf(confidence, thresholds));
  const share = (of: Verdict): number =>
    round(verdicts.filter((verdict) => verdict === of).length / Math.max(1, verdicts.length));
  return { answer: share('answer'), possible: share('possible'), none: share('none') };
}

/** Mann-Whitney; both sorted upwards; ties count half. */
function auc(high: readonly number[], low: readonly number[]): number {
  let below = 0;
  let upTo = 0;
  let sum = 0;
  for (const value of high) {
    while (below < low.length && (low[below] as number) < value) below++;
    upTo = Math.max(upTo, below);
    while (upTo < low.length && (low[upTo] as number) <= value) upTo++;
    sum += below + (upTo - below) / 2;
  }
  return sum / Math.max(1, high.length * low.length);
}

/** What is still there is left out of those that were removed. */
function calibrationError(pairs: readonly ConfidencePair[]): number {
  const samples = pairs.flatMap(({ present, answers, removed, stillThere }) => [
    { confidence: present, right: answers ? 1 : 0 },
    ...(stillThere ? [] : [{ confidence: removed, right: 0 }]),
  ]);
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const inBin = samples.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    );
    const said = inBin.reduce((sum, { confidence }) => sum + confidence, 0);
    const right = inBin.reduce((sum, sample) => sum + sample.right, 0);
    error += Math.abs(said - right);
  }
  return error / Math.max(1, samples.length);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
