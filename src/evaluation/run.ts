/** Asks every question of a collection and measures what comes first. */

import { Converter } from 'opencc-js';
import type { Embedder } from '../embedding/embedder.js';
import { toAnswer } from '../retrieval/ask.js';
import type { RetrievalMode } from '../retrieval/candidates.js';
import { readQuestion } from '../retrieval/question/question.js';
import { type Retrieved, retrieve } from '../retrieval/retrieve.js';
import type { Generation } from '../store/generations.js';
import { type Abstention, measureAbstention } from './abstention.js';
import type { EvalCollection, EvalQuery } from './collection.js';
import { type Figures, holdsAnswer, type Judged, measure } from './metrics.js';

export const QUERY_SCRIPTS = ['original', 'hans', 'hant'] as const;
export type QueryScript = (typeof QUERY_SCRIPTS)[number];

export interface EvalOptions {
  mode: RetrievalMode;
  queryScript: QueryScript;
  abstain: boolean;
  abstainBelow: number;
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
  const judged: (Judged & { query: EvalQuery; retrieved: Retrieved | null })[] = [];
  const confidences: { present: number; answers: boolean; removed: number }[] = [];
  for (const query of queries) {
    const question = readQuestion(convert(query.text), {
      today: query.today,
      lexicon: generation.terms,
      articles: generation.articles,
    });
    if (typeof question === 'string') {
      const { relevant, answers } = query;
      judged.push({ query, retrieved: null, ranking: [], relevant, excerpts: [], answers });
      continue;
    }
    const { mode } = options;
    const retrieved = await retrieve(question, generation, embedder, { mode });
    const one = { query, retrieved, ...(await judge(query, retrieved, generation)) };
    judged.push(one);
    if (options.abstain) {
      const { records } = generation.articles;
      const isRelevant = (article: number): boolean =>
        query.relevant.has(records[article]?.id ?? '');
      const without = await retrieve(question, generation, embedder, {
        mode,
        without: isRelevant,
      });
      const answers = one.answers ? holdsAnswer(one, 3) : one.relevant.has(one.ranking[0] ?? '');
      confidences.push({ present: retrieved.confidence, answers, removed: without.confidence });
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
    ...(options.abstain && { abstention: measureAbstention(confidences, options.abstainBelow) }),
    ...(options.worst > 0 && { worst: judged.map(tellWorst).sort(byRank).slice(0, options.worst) }),
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
  };
}

async function judge(
  query: EvalQuery,
  retrieved: Retrieved,
  generation: Generation,
): Promise<Judged> {
  const { articles } = generation;
  const ids = retrieved.candidates.map(
    ({ passage }) => articles.records[articles.passage(passage).article]?.id ?? '',
  );
  // As a person would be shown them, whatever the confidence.
  const { excerpts } = await toAnswer(retrieved, generation, { abstainBelow: 0, startedAt: 0 });
  return {
    ranking: [...new Set(ids)],
    relevant: query.relevant,
    excerpts: excerpts.map(({ text }) => text),
    answers: query.answers,
  };
}

function tellWorst({
  query,
  retrieved,
  ranking,
  relevant,
}: Judged & {
  query: EvalQuery;
  retrieved: Retrieved | null;
}): WorstQuery {
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
