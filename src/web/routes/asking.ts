/** What an address asks, and the answer to it: one place in the queue, one time limit. */

import { MAX_QUESTION } from '../../retrieval/question/question.js';
import { QUESTION_LIMIT_MS, TimeLimitError, withinTime } from '../../serving/time-limit.js';
import { NO_FILTER } from '../../store/article-filter.js';
import { isDay } from '../../text/day.js';
import type { Answer, ArticleFilter } from '../../types.js';
import type { WebSources } from '../sources.js';

export interface Asked {
  question: string;
  filter: ArticleFilter;
  /** Excerpts at most; null for as many as there are by default. */
  count: number | null;
  explain: boolean;
  today: string | null;
}

/** Why an address asks nothing that could be answered. */
export type BadRequest =
  | { kind: 'bad-day'; name: string }
  | { kind: 'bad-order' }
  | { kind: 'bad-count' }
  | { kind: 'too-long' };

export type Outcome =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'not-serving' }
  | { kind: 'busy' }
  | { kind: 'timed-out' };

const MAX_COUNT = 10;
const MAX_NAME = 200;
/** What a client is told to wait where all places are taken. */
export const BUSY_SECONDS = 5;

/** Parameters as the CLI's options are named: q, from, to, outlet, article, count, explain, today. */
export function readAsked(query: URLSearchParams): Asked | BadRequest {
  const given = (name: string): string | null => query.get(name)?.trim() || null;
  const question = given('q') ?? '';
  if (question.length > MAX_QUESTION) return { kind: 'too-long' };
  for (const name of ['from', 'to', 'today']) {
    const day = given(name);
    if (day && !isDay(day)) return { kind: 'bad-day', name: day.slice(0, 20) };
  }
  const [from, to] = [given('from'), given('to')];
  if (from && to && from > to) return { kind: 'bad-order' };
  const count = given('count');
  if (count !== null && !/^(?:[1-9]|10)$/u.test(count)) return { kind: 'bad-count' };
  const outlet = given('outlet')?.slice(0, MAX_NAME) ?? null;
  const articleId = given('article')?.slice(0, MAX_NAME) ?? null;
  return {
    question,
    filter: { ...NO_FILTER, from, to, outlet, articleId },
    count: count === null ? null : Math.min(MAX_COUNT, Number(count)),
    explain: /^(?:1|true|on|)$/u.test(query.get('explain') ?? 'off'),
    today: given('today'),
  };
}

/** A place in the queue is given back when its work is over, be it after the limit. */
export async function answer(
  { collection, queue }: WebSources,
  { question, filter, count, explain, today }: Asked,
): Promise<Outcome> {
  const { runtime } = collection;
  if (!runtime) return { kind: 'not-serving' };
  const ticket = queue.enter();
  if (!ticket) return { kind: 'busy' };
  const options = { filter, explain, ...(count && { count }), ...(today && { today }) };
  const queueKey = `${runtime.generation.id}\n${JSON.stringify([question, options])}`;
  const work = ticket.run(queueKey, () => runtime.ask(question, options)).finally(ticket.leave);
  try {
    return { kind: 'answer', answer: await withinTime(work, QUESTION_LIMIT_MS) };
  } catch (error) {
    if (error instanceof TimeLimitError) return { kind: 'timed-out' };
    throw error;
  }
}
