/** The ranking's weights from questions with their evidence, and what they come to on others. */

import { type ConfidencePair, measureAbstention } from '../../src/evaluation/abstention.js';
import { confidenceFeatures, confidenceOf } from '../../src/retrieval/ranking/confidence.js';
import {
  CONFIDENCE_FEATURES,
  PASSAGE_FEATURES,
  type PassageFeature,
  type RankingWeights,
  SENTENCE_FEATURES,
  type SentenceFeature,
} from '../../src/retrieval/ranking/features.js';
import type { Thresholds } from '../../src/retrieval/verdict.js';
import type { FitPassage, FitQuestion } from './collect.js';
import { dot, type Fitted, fitLists, fitSamples } from './regression.js';

/** Sentences are fitted among those of the best so many passages. */
const SENTENCE_PASSAGES = 6;
/** What speaks against an answer. */
const AGAINST = new Set<string>([
  'missing',
  'numbersMissing',
  'timeConflict',
  'answerMissing',
  'askedMissing',
  'askedNowhere',
  'sentenceAnswerMissing',
  'sentenceAskedMissing',
]);
const BM25 = PASSAGE_FEATURES.indexOf('bm25');

interface Scored {
  passage: FitPassage;
  features: number[];
  score: number;
}

/** Each collection counts the same, whatever its size. */
export function fitWeights(collections: readonly FitQuestion[][], count: number): RankingWeights {
  const each = collections.flatMap((questions) =>
    questions.map((question) => ({ question, weight: 1 / questions.length })),
  );
  const passage = fitLists(
    each.map(({ question, weight }) => {
      const listed = firstOf(question.passages, count);
      return {
        rows: listed.map(({ features }) => features),
        groups: listed.map(({ passage: { right, article } }) => (right ? article : -1)),
        weight,
      };
    }),
  );
  const piece = fitLists(
    each.flatMap(({ question, weight }) => {
      if (!question.answerable) return [];
      const ranked = rank(firstOf(question.passages, count), passage.weights);
      const sentences = ranked.slice(0, SENTENCE_PASSAGES).flatMap(sentenceRows);
      return [
        {
          rows: sentences.map(({ row }) => row),
          groups: sentences.map(({ right }) => (right ? 0 : -1)),
          weight,
        },
      ];
    }),
  );
  const weights = toWeights(passage, piece, null);
  const confidence = fitSamples(
    each.flatMap(({ question, weight }) => {
      const { present, answers, removed, stillThere } = judge(question, weights, count);
      return [
        ...(present ? [{ row: present, right: answers, weight }] : []),
        ...(removed && !stillThere ? [{ row: removed, right: false, weight }] : []),
      ];
    }),
    CONFIDENCE_FEATURES.map((name) => (AGAINST.has(name) ? -1 : 1)),
  );
  return toWeights(passage, piece, confidence);
}

export interface Report {
  'hit@1': number;
  'ndcg@10': number;
  'answer@1': number;
  'answer@3': number;
  abstention: ReturnType<typeof measureAbstention>;
  /** For the choice of thresholds. */
  pairs: ConfidencePair[];
}

export function report(
  questions: readonly FitQuestion[],
  weights: RankingWeights,
  { count, thresholds }: { count: number; thresholds: Thresholds },
): Report {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const judged = questions.map((question) => judge(question, weights, count));
  const pairs = judged.map(({ present, removed, answers, stillThere }) => ({
    present: confidence(present, weights),
    removed: confidence(removed, weights),
    answers,
    stillThere,
  }));
  const answerable = judged.filter((_, i) => questions[i]?.answerable);
  return {
    'hit@1': mean(judged.map(({ hit }) => hit)),
    'ndcg@10': mean(judged.map(({ ndcg }) => ndcg)),
    'answer@1': mean(answerable.map(({ answers1 }) => answers1)),
    'answer@3': mean(answerable.map(({ answers3 }) => answers3)),
    abstention: measureAbstention(pairs, thresholds),
    pairs,
  };
}

function judge(question: FitQuestion, weights: RankingWeights, count: number) {
  const sums = PASSAGE_FEATURES.map((name) => weights.passage[name]);
  const ranked = rank(firstOf(question.passages, count), sums);
  const others = question.passages.filter(({ relevant }) => !relevant);
  const removed = rank(firstOf(others, count), sums);
  const shown = shownWindows(ranked, weights);
  const shownWithout = shownWindows(removed, weights);
  const seen = new Set<number>();
  const articles = ranked.filter(({ passage: { article } }) => {
    const first = !seen.has(article);
    seen.add(article);
    return first;
  });
  const gain = (place: number): number => 1 / Math.log2(place + 2);
  let found = 0;
  articles.slice(0, 10).forEach(({ passage }, place) => {
    if (passage.relevant) found += gain(place);
  });
  let ideal = 0;
  for (let place = 0; place < Math.min(10, question.relevant); place++) ideal += gain(place);
  const hit = ranked[0]?.passage.relevant ? 1 : 0;
  const answers3 = shown.some(({ right }) => right) ? 1 : 0;
  return {
    present: confidenceRow(ranked, shown[0]),
    removed: confidenceRow(removed, shownWithout[0]),
    // News of one event is told by many: without the articles marked, others may answer.
    stillThere: shownWithout.some(({ holds }) => holds),
    hit,
    ndcg: found / ideal,
    answers1: shown[0]?.right ? 1 : 0,
    answers3,
    answers: (question.answerable ? answers3 : hit) === 1,
  };
}

