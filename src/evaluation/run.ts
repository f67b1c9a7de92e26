/** Asks every question of a collection and measures what comes first. */

import { Converter } from 'opencc-js';
import type { Embedder } from '../embedding/embedder.js';
import { toAnswer } from '../retrieval/ask.js';
import type { RetrievalMode } from '../retrieval/candidates.js';
import { readQuestion } from '../retrieval/question/question.js';
import { retrieve } from '../retrieval/retrieve.js';
import type { Retrieved, RetrieveOptions } from '../retrieval/retrieve-one.js';
import type { Thresholds } from '../retrieval/verdict.js';
import type { Generation } from '../store/generations.js';
import { type Abstention, type ConfidencePair, measureAbstention } from './abstention.js';
import type { EvalCollection, EvalQuery } from './collection.js';
import { type Figures, holdsAnswer, type Judged, measure } from './metrics.js';
import { type MarkedExcerpt, markedIn, measureSpans, type SpanFigures } from './spans.js';

export const QUERY_SCRIPTS = ['original', 'hans', 'hant'] as const;
export type QueryScript = (typeof QUERY_SCRIPTS)[number];

export interface EvalOptions extends Pick<RetrieveOptions, 'reader' | 'readMost'> {
  mode: RetrievalMode;
  queryScript: QueryScript;
  abstain: boolean;
  thresholds: Thresholds;
  /** So many of the worst questions are told. */
  worst: number;
  onProgress?: (done: number, total: number) => void;
}

export interface WorstQuery {
  query: string;
  text: string;
  /** Place of the first relevant article; null when it is not among the candidates. */
  rank: number | null;
  wanted: string[];
  first: string | null;
  why: string;
}

export type EvalReport = { collection: string } & Figures & {
    byType: Record<string, Figures>;
    /** Of the questions with known answers; null where there is none. */
    spans: SpanFigures | null;
    abstention?: Abstention;
    worst?: WorstQuery[];
    seconds: number;
  };

export async function evaluate(
  { name, queries }: EvalCollection,
  generation: Generation,
  embedder: Embedder,
  options: EvalOptions,
): Promise<EvalReport> {
  const startedAt = performance.now();
  const convert = converterFor(options.queryScript);
  const judged: JudgedQuery[] = [];
  const confidences: ConfidencePair[] = [];
  for (const query of queries) {
    const question = readQuestion(convert(query.text), {
      today: query.today,
      lexicon: generation.terms,
      articles: generation.articles,
    });
    if (typeof question === 'string') {
      judged.push(toUnread(query));
      continue;
    }
    const { mode, reader, readMost } = options;
    const how = { mode, reader, readMost };
    const retrieved = await retrieve(question, generation, embedder, how);
    const one = { query, retrieved, ...(await judge(query, retrieved, generation)) };
    judged.push(one);
    if (options.abstain) {
      const { records } = generation.articles;
      const isRelevant = (article: number): boolean =>
        query.relevant.has(records[article]?.id ?? '');
      const without = await retrieve(question, generation, embedder, {
        ...how,
        without: isRelevant,
      });
      const answers = one.answers ? holdsAnswer(one, 3) : one.relevant.has(one.ranking[0] ?? '');
      const left = await judge(query, without, generation);
      confidences.push({
        present: retrieved.confidence,
        answers,
        removed: without.confidence,
        stillThere: left.answers !== null && holdsAnswer(left, 3),
      });
    }
    options.onProgress?.(judged.length, queries.length);
  }
  const types = [...new Set(queries.map(({ type }) => type))].filter((type) => type !== null);
  return {
    collection: name,
    ...measure(judged),
    byType: Object.fromEntries(
      types.map((type) => [type, measure(judged.filter(({ query }) => query.type === type))]),
    ),
    spans: measureMarks(judged),
    ...(options.abstain && { abstention: measureAbstention(confidences, options.thresholds) }),
    ...(options.worst > 0 && { worst: judged.map(tellWorst).sort(byRank).slice(0, options.worst) }),
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
  };
}

type JudgedQuery = Judged & {
  query: EvalQuery;
  /** Null where the question has no word to look for. */
  retrieved: Retrieved | null;
  marked: MarkedExcerpt[];
};

function toUnread(query: EvalQuery): JudgedQuery {
  const { relevant, answers } = query;
  return { query, retrieved: null, ranking: [], relevant, excerpts: [], answers, marked: [] };
}

function measureMarks(judged: readonly JudgedQuery[]): SpanFigures | null {
  const known = judged.flatMap(({ answers, marked }) =>
    answers ? [{ answers, excerpts: marked }] : [],
  );
  return known.length === 0 ? null : measureSpans(known);
}

async function judge(
  query: EvalQuery,
  retrieved: Retrieved,
  generation: Generation,
): Promise<Omit<JudgedQuery, 'query' | 'retrieved'>> {
  const { articles } = generation;
  const ids = retrieved.candidates.map(
    ({ passage }) => articles.records[articles.passage(passage).article]?.id ?? '',
  );
  // As a person would be shown them, whatever the confidence.
  const shown = { abstainBelow: 0, startedAt: 0 };
  const { excerpts, near } = await toAnswer(retrieved, generation, shown);
  return {
    ranking: [...new Set(ids)],
    relevant: query.relevant,
    excerpts: [...excerpts, ...near].map(({ text }) => text),
    answers: query.answers,
    marked: markedIn(excerpts, ({ text }) =>
      (query.answers ?? []).some((answer) => text.includes(answer)),
    ),
  };
}

function tellWorst({ query, retrieved, ranking, relevant }: JudgedQuery): WorstQuery {
  const place = ranking.findIndex((id) => relevant.has(id));
  const [best] = retrieved?.candidates ?? [];
  const why = !retrieved
    ? 'it has no word to look for'
    : place === -1
      ? 'no relevant article is among the candidates of either side'
      : `another article came first: fused ${best?.fused.toFixed(3)}, BM25 ${best?.bm25.toFixed(1)}, cosine ${best?.cosine.toFixed(3)}`;
  return {
    query: query.id,
    text: query.text,
    rank: place === -1 ? null : place + 1,
    wanted: [...relevant],
    first: ranking[0] ?? null,
    why,
  };
}

function byRank(a: WorstQuery, b: WorstQuery): number {
  return (b.rank ?? Number.MAX_SAFE_INTEGER) - (a.rank ?? Number.MAX_SAFE_INTEGER);
}

function converterFor(script: QueryScript): (text: string) => string {
  if (script === 'hant') return Converter({ from: 'cn', to: 'tw' });
  if (script === 'hans') return Converter({ from: 'tw', to: 'cn' });
  return (text) => text;
}
