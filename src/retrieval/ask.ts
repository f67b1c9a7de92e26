/**
 * The ask line: question → fold → dense + lexical candidates → fuse → rank → Excerpt[] →
 * Answer. Data and ranges only; markup and limits belong to whoever shows it.
 */

import type { Embedder } from '../embedding/embedder.js';
import type { Aliases } from '../expansion/aliases.js';
import type { Generation } from '../store/generations.js';
import { localDay } from '../text/day.js';
import { finishInTurns } from '../text/steps.js';
import type { Answer, Excerpt, Explanation, NoAnswerReason } from '../types/answer.js';
import type { ArticleFilter } from '../types/article.js';
import { foundAnswers } from './answers/found-answers.js';
import type { CandidateTimings } from './candidates.js';
import { excerptSteps } from './excerpts/excerpts.js';
import { joinAnswers } from './join-answers.js';
import { standsOnEarlier } from './question/follow-up.js';
import { MAX_QUESTION, type Question, readQuestion } from './question/question.js';
import { splitSeveral } from './question/several.js';
import { toUnderstood } from './question/understood.js';
import { explainWindow } from './ranking/explain.js';
import type { RankedWindow } from './ranking/rank.js';
import { retrieve } from './retrieve.js';
import type { Retrieved, RetrieveOptions } from './retrieve-one.js';
import { type Thresholds, tellApart, verdictOf } from './verdict.js';

export const MAX_EXCERPTS = 3;
export interface AskOptions extends Thresholds, Pick<RetrieveOptions, 'reader' | 'readMost'> {
  /** Excerpts at most, those that are merely near among them; 1 to 10. */
  count?: number;
  explain?: boolean;
  /** What the person limits the question to. */
  filter?: Partial<ArticleFilter>;
  /** YYYY-MM-DD that "last year" in a question counts from; default the machine's own day. */
  today?: string;
  /** Names that the collection's owner told. */
  aliases?: Aliases;
  /** Where others reach the reader; a citation without a source of its own links there. */
  publicUrl?: string | null;
  /** Told where the time went, for measurements. */
  onTimings?: (
    timings: CandidateTimings & {
      embedMs: number;
      rankMs: number;
      readMs: number;
      excerptMs: number;
    },
  ) => void;
}

/**
 * Never throws for what a person may ask: a question that asks nothing gets a reason. Several
 * questions in one message are answered one by one.
 */
export async function ask(
  asked: string,
  generation: Generation,
  embedder: Embedder,
  options: AskOptions,
): Promise<Answer> {
  const text = asked.trim();
  const several = text.length > MAX_QUESTION ? null : splitSeveral(text);
  if (!several) return askOne(asked, generation, embedder, options);
  const answers: Answer[] = [];
  for (const one of several) answers.push(await askOne(one, generation, embedder, options));
  return joinAnswers(text, answers as [Answer, ...Answer[]], options.count ?? MAX_EXCERPTS);
}

async function askOne(
  asked: string,
  generation: Generation,
  embedder: Embedder,
  options: AskOptions,
): Promise<Answer> {
  const startedAt = performance.now();
  const { today = localDay(new Date()), aliases } = options;
  const { terms: lexicon, articles } = generation;
  const context = { today, lexicon, articles, ...(aliases && { aliases }) };
  const question = readQuestion(asked, context);
  if (typeof question === 'string') return noAnswer(asked, generation, question, startedAt);
  // Of one article 它 is the article.
  if (!options.filter?.articleId && standsOnEarlier(question.folded)) {
    return noAnswer(asked, generation, 'follow-up', startedAt);
  }
  const retrieved = await retrieve(question, generation, embedder, options);
  return toAnswer(retrieved, generation, { ...options, startedAt });
}

export async function toAnswer(
  retrieved: Retrieved,
  generation: Generation,
  options: AskOptions & { startedAt: number },
): Promise<Answer> {
  const excerptsAt = performance.now();
  const { question, windows, confidence, timings, coverage, weights } = retrieved;
  const verdict = windows.length > 0 ? verdictOf(confidence, options) : 'none';
  const answered = verdict !== 'none';
  const { count = MAX_EXCERPTS, explain = false, publicUrl = null } = options;
  const explainOne = (window: RankedWindow): Explanation =>
    explainWindow(window, question, { coverage, weights });
  const shown = {
    count: answered ? count : 1,
    explain: explain ? explainOne : null,
    publicUrl,
    marksAnswers: answered,
  };
  const found = await finishInTurns(excerptSteps(retrieved, generation, shown));
  const { excerpts, near } = tellNear(found.excerpts, retrieved);
  const endedAt = performance.now();

  options.onTimings?.({ ...timings, excerptMs: endedAt - excerptsAt });
  const totalMs = endedAt - options.startedAt;
  return {
    question: question.text,
    verdict,
    answered,
    confidence: Math.round(confidence * 1000) / 1000,
    reason: answered ? null : reasonFor(question, generation),
    generation: generation.id,
    understood: toUnderstood(question, {
      filter: options.filter,
      dated: retrieved.ranked.some(({ article }) => article.date !== null),
      more: Math.max(0, (retrieved.listed ?? 0) - articlesIn(excerpts)),
    }),
    excerpts,
    answers: foundAnswers(excerpts, { ...question, readProbability: found.readProbability }),
    near,
    timings: {
      embedMs: toTenths(timings.embedMs),
      searchMs: toTenths(totalMs - timings.embedMs - timings.readMs),
      readMs: toTenths(timings.readMs),
      totalMs: toTenths(totalMs),
    },
  };
}

/** What a request or a comparison asks for is several passages, each in its own right. */
function tellNear(
  found: Excerpt[],
  { listed, events, heads }: Retrieved,
): { excerpts: Excerpt[]; near: Excerpt[] } {
  if (listed !== null || events.length > 0) return { excerpts: found, near: [] };
  if (heads > 0) return { excerpts: found.slice(0, heads), near: found.slice(heads) };
  return tellApart(found);
}

function articlesIn(excerpts: readonly Excerpt[]): number {
  const cited = excerpts.flatMap(({ citation, alsoIn }) => [citation, ...alsoIn]);
  return new Set(cited.map(({ articleId }) => articleId)).size;
}

function reasonFor(question: Question, { terms }: Generation): NoAnswerReason {
  const han = /\p{Script=Han}/u.test(question.folded);
  const known =
    question.words.some((word) => terms.passagesWith(word) > 0) ||
    question.expansions.length > 0 ||
    question.times.length > 0;
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
    verdict: 'none',
    answered: false,
    confidence: 0,
    reason,
    generation: id,
    understood: { dates: [], outlet: null, articleId: null },
    excerpts: [],
    answers: [],
    near: [],
    timings: {
      embedMs: 0,
      searchMs: 0,
      readMs: 0,
      totalMs: toTenths(performance.now() - startedAt),
    },
  };
}

function toTenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}
