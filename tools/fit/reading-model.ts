/** The weights of what is read, from questions with it, and what they come to on others. */

import {
  type Abstention,
  type ConfidencePair,
  measureAbstention,
} from '../../src/evaluation/abstention.js';
import type { RankedWindow } from '../../src/retrieval/ranking/rank.js';
import { rankWindows } from '../../src/retrieval/ranking/rank.js';
import {
  READING_FEATURES,
  readTogether,
  UNREAD,
} from '../../src/retrieval/reading/read-together.js';
import {
  type Ranked,
  READ_CONFIDENCE_FEATURES,
  type ReadingWeights,
  type ReadPassages,
  readConfidence,
  weighReading,
} from '../../src/retrieval/reading/weigh-reading.js';
import type { Thresholds } from '../../src/retrieval/verdict.js';
import type { ReadPassage, ReadQuestion, ReadSet } from './collect-readings.js';
import { type Fitted, fitLists, fitSamples } from './regression.js';

/** Each collection counts the same, whatever its size. */
export function fitReading(collections: readonly ReadQuestion[][]): ReadingWeights {
  const each = collections.flatMap((questions) =>
    questions.map((question) => ({ question, weight: 1 / questions.length })),
  );
  const passage = fitLists(
    each.map(({ question, weight }) => ({ ...passageList(question.present), weight })),
  );
  const sentence = fitLists(
    each.flatMap(({ question, weight }) =>
      question.answerable ? [{ ...sentenceList(question.present), weight }] : [],
    ),
  );
  const ranking = { passage: named(passage), sentence: named(sentence) };
  const unsure = { ...ranking, confidence: NO_CONFIDENCE };
  const confidence = fitSamples(
    each.flatMap(({ question, weight }) => {
      const { present, without, answers, stillThere } = judge(question, unsure);
      return [
        ...(present.row ? [{ row: present.row, right: answers, weight }] : []),
        ...(without.row && !stillThere ? [{ row: without.row, right: false, weight }] : []),
      ];
    }),
    READ_CONFIDENCE_FEATURES.map(() => 1),
  );
  const sums = Object.fromEntries(
    READ_CONFIDENCE_FEATURES.map((name, i) => [name, round(confidence.weights[i] ?? 0)]),
  );
  return {
    ...ranking,
    confidence: { ...sums, offset: round(confidence.offset) } as ReadingWeights['confidence'],
  };
}

const NO_CONFIDENCE: ReadingWeights['confidence'] = {
  counted: 1,
  here: 0,
  share: 0,
  stands: 0,
  span: 0,
  offset: 0,
};

export interface ReadingReport {
  'hit@1': number;
  'answer@1': number;
  'answer@3': number;
  abstention: Abstention;
  /** For the choice of thresholds. */
  pairs: ConfidencePair[];
}

/** @param weights null for what was counted alone */
export function reportReading(
  questions: readonly ReadQuestion[],
  weights: ReadingWeights | null,
  thresholds: Thresholds,
): ReadingReport {
  const judged = questions.map((question) => judge(question, weights));
  const share = (
    holds: (one: ReturnType<typeof judge>, i: number) => boolean,
    of = judged,
  ): number => of.filter(holds).length / Math.max(1, of.length);
  const answerable = judged.filter((_, i) => questions[i]?.answerable);
  const pairs = judged.map(({ present, without, answers, stillThere }) => ({
    present: present.confidence,
    removed: without.confidence,
    answers,
    stillThere,
  }));
  return {
    'hit@1': share(({ hit }) => hit),
    'answer@1': share(({ answers1 }) => answers1, answerable),
    'answer@3': share(({ answers3 }) => answers3, answerable),
    abstention: measureAbstention(pairs, thresholds),
    pairs,
  };
}

function judge(question: ReadQuestion, weights: ReadingWeights | null) {
  const present = weigh(question.present, weights);
  const without = weigh(question.without, weights);
  const hit = present.passages[0]?.relevant ?? false;
  const answers3 = present.shown.some(({ right }) => right);
  return {
    present,
    without,
    hit,
    answers1: present.shown[0]?.right ?? false,
    answers3,
    answers: question.answerable ? answers3 : hit,
    // News of one event is told by many: without the articles marked, others may answer.
    stillThere: without.shown.some(({ holds }) => holds),
  };
}

function weigh(set: ReadSet, weights: ReadingWeights | null) {
  const counted = toRanked(set);
  const read = readOf(set);
  const ranked = weights ? weighReading(counted, read, weights) : counted;
  const [first] = ranked.windows;
  const together = togetherOf(set);
  const features = first && readConfidence(counted.confidence, first, { read, together });
  return {
    passages: ranked.passages,
    shown: shownOf(ranked.windows),
    confidence: ranked.confidence,
    row: features && READ_CONFIDENCE_FEATURES.map((name) => features[name]),
  };
}

function toRanked({ passages, confidence }: ReadSet): Ranked<ReadPassage> {
  const logits = passages.map(({ sentences }) => sentences.map(({ logit }) => logit));
  return { passages, logits, windows: rankWindows(passages, logits), confidence };
}

function readOf({ passages }: ReadSet): ReadPassages {
  return new Map(
    passages.flatMap(({ candidate, sentences }) => {
      const read = sentences.flatMap(({ read: one }, i) => (one ? [[i, one] as const] : []));
      return read.length > 0 ? [[candidate.passage, new Map(read)] as const] : [];
    }),
  );
}

function togetherOf({ passages }: ReadSet) {
  return readTogether(
    passages.flatMap(({ sentences }) => sentences.flatMap(({ read }) => read ?? [])),
  );
}

/** The first three windows that do not overlap. */
function shownOf(windows: readonly RankedWindow<ReadPassage>[]): ReadPassage['windows'] {
  const shown: { article: number; window: ReadPassage['windows'][number] }[] = [];
  for (const { passage, ...found } of windows) {
    if (shown.length === 3) break;
    const overlaps = shown.some(
      ({ article, window }) =>
        article === passage.article && window.start < found.end && found.start < window.end,
    );
    const window = passage.windows.find(
      ({ first, last }) => first === found.first && last === found.last,
    );
    if (window && !overlaps) shown.push({ article: passage.article, window });
  }
  return shown.map(({ window }) => window);
}

function passageList(set: ReadSet) {
  const together = togetherOf(set);
  return {
    rows: set.passages.map(({ score, sentences }) => {
      const read = sentences.flatMap((one) => one.read ?? []);
      return [score, ...rowOf(read.length > 0 ? together.passageFeatures(read) : UNREAD)];
    }),
    groups: set.passages.map(({ relevant, article }) => (relevant ? article : -1)),
  };
}

function sentenceList(set: ReadSet) {
  const together = togetherOf(set);
  const sentences = set.passages.flatMap((passage) => passage.sentences);
  return {
    rows: sentences.map(({ logit, read }) => [
      logit,
      ...rowOf(read ? together.features(read) : UNREAD),
    ]),
    groups: sentences.map(({ right }) => (right ? 0 : -1)),
  };
}

function rowOf(features: typeof UNREAD): number[] {
  return READING_FEATURES.map((name) => features[name]);
}

function named({ weights }: Fitted): ReadingWeights['passage'] {
  const names = ['counted', ...READING_FEATURES] as const;
  return Object.fromEntries(
    names.map((name, i) => [name, round(weights[i] ?? 0)]),
  ) as ReadingWeights['passage'];
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
