/**
 * Questions that the collection at hand answers, for people who do not know it yet. They are looked
 * for behind everybody's back: one question at a time, while nobody else asks, and nobody waits for
 * a page because of it.
 */

import type { Logger } from '../logger.js';
import { EXAMPLE_KINDS, type ExampleKind, questionOf } from '../messages/example-questions.js';
import type { ArticleRecord } from '../store/articles.js';
import type { Generation } from '../store/generations.js';
import { fold } from '../text/folding/fold.js';
import type { QuestionQueue } from './queue.js';
import type { Runtime } from './runtime.js';

/** As many as any place shows. */
const FOUND = 3;
/** Questions asked for that; one that is not surely answered is not shown. */
const ASKED = 12;
/** Articles that are asked about. */
const TRIED = 8;
/** Articles whose headlines are looked at for that. */
const LOOKED_AT = 500;
/** How often it is looked whether everybody has been answered. */
const LOOK_EVERY_MS = 200;
/** For who would rather wait than see none. */
const PATIENCE_MS = 15_000;

/** The whole Service is one. */
export interface ExampleSources {
  collection: { readonly runtime: Pick<Runtime, 'generation' | 'ask'> | null };
  queue: Pick<QuestionQueue, 'size'>;
  logger: Pick<Logger, 'warn'>;
}

interface Search {
  questions: string[];
  ended: Promise<void>;
}

/** By generation; one whose search failed is looked through again. */
const searches = new WeakMap<Generation, Search>();

/** At most `wanted` of those that were found by now; the first call begins the search. */
export function examplesSoFar(sources: ExampleSources, wanted: number): string[] {
  return searchOf(sources)?.questions.slice(0, wanted) ?? [];
}

/** The same once there are as many, or no more, or after some seconds. */
export async function exampleQuestions(sources: ExampleSources, wanted: number): Promise<string[]> {
  const search = searchOf(sources);
  if (!search) return [];
  const giveUpAt = performance.now() + PATIENCE_MS;
  let ended = false;
  void search.ended.then(() => {
    ended = true;
  });
  while (!ended && search.questions.length < wanted && performance.now() < giveUpAt) {
    await Promise.race([search.ended, later()]);
  }
  return search.questions.slice(0, wanted);
}

function searchOf(sources: ExampleSources): Search | null {
  const { runtime } = sources.collection;
  if (!runtime) return null;
  const { generation } = runtime;
  const known = searches.get(generation);
  if (known) return known;
  const questions: string[] = [];
  const ended = findQuestions(questions, runtime, sources.queue).catch((error: unknown) => {
    searches.delete(generation);
    sources.logger.warn({ err: error }, 'no example questions could be found');
  });
  const search = { questions, ended };
  searches.set(generation, search);
  return search;
}

/** @param questions to which they are added as they are found */
async function findQuestions(
  questions: string[],
  runtime: Pick<Runtime, 'generation' | 'ask'>,
  queue: ExampleSources['queue'],
): Promise<void> {
  const { generation } = runtime;
  // Most of those that are tried are not sure: reading them all would take seconds.
  const isSure = async (question: string): Promise<boolean> =>
    (await runtime.ask(question, { reader: null })).verdict === 'answer' &&
    (await runtime.ask(question)).verdict === 'answer';
  // Whoever is just being served a page is served it first.
  await later();
  for (const question of candidates(generation.articles.records)) {
    while (queue.size > 0) await later();
    if (questions.length === FOUND || runtime.generation !== generation) return;
    if (await isSure(question)) questions.push(question);
  }
}

/** One kind for each article, then the next for each. */
function candidates(all: readonly ArticleRecord[]): string[] {
  const records = newestFirst(all)
    .slice(0, LOOKED_AT)
    .filter((record) => questionOn(record, 'when') !== null)
    .slice(0, TRIED);
  return EXAMPLE_KINDS.flatMap((kind) =>
    records.flatMap((record) => questionOn(record, kind) ?? []),
  ).slice(0, ASKED);
}

function questionOn({ title }: ArticleRecord, kind: ExampleKind): string | null {
  if (!title) return null;
  const isSimplified = fold(title) === title.toLowerCase().normalize('NFKC');
  return questionOf(title, kind, isSimplified);
}

function newestFirst(records: readonly ArticleRecord[]): ArticleRecord[] {
  return [...records].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
}

/** Holds no process that would end. */
function later(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LOOK_EVERY_MS).unref();
  });
}
