/** What an address asks, and the answer to it: one place in the queue, one time limit. */

import { MAX_QUESTION } from '../../retrieval/question/question.js';
import { NO_FILTER } from '../../store/article-filter.js';
import type { Answer } from '../../types/answer.js';
import type { ArticleFilter } from '../../types/article.js';
import type { WebSources } from '../sources.js';
import { inTurn, type NoTurn } from './in-turn.js';
import { type BadRequest, given, MAX_NAME, readLimits } from './limits.js';

export interface Asked {
  question: string;
  filter: ArticleFilter;
  /** Excerpts at most; null for as many as there are by default. */
  count: number | null;
  explain: boolean;
  today: string | null;
}

export type Outcome =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'not-serving' }
  | { kind: NoTurn };

const MAX_COUNT = 10;

/** Parameters as the CLI's options are named: q, from, to, outlet, article, count, explain, today. */
export function readAsked(query: URLSearchParams): Asked | BadRequest {
  const question = given(query, 'q') ?? '';
  if (question.length > MAX_QUESTION) return { kind: 'too-long' };
  const limits = readLimits(query);
  if ('kind' in limits) return limits;
  const count = given(query, 'count');
  if (count !== null && !/^(?:[1-9]|10)$/u.test(count)) return { kind: 'bad-count' };
  const articleId = given(query, 'article')?.slice(0, MAX_NAME) ?? null;
  return {
    question,
    filter: { ...NO_FILTER, ...limits, articleId },
    count: count === null ? null : Math.min(MAX_COUNT, Number(count)),
    explain: /^(?:1|true|on|)$/u.test(query.get('explain') ?? 'off'),
    today: given(query, 'today'),
  };
}

export async function answer(
  sources: WebSources,
  { question, filter, count, explain, today }: Asked,
): Promise<Outcome> {
  const { runtime } = sources.collection;
  if (!runtime) return { kind: 'not-serving' };
  const options = { filter, explain, ...(count && { count }), ...(today && { today }) };
  const turn = await inTurn(sources, [runtime.generation.id, question, options], () =>
    runtime.ask(question, options),
  );
  return turn.kind === 'done' ? { kind: 'answer', answer: turn.result } : turn;
}
