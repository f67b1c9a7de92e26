/**
 * Question → what was found, ranked, before anything is made of it to show. A question that
 * compares events is also asked for each of them.
 */

import type { Embedder } from '../embedding/embedder.js';
import { toArticleTest } from '../store/article-filter.js';
import type { Generation } from '../store/generations.js';
import { readTimes } from '../text/time/read-times.js';
import type { ArticleFilter } from '../types.js';
import {
  type Candidate,
  type CandidateTimings,
  findCandidates,
  type RetrievalMode,
} from './candidates.js';
import { mainSentences } from './excerpts/main-sentences.js';
import { tellingFirst } from './excerpts/who-somebody-is.js';
import { headLines } from './head-lines.js';
import { articlesAsked } from './listing.js';
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
  weights,
} from './ranking/rank.js';

/** Candidates that the second stage looks at: 8 to 16 are alike, each costs about a millisecond. */
export const RANKED = 12;

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
  timings: CandidateTimings & { embedMs: number; rankMs: number };
  /** How many articles a request is about; null where it was answered like a question. */
  listed: number | null;
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
}

interface Limits extends RetrieveOptions {
  /** The articles to look in, by ordinal; default all. */
  within?: ReadonlySet<number>;
  /** Of each article its best candidate alone. */
  apart?: boolean;
}

export async function retrieve(
  question: Question,
  generation: Generation,
  embedder: Embedder,
  options: RetrieveOptions = {},
): Promise<Retrieved> {
  const asked = options.mode && options.mode !== 'hybrid' ? null : question.request;
  const within = asked && articlesAsked(question, generation, options.filter);
  if (within && within.size > 0) {
    return retrieveListed(question, generation, embedder, { ...options, within });
  }
  const found = await retrieveOne(question, generation, embedder, options);
  const whole = options.mode && options.mode !== 'hybrid' ? found : withHeadLines(found);
  if ((options.mode && options.mode !== 'hybrid') || question.events.length === 0) return whole;
  const events: Retrieved[] = [];
  for (const event of question.events) {
    events.push(await retrieveOne(event, generation, embedder, options));
  }
  return compare(whole, events);
}

/** The lines about an article first, where they are asked for and an article has them. */
function withHeadLines(found: Retrieved): Retrieved {
  const { field } = found.question;
  const head = field && headLines(field, found.ranked);
  if (!head) return found;
  const { windows, confidence } = head;
  return { ...found, windows: [...windows, ...found.windows], confidence, heads: windows.length };
}

/** An article in which all words of what is asked about stand is about it: not a measured probability. */
const HELD = 0.9;

/** What a request asks for, of the articles that it is about. */
async function retrieveListed(
  question: Question,
  generation: Generation,
  embedder: Embedder,
  { count = 3, ...options }: Limits & { within: ReadonlySet<number> },
): Promise<Retrieved> {
  const kind = question.request?.kind;
  const apart = kind === 'articles' || kind === 'day';
  const found = await retrieveOne(question, generation, embedder, { ...options, apart });
  const listed = { confidence: found.ranked.length > 0 ? HELD : 0, listed: options.within.size };
  const [best] = found.ranked;
  if (kind === 'summary' && best) {
    const within = new Set([best.ordinal]);
    const one = await retrieveOne(question, generation, embedder, { ...options, within });
    return { ...one, ...listed, windows: mainSentences(one.windows, count) };
  }
  if (kind === 'person') {
    return {
      ...found,
      ...listed,
      windows: tellingFirst(found.windows, question.request?.about ?? ''),
    };
  }
  if (!apart) return { ...found, ...listed };
  const seen = new Set<string>();
  const windows = found.windows.filter(
    ({ passage: { article } }) => !seen.has(article.id) && seen.add(article.id),
  );
  return { ...found, ...listed, windows };
}

async function retrieveOne(
  question: Question,
  generation: Generation,
  embedder: Embedder,
  { mode = 'hybrid', without, filter = {}, within, apart = false }: Limits,
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
  const [best] = byScore;
  const rival = byScore.find(({ article }) => article.id !== best?.article.id);
  const all = rankWindows(byScore, sums);
  const [top] = all;
  const dated = mode === 'hybrid' && question.order ? equalsByDate(all, question.order.order) : [];
  const windows = putFirst(dated, all);
  const ranked = putFirst(
    dated.map(({ passage }) => passage),
    byScore,
  );
  return {
    question,
    candidates: [...ranked.map(({ candidate }) => candidate), ...candidates.slice(first.length)],
    ranked,
    windows,
    events: [],
    listed: null,
    heads: 0,
    confidence: withLack(
      confidenceOf(confidenceFeatures(best, rival, top && bestWindow(top)), sums),
      best,
    ),
    coverage,
    weights: sums,
    timings: {
      ...found.timings,
      embedMs: embeddedAt - startedAt,
      rankMs: performance.now() - foundAt,
    },
  };
}

function bestWindow({ score, likeliest, passage }: RankedWindow): BestWindow {
  return { score, sentence: passage.sentenceFeatures[likeliest] as BestWindow['sentence'] };
}

function putFirst<T>(first: readonly T[], all: readonly T[]): T[] {
  return [...new Set([...first, ...all])];
}

/**
 * The whole question's first passage stays first; behind it the events' passages take turns. An
 * answer needs every event, so that the least sure one decides.
 */
function compare(whole: Retrieved, events: readonly Retrieved[]): Retrieved {
  const turns = Math.max(...events.map(({ ranked }) => ranked.length));
  const candidates = whole.candidates.slice(0, 1);
  for (let turn = 0; turn < turns; turn++) {
    for (const { ranked } of events) {
      const one = ranked[turn];
      if (one) candidates.push(one.candidate);
    }
  }
  candidates.push(...whole.candidates);
  const seen = new Set<number>();
  const sum = (of: (one: Retrieved['timings']) => number): number =>
    [whole, ...events].reduce((total, { timings }) => total + of(timings), 0);
  return {
    ...whole,
    candidates: candidates.filter(({ passage }) => !seen.has(passage) && seen.add(passage)),
    events: events
      .flatMap(({ windows: [best] }) => best ?? [])
      .sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0)),
    confidence: Math.min(...events.map(({ confidence }) => confidence)),
    timings: {
      embedMs: sum(({ embedMs }) => embedMs),
      denseMs: sum(({ denseMs }) => denseMs),
      lexicalMs: sum(({ lexicalMs }) => lexicalMs),
      fuseMs: sum(({ fuseMs }) => fuseMs),
      rankMs: sum(({ rankMs }) => rankMs),
    },
  };
}

/** The first day that a window tells, else its article's; '~' sorts behind all days. */
function timeOf({ passage, first, last }: RankedWindow): string {
  const text = passage.texts.slice(first, last + 1).join('\n');
  const told = readTimes(text, passage.article.date).find(({ from }) => from !== null);
  return told?.from ?? passage.article.date ?? '~';
}
