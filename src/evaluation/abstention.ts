/** How well `confidence` tells questions that the collection answers from those it does not. */

export interface Abstention {
  /** Of an answerable and an unanswerable question, how often the first has the higher one. */
  auc: number;
  /** Share of answerable questions answered where 5% of unanswerable ones get through. */
  'answered@5%': number;
  /** At the shipped threshold. */
  answered: number;
  falseAnswers: number;
  /** Expected calibration error over ten bins, both kinds of question taken together. */
  ece: number;
}

export interface ConfidencePair {
  /** With the relevant articles in the collection, and whether what was shown answers. */
  present: number;
  answers: boolean;
  /** With them removed. */
  removed: number;
}

const BINS = 10;
const FALSE_SHARE = 0.05;

export function measureAbstention(pairs: readonly ConfidencePair[], threshold: number): Abstention {
  const present = pairs.map((pair) => pair.present).sort((a, b) => a - b);
  const removed = pairs.map((pair) => pair.removed).sort((a, b) => a - b);
  const cut = removed[Math.ceil(removed.length * (1 - FALSE_SHARE)) - 1] ?? 1;
  const above = (values: number[], least: number): number =>
    values.filter((value) => value >= least).length / Math.max(1, values.length);
  return {
    auc: round(auc(present, removed)),
    'answered@5%': round(
      present.filter((value) => value > cut).length / Math.max(1, present.length),
    ),
    answered: round(above(present, threshold)),
    falseAnswers: round(above(removed, threshold)),
    ece: round(calibrationError(pairs)),
  };
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

function calibrationError(pairs: readonly ConfidencePair[]): number {
  const samples = pairs.flatMap(({ present, answers, removed }) => [
    { confidence: present, right: answers ? 1 : 0 },
    { confidence: removed, right: 0 },
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
