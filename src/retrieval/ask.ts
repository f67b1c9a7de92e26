/**
 * The ask line: question → fold → dense + lexical candidates → fuse → windows → Excerpt[] →
 * Answer. Data and ranges only; markup and limits belong to whoever shows it.
 */

import type { Embedder } from '../embedding/embedder.js';
import type { Generation } from '../store/generations.js';
import type {
  Answer,
  Article,
  ArticleFilter,
  Citation,
  Excerpt,
  NoAnswerReason,
  Range,
} from '../types.js';
import {
  type Candidate,
  type CandidateTimings,
  findCandidates,
  type RetrievalMode,
} from './candidates.js';
import { confidenceOf } from './confidence.js';
import { toArticleTest } from './filter.js';
import { highlightMatches } from './highlight.js';
import { linkTo } from './link.js';
import { type Question, readQuestion } from './question.js';
import { rankWindows, type Window } from './windows.js';

export const MAX_EXCERPTS = 3;
/** A second window of the first passage is shown when it is worth at least so much of the first. */
const SECOND_WINDOW = 0.5;

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
  /** Where others reach the reader; a citation without a source of its own links there. */
  publicUrl?: string | null;
  /** Told where the time went, for measurements. */
  onTimings?: (timings: CandidateTimings & { embedMs: number; excerptMs: number }) => void;
}

/** Never throws for what a person may ask: a question that asks nothing gets a reason. */
export async function ask(
  asked: string,
  generation: Generation,
  embedder: Embedder,
  options: AskOptions,
): Promise<Answer> {
  const startedAt = performance.now();
  const question = readQuestion(asked);
  if (typeof question === 'string') return noAnswer(asked, generation, question, startedAt);
  const retrieved = await retrieve(question, generation, embedder, options);
  return toAnswer(retrieved, generation, { ...options, startedAt });
}

/** What was found for a question, before anything is made of it to show. */
export interface Retrieved {
  question: Question;
  /** Best first. */
  candidates: Candidate[];
  confidence: number;
  timings: CandidateTimings & { embedMs: number };
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
  const { articles, terms } = generation;
  const startedAt = performance.now();
  const vector = await embedder.embedQuestion(question.folded);
  const embedMs = performance.now() - startedAt;
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
  const rival = rivalOf(candidates, generation);
  const confidence = confidenceOf(terms, question, candidates[0], rival);
  return { question, candidates, confidence, timings: { ...found.timings, embedMs } };
}

export function toAnswer(
  { question, candidates, confidence, timings }: Retrieved,
  generation: Generation,
  options: AskOptions & { startedAt: number },
): Answer {
  const excerptsAt = performance.now();
  const answered = candidates.length > 0 && confidence >= options.abstainBelow;
  const count = answered ? (options.count ?? MAX_EXCERPTS) : 1;
  const excerpts = toExcerpts(candidates, question, generation, { ...options, count });
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

/** The best candidate that stands in another article than the first. */
function rivalOf(candidates: Candidate[], { articles }: Generation): Candidate | undefined {
  const articleOf = ({ passage }: Candidate): number => articles.passage(passage).article;
  const [best] = candidates;
  return best && candidates.find((candidate) => articleOf(candidate) !== articleOf(best));
}

/**
 * The best window of each passage in their order, and the second of the first passage where it
 * is nearly as good: it holds what the first one missed more often than a third passage does.
 */
function toExcerpts(
  candidates: Candidate[],
  question: Question,
  generation: Generation,
  {
    count,
    explain,
    publicUrl = null,
  }: Pick<AskOptions, 'explain' | 'publicUrl'> & { count: number },
): Excerpt[] {
  const { articles, terms } = generation;
  const weights = new Map(question.terms.map((term) => [term, terms.idf(term)]));
  const excerpts: Excerpt[] = [];
  for (const [index, candidate] of candidates.entries()) {
    if (excerpts.length >= count) break;
    const { article: place, range } = articles.passage(candidate.passage);
    const article = articles.article(place);
    const windows = rankWindows(article, range, weights);
    const chosen = index === 0 && count > 1 ? firstTwo(windows) : windows.slice(0, 1);
    for (const window of chosen) {
      const excerpt = toExcerpt(article, window, question, candidate.fused);
      excerpt.citation.link = linkTo(article, window, publicUrl);
      if (explain) excerpt.explain = explainCandidate(candidate, question, generation);
      excerpts.push(excerpt);
    }
  }
  return excerpts.slice(0, count);
}

function firstTwo(windows: Window[]): Window[] {
  const [first] = windows;
  if (!first) return [];
  const second = windows.find(
    ({ start, end, score }) =>
      (end <= first.start || start >= first.end) && score >= first.score * SECOND_WINDOW,
  );
  return second ? [first, second] : [first];
}

function toExcerpt(article: Article, range: Range, question: Question, score: number): Excerpt {
  const { start, end } = range;
  const text = article.text.slice(start, end);
  return {
    text,
    start,
    end,
    score: Math.round(score * 1000) / 1000,
    highlights: highlightMatches(text, question),
    alsoIn: [],
    citation: citationOf(article),
  };
}

function citationOf({ id, file, title, outlet, author, date, url }: Article): Citation {
  return { articleId: id, file, title, outlet, author, date, url, link: null };
}

function explainCandidate(
  candidate: Candidate,
  question: Question,
  { terms }: Generation,
): NonNullable<Excerpt['explain']> {
  const words = question.words.filter((word) => terms.holds(word, candidate.passage));
  words.sort((a, b) => terms.idf(b) - terms.idf(a));
  return { ...candidate, words };
}

function reasonFor(question: Question, { terms }: Generation): NoAnswerReason {
  const han = /\p{Script=Han}/u.test(question.folded);
  const known = question.words.some((word) => terms.passagesWith(word) > 0);
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

function toTenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}
