/**
 * The third stage: what was read, beside what was counted. Three sums with weights fitted by
 * tools/fit-reading.ts on questions that the reader was not trained on, each with the second stage's
 * own result among its parts: without a reader nothing here is used.
 */

import { readFileSync } from 'node:fs';
import {
  type RankedPassage,
  type RankedWindow,
  type ReadAnswer,
  rankWindows,
  weigh,
} from '../ranking/rank.js';
import {
  READING_FEATURES,
  type ReadingFeatures,
  type ReadTogether,
  readTogether,
  UNREAD,
} from './read-together.js';
import type { SentenceReading } from './sentence-readings.js';

/** Of the first window, beside the counted confidence. */
export const READ_CONFIDENCE_FEATURES = [
  /** Log odds of the counted confidence. */
  'counted',
  /** How likely the answer stands in anything that was read. */
  'here',
  /** Shares of all beginnings, and how far the best span stands above “not here”. */
  'share',
  'stands',
  /** How likely the best span of all is. */
  'span',
] as const;

type Counted = 'counted' | keyof ReadingFeatures;

export interface ReadingWeights {
  passage: Record<Counted, number>;
  sentence: Record<Counted, number>;
  confidence: Record<(typeof READ_CONFIDENCE_FEATURES)[number] | 'offset', number>;
}

/** Its odds are finite. */
const LEAST_COUNTED = 1e-6;

let loaded: ReadingWeights | undefined;

/** Those that ship: reading.json beside this module. */
export function readingWeights(): ReadingWeights {
  const file = new URL('./reading.json', import.meta.url);
  loaded ??= JSON.parse(readFileSync(file, 'utf8')) as ReadingWeights;
  return loaded;
}

/** Of a passage, what is needed here. */
export type Weighed = Pick<RankedPassage, 'windows' | 'score'> & {
  candidate: { passage: number };
};

/** What the second stage gives, and the third. */
export interface Ranked<P extends Weighed = RankedPassage> {
  /** Best first. */
  passages: readonly P[];
  /** What each of their sentences scores. */
  logits: readonly (readonly number[])[];
  windows: readonly RankedWindow<P>[];
  confidence: number;
}

/** What was read: by passage (its place in the generation) and ordinal of the sentence. */
export type ReadPassages = ReadonlyMap<number, ReadonlyMap<number, SentenceReading>>;

export function weighReading<P extends Weighed>(
  counted: Ranked<P>,
  read: ReadPassages,
  sums = readingWeights(),
): Ranked<P> {
  const together = readTogether([...read.values()].flatMap((one) => [...one.values()]));
  const readOf = ({ candidate }: Weighed) => read.get(candidate.passage);
  const logits = counted.passages.map((passage, i) =>
    (counted.logits[i] as number[]).map((logit, at) => {
      const sentence = readOf(passage)?.get(at);
      return sumUp(logit, sentence ? together.features(sentence) : UNREAD, sums.sentence);
    }),
  );
  const windows = rankWindows(counted.passages, logits).map((window) => {
    const place = counted.passages.indexOf(window.passage);
    return {
      ...window,
      logit: counted.logits[place]?.[window.likeliest] ?? window.logit,
      read: likeliestWords(window, readOf(window.passage), together),
    };
  });
  const order = counted.passages
    .map((passage, i) => {
      const sentences = readOf(passage);
      const features = sentences ? together.passageFeatures([...sentences.values()]) : UNREAD;
      return { passage, i, sum: sumUp(passage.score, features, sums.passage) };
    })
    .sort((a, b) => b.sum - a.sum);
  return {
    passages: order.map(({ passage }) => passage),
    logits: order.map(({ i }) => logits[i] as number[]),
    windows,
    confidence: confidenceWith(counted.confidence, { windows, read, together, sums }),
  };
}

function sumUp(
  counted: number,
  features: ReadingFeatures,
  sums: ReadingWeights['passage'],
): number {
  return sums.counted * counted + weigh(READING_FEATURES, features, sums);
}

function likeliestWords(
  { first, last }: Pick<RankedWindow, 'first' | 'last'>,
  read: ReadonlyMap<number, SentenceReading> | undefined,
  together: ReadTogether,
): ReadAnswer | null {
  let best: ReadAnswer | null = null;
  for (let sentence = first; sentence <= last; sentence++) {
    const span = read?.get(sentence)?.span;
    if (!span) continue;
    const probability = together.probability(span);
    const { start, end } = span;
    if (probability > (best?.probability ?? 0)) best = { sentence, start, end, probability };
  }
  return best;
}

interface ForConfidence {
  windows: readonly RankedWindow<Weighed>[];
  read: ReadPassages;
  together: ReadTogether;
  sums: ReadingWeights;
}

function confidenceWith(
  counted: number,
  { windows, read, together, sums: { confidence: sums } }: ForConfidence,
): number {
  const [first] = windows;
  if (!first) return counted;
  const features = readConfidence(counted, first, { read, together });
  const added = weigh(READ_CONFIDENCE_FEATURES, features, sums);
  // The fit moves all counted odds towards even, which takes back counting's doubt of what has
  // nothing to do with the collection. Against that doubt only what was read is counted.
  const raised = added / sums.counted;
  return 1 / (1 + Math.exp(-Math.min(raised, added + sums.offset)));
}

/** @param first the first window, by what was read too */
export function readConfidence(
  counted: number,
  first: Pick<RankedWindow<Weighed>, 'first' | 'last' | 'passage'>,
  { read, together }: { read: ReadPassages; together: ReadTogether },
): Record<(typeof READ_CONFIDENCE_FEATURES)[number], number> {
  const spans = [...read.values()].flatMap((one) => [...one.values()].map(({ span }) => span));
  const own = read.get(first.passage.candidate.passage);
  const inFirst = Array.from({ length: first.last - first.first + 1 }, (_, i) =>
    own?.get(first.first + i),
  ).flatMap((one) => one ?? []);
  const { share, stands } = inFirst.length > 0 ? together.passageFeatures(inFirst) : UNREAD;
  const sure = Math.min(Math.max(counted, LEAST_COUNTED), 1 - LEAST_COUNTED);
  return {
    counted: Math.log(sure / (1 - sure)),
    here: together.here,
    share,
    stands,
    span: Math.max(0, ...spans.map((span) => (span ? together.probability(span) : 0))),
  };
}