/** The first three windows that do not overlap, as rank.ts ranks them. */
function shownWindows(ranked: readonly Scored[], weights: RankingWeights) {
  const sums = [...SENTENCE_FEATURES.map((name) => weights.piece[name]), weights.piece.passage];
  const logits = ranked.map((one) => sentenceRows(one).map(({ row }) => dot(row, sums)));
  const highest = Math.max(...logits.flat());
  const total = logits.flat().reduce((sum, logit) => sum + Math.exp(logit - highest), 0);
  const windows = ranked
    .flatMap(({ passage: { windows: all, article, sentences } }, i) =>
      all.map(({ first, last, ...window }) => {
        const covered = (logits[i] as number[]).slice(first, last + 1);
        const score = covered.reduce((sum, logit) => sum + Math.exp(logit - highest), 0) / total;
        const likeliest = first + covered.indexOf(Math.max(...covered));
        return { ...window, article, score, features: sentences[likeliest]?.features ?? [] };
      }),
    )
    .sort((a, b) => b.score - a.score);
  const shown: typeof windows = [];
  for (const window of windows) {
    if (shown.length === 3) break;
    const overlaps = shown.some(
      (one) => one.article === window.article && one.start < window.end && window.start < one.end,
    );
    if (!overlaps) shown.push(window);
  }
  return shown;
}

function sentenceRows({ passage, score }: Scored) {
  return passage.sentences.map(({ features, right }) => ({ right, row: [...features, score] }));
}

/** The first of a list, their BM25 counted in shares of the best among them. */
function firstOf(passages: readonly FitPassage[], count: number): Scored[] {
  const first = passages.slice(0, count);
  const best = Math.max(...first.map(({ bm25 }) => bm25), Number.EPSILON);
  return first.map((passage) => ({
    passage,
    score: 0,
    features: passage.features.map((value, i) => (i === BM25 ? passage.bm25 / best : value)),
  }));
}

function rank(passages: readonly Scored[], weights: readonly number[]): Scored[] {
  return passages
    .map((one) => ({ ...one, score: dot(one.features, weights) }))
    .sort((a, b) => b.score - a.score);
}

function confidenceRow(
  ranked: readonly Scored[],
  window: ReturnType<typeof shownWindows>[number] | undefined,
): number[] | null {
  const [best] = ranked;
  const rival = ranked.find(({ passage }) => passage.article !== best?.passage.article);
  const features = confidenceFeatures(
    best && toRanked(best),
    rival && toRanked(rival),
    window && {
      score: window.score,
      sentence: Object.fromEntries(
        SENTENCE_FEATURES.map((name, i) => [name, window.features[i] as number]),
      ) as Record<SentenceFeature, number>,
    },
  );
  return features && CONFIDENCE_FEATURES.map((name) => features[name]);
}

function toRanked({ passage, features, score }: Scored) {
  const named = PASSAGE_FEATURES.map((name, i) => [name, features[i] as number] as const);
  return {
    score,
    features: Object.fromEntries(named) as Record<PassageFeature, number>,
    possible: passage.possible,
    missing: passage.missing,
    askedNowhere: passage.askedNowhere,
  };
}

function confidence(row: number[] | null, weights: RankingWeights): number {
  if (!row) return 0;
  const named = CONFIDENCE_FEATURES.map((name, i) => [name, row[i] as number] as const);
  return confidenceOf(Object.fromEntries(named) as Parameters<typeof confidenceOf>[0], weights);
}

function toWeights(passage: Fitted, piece: Fitted, sure: Fitted | null): RankingWeights {
  const named = <T extends string>(names: readonly T[], { weights }: Fitted) =>
    Object.fromEntries(
      names.map((name, i) => [name, Math.round((weights[i] ?? 0) * 10_000) / 10_000]),
    ) as Record<T, number>;
  return {
    passage: named(PASSAGE_FEATURES, passage),
    piece: named([...SENTENCE_FEATURES, 'passage' as const], piece),
    confidence: {
      ...named(CONFIDENCE_FEATURES, sure ?? { weights: [], offset: 0 }),
      offset: Math.round((sure?.offset ?? 0) * 10_000) / 10_000,
    },
  };
}
