/**
 * Question → what was found, ranked, before anything is made of it to show. A question that
 * compares events is also asked for each of them.
 */

import type { Embedder } from '../embedding/embedder.js';
import type { Generation } from '../store/generations.js';
import { readTimes } from '../text/time/read-times.js';
import { mainSentences } from './excerpts/main-sentences.js';
import { tellingOf } from './excerpts/who-somebody-is.js';
import { headLines } from './head-lines.js';
import { articlesAsked } from './listing.js';
import type { Question } from './question/question.js';
import type { RankedWindow } from './ranking/rank.js';
import { type Limits, type Retrieved, type RetrieveOptions, retrieveOne } from './retrieve-one.js';

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
    events.push(await retrieve(event, generation, embedder, options));
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
    const telling = tellingOf(found.windows, question.request?.about ?? '');
    const windows = [...new Set([...telling, ...found.windows])];
    // That somebody is named does not tell who that is.
    const { confidence } = telling.length > 0 ? listed : found;
    return { ...found, ...listed, windows, confidence };
  }
  if (!apart) return { ...found, ...listed };
  const seen = new Set<string>();
  const windows = found.windows.filter(
    ({ passage: { article } }) => !seen.has(article.id) && seen.add(article.id),
  );
  return { ...found, ...listed, windows };
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
      readMs: sum(({ readMs }) => readMs),
    },
  };
}

/** The first day that a window tells, else its article's; '~' sorts behind all days. */
function timeOf({ passage, first, last }: RankedWindow): string {
  const text = passage.texts.slice(first, last + 1).join('\n');
  const told = readTimes(text, passage.article.date).find(({ from }) => from !== null);
  return told?.from ?? passage.article.date ?? '~';
}
