/**
 * The ask line: question → fold → dense + lexical candidates → fuse → rank → Excerpt[] →
 * Answer. Data and ranges only; markup and limits belong to whoever shows it.
 */

import type { Embedder } from '../embedding/embedder.js';
import type { Generation } from '../store/generations.js';
import type { Aliases } from '../text/aliases.js';
import type { Answer, ArticleFilter, NoAnswerReason } from '../types.js';
import {
  type Candidate,
  type CandidateTimings,
  findCandidates,
  type RetrievalMode,
} from './candidates.js';
import { confidenceFigures, confidenceOf } from './confidence.js';
import { gatherEvidence } from './evidence.js';
import { toExcerpts } from './excerpts.js';
import { toArticleTest } from './filter.js';
import { TokenMatcher } from './late-interaction.js';
import { type Question, readQuestion } from './question.js';
import {
  type RankedPassage,
  type RankedWindow,
  rankPassages,
  rankWindows,
  weights,
} from './rank.js';

export const MAX_EXCERPTS = 3;
/** Candidates that the second stage looks at: 8 to 16 are alike, each costs about a millisecond. */
export const RANKED = 12;

export interface AskOptions {
  /** The lowest confidence that counts as an answer. */
  abstainBelow: number;
  /** Excerpts at most; 1 to 10. */
  count?: number;
  explain?: boolean;
  /** What the person limits the question to. */
  filter?: Partial<ArticleFilter>;
  /** YYYY-MM-DD that "last year" in a question counts from; default the machine's own day. */
  today?: string;
  /** Names that the collection's owner told. */
  aliases?: Aliases;
  /** Told where the time went, for measurements. */
  onTimings?: (
    timings: CandidateTimings & { embedMs: number; rankMs: number; excerptMs: number },
  ) => void;
}

/** Never throws for what a person may ask: a question that asks nothing gets a reason. */
export async function ask(
  asked: string,
  generation: Generation,
  embedder: Embedder,
  options: AskOptions,
): Promise<Answer> {
  const startedAt = performance.now();
  const question = readQuestion(asked, {
    today: options.today ?? localDay(),
    lexicon: generation.terms,
    ...(options.aliases && { aliases: options.aliases }),
  });
  if (typeof question === 'string') return noAnswer(asked, generation, question, startedAt);
  const retrieved = await retrieve(question, generation, embedder, options);
  return toAnswer(retrieved, generation, { ...options, startedAt });
}

/** What was found for a question, before anything is made of it to show. */
export interface Retrieved {
  question: Question;
  /** Best first: the ranked ones, then the other candidates as the first stage has them. */
  candidates: Candidate[];
  ranked: RankedPassage[];
  windows: RankedWindow[];
  confidence: number;
  timings: CandidateTimings & { embedMs: number; rankMs: number };
}

export interface RetrieveOptions extends Pick<AskOptions, 'filter' | 'today'> {
  mode?: RetrievalMode;
  /** Articles to leave out, as if they were not in the collection; by place. */
  without?: (article: number) => boolean;
}

export async function retrieve(
  question: Question,
  generation: Generation,
  embedder: Embedder,
  { mode, without, filter = {} }: RetrieveOptions = {},
): Promise<Retrieved> {
  const { articles, signs } = generation;
  const startedAt = performance.now();
  const { vector, tokens } = await embedder.embedQuestion(question.key);
  const embeddedAt = performance.now();
  const isWithin = toArticleTest(articles, filter);
  const isAllowed =
    isWithin && ((passage: number): boolean => isWithin(articles.passage(passage).article));
  const found = await findCandidates(
    generation,
    { ...question, vector },
    { ...(mode && { mode }), ...(isAllowed && { isAllowed }) },
  );
  const candidates = without
    ? found.candidates.filter(({ passage }) => !without(articles.passage(passage).article))
    : found.candidates;

  const foundAt = performance.now();
  const first = mode && mode !== 'hybrid' ? [] : candidates.slice(0, RANKED);
  const evidence = gatherEvidence(question, generation, first, {
    matcher: new TokenMatcher(tokens),
    signs: await signs.read(first.map(({ passage }) => passage)),
  });
  const ranked = rankPassages(evidence, weights());
  const rival = ranked.find(({ article }) => article.id !== ranked[0]?.article.id);
  const figures = confidenceFigures(ranked[0], rival);
  return {
    question,
    candidates: [...ranked.map(({ candidate }) => candidate), ...candidates.slice(first.length)],
    ranked,
    windows: rankWindows(ranked, weights()),
    confidence: confidenceOf(figures, weights()),
    timings: {
      ...found.timings,
      embedMs: embeddedAt - startedAt,
      rankMs: performance.now() - foundAt,
    },
  };
}

export function toAnswer(
  { question, windows, confidence, timings }: Retrieved,
  generation: Generation,
  options: AskOptions & { startedAt: number },
): Answer {
  const excerptsAt = performance.now();
  const answered = windows.length > 0 && confidence >= options.abstainBelow;
  const excerpts = toExcerpts(windows, question, {
    generation,
    weights: weights(),
    count: answered ? (options.count ?? MAX_EXCERPTS) : 1,
    ...(options.explain && { explain: true }),
  });
  const endedAt = performance.now();

  options.onTimings?.({ ...timings, excerptMs: endedAt - excerptsAt });
  const totalMs = endedAt - options.startedAt;
  return {
    question: question.text,
    answered,
    confidence: Math.round(confidence * 1000) / 1000,
    reason: answered ? null : reasonFor(question, generation),
    generation: generation.id,
    understood: { dates: [], outlet: null, articleId: null },
    excerpts,
    timings: {
      embedMs: toTenths(timings.embedMs),
      searchMs: toTenths(totalMs - timings.embedMs),
      totalMs: toTenths(totalMs),
    },
  };
}

function reasonFor(question: Question, { terms }: Generation): NoAnswerReason {
  const han = /\p{Script=Han}/u.test(question.folded);
  const known =
    question.words.some((word) => terms.passagesWith(word) > 0) || question.bridges.length > 0;
  return han || known ? 'not-found' : 'foreign';
}

function noAnswer(
  asked: string,
  { id }: Generation,
  reason: NoAnswerReason,
  startedAt: number,
): Answer {
  return {
    question: asked.trim(),
    answered: false,
    confidence: 0,
    reason,
    generation: id,
    understood: { dates: [], outlet: null, articleId: null },
    excerpts: [],
    timings: { embedMs: 0, searchMs: 0, totalMs: toTenths(performance.now() - startedAt) },
  };
}

/** The machine's own day, as people on it count it. */
function localDay(now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function toTenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}
