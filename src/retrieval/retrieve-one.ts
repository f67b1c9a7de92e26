/** One question → what was found, ranked: candidates, what is counted of them, what is read in them. */

import type { Embedder } from '../embedding/embedder.js';
import type { Reader } from '../embedding/reader.js';
import { toArticleTest } from '../store/article-filter.js';
import type { Generation } from '../store/generations.js';
import type { ArticleFilter } from '../types/article.js';
import { lacksAmount } from './answers/lacking-amount.js';
import {
  type Candidate,
  type CandidateTimings,
  findCandidates,
  type RetrievalMode,
} from './candidates.js';
import type { Question } from './question/question.js';
import { equalsByDate } from './ranking/by-date.js';
import {
  type BestWindow,
  confidenceFeatures,
  confidenceOf,
  withLack,
} from './ranking/confidence.js';
import { type Coverage, coverageFor } from './ranking/coverage.js';
import type { RankingWeights } from './ranking/features.js';
import { TokenMatcher } from './ranking/late-interaction.js';
import { gatherEvidence } from './ranking/passage-features.js';
import {
  type RankedPassage,
  type RankedWindow,
  rankPassages,
  rankWindows,
  sentenceLogits,
  weights,
} from './ranking/rank.js';
import { readPassages } from './reading/read-passages.js';
import { type Ranked, weighReading } from './reading/weigh-reading.js';

/** Candidates that the second stage looks at: 8 to 16 are alike, each costs about a millisecond. */
export const RANKED = 12;

/** Passages that are read: four to eight are alike, each costs 10 to 20 ms. */
export const READ_MOST = 6;

export interface Retrieved {
  question: Question;
  /** Best first: the ranked ones, then the other candidates as the first stage has them. */
  candidates: Candidate[];
  ranked: RankedPassage[];
  windows: RankedWindow[];
  /** For a question that compares, the best window of each event, in order of time. */
  events: RankedWindow[];
  confidence: number;
  /** How much of the question's words a text speaks of, and what all features add. */
  coverage: Coverage;
  weights: RankingWeights;
  timings: CandidateTimings & { embedMs: number; rankMs: number; readMs: number };
  /** How many articles a request is about; null where it was answered like a question. */
  listed: number | null;
  /** As the second stage has it, before anything was read. */
  counted: Ranked;
  /** So many of the first windows are the very lines that are asked for (head-lines.ts). */
  heads: number;
}

export interface RetrieveOptions {
  filter?: Partial<ArticleFilter>;
  mode?: RetrievalMode;
  /** Articles to leave out, as if they were not in the collection; by ordinal. */
  without?: (article: number) => boolean;
  /** Excerpts that will be shown of a summary; default 3. */
  count?: number;
  /** Reads what was ranked; without one it is counted alone. */
  reader?: Reader | null;
  /** Passages that it reads at most. */
  readMost?: number;
}

export interface Limits extends RetrieveOptions {
  /** The articles to look in, by ordinal; default all. */
  within?: ReadonlySet<number>;
  /** Of each article its best candidate alone. */
  apart?: boolean;
}

export async function retrieveOne(
  question: Question,
  generation: Generation,
  embedder: Embedder,
  { mode = 'hybrid', without, filter = {}, within, apart = false, ...reading }: Limits,
): Promise<Retrieved> {
  const { articles, signs } = generation;
  const startedAt = performance.now();
  const { vector, tokens } = await embedder.embedQuestion(question.key);
  const embeddedAt = performance.now();
  const passes = toArticleTest(articles, filter);
  const isWithin = (ordinal: number): boolean =>
    (!passes || passes(ordinal)) && (!within || within.has(ordinal));
  const isAllowed =
    (passes || within) && ((passage: number) => isWithin(articles.passage(passage).article));
  const found = await findCandidates(
    generation,
    { ...question, vector },
    { mode, ...(isAllowed && { isAllowed }) },
  );
  const seen = new Set<number>();
  const candidates = found.candidates.filter(({ passage }) => {
    const { article } = articles.passage(passage);
    if (without?.(article)) return false;
    return !apart || (!seen.has(article) && seen.add(article));
  });

  const foundAt = performance.now();
  const first = candidates.slice(0, RANKED);
  const coverage = coverageFor(question, generation.terms);
  const sums = weights();
  const evidence = gatherEvidence(question, generation, first, {
    matcher: new TokenMatcher(tokens),
    signs: await signs.read(first.map(({ passage }) => passage)),
    coverage,
  });
  // One side alone is measured by its own order.
  const byScore =
    mode === 'hybrid'
      ? rankPassages(evidence, sums, question.outlet)
      : evidence.map((one) => ({ ...one, outlet: 0, score: one.candidate.fused }));
  const counted = secondStage(byScore, sums);
  const rankedAt = performance.now();
  const {
    passages,
    windows: all,
    confidence,
  } = mode === 'hybrid' ? await thirdStage(question, counted, reading) : counted;
  const dated = mode === 'hybrid' && question.order ? equalsByDate(all, question.order.order) : [];
  const windows = putFirst(dated, all);
  const ranked = putFirst(
    dated.map(({ passage }) => passage),
    passages,
  );
  return {
    question,
    candidates: [...ranked.map(({ candidate }) => candidate), ...candidates.slice(first.length)],
    ranked,
    windows,
    events: [],
    counted,
    listed: null,
    heads: 0,
    confidence: withLack(
      confidence,
      (passages[0]?.lacksAsked ?? false) || lacksAmount(question.asked, windows),
    ),
    coverage,
    weights: sums,
    timings: {
      ...found.timings,
      embedMs: embeddedAt - startedAt,
      rankMs: rankedAt - foundAt,
      readMs: performance.now() - rankedAt,
    },
  };
}

function secondStage(passages: readonly RankedPassage[], sums: RankingWeights): Ranked {
  const [best] = passages;
  const rival = passages.find(({ article }) => article.id !== best?.article.id);
  const logits = sentenceLogits(passages, sums);
  const windows = rankWindows(passages, logits);
  const [top] = windows;
  const features = confidenceFeatures(best, rival, top && bestWindow(top));
  return { passages, logits, windows, confidence: confidenceOf(features, sums) };
}

async function thirdStage(
  question: Question,
  counted: Ranked,
  { reader, readMost = READ_MOST }: Pick<Limits, 'reader' | 'readMost'>,
): Promise<Ranked> {
  if (!reader || counted.windows.length === 0 || !isMostlyHan(question.folded)) return counted;
  const read = await readPassages(question, counted.windows, { reader, count: readMost });
  return weighReading(counted, read);
}

/** The reader was trained on Chinese alone: of other questions it makes the order worse. */
function isMostlyHan(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => /\p{Script=Han}/u.test(letter)).length * 2 >= letters.length;
}

function bestWindow({ score, likeliest, passage }: RankedWindow): BestWindow {
  return { score, sentence: passage.sentenceFeatures[likeliest] as BestWindow['sentence'] };
}

function putFirst<T>(first: readonly T[], all: readonly T[]): T[] {
  return [...new Set([...first, ...all])];
}
