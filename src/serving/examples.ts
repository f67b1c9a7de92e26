/** Questions that the collection at hand answers, for people who do not know it yet. */

import { EXAMPLE_KINDS, type ExampleKind, questionOf } from '../messages/example-questions.js';
import type { ArticleRecord } from '../store/articles.js';
import { fold } from '../text/fold.js';
import type { Runtime } from './runtime.js';

/** As many as any place shows. */
const FOUND = 3;
/** Articles asked about; a question that is not surely answered is not shown. */
const TRIED = 12;
/** Articles whose headlines are looked at for that. */
const LOOKED_AT = 500;

const known = new WeakMap<object, Promise<string[]>>();

/** At most `wanted`, of three; found once a generation. */
export async function exampleQuestions(
  runtime: Pick<Runtime, 'generation' | 'ask'>,
  wanted: number,
): Promise<string[]> {
  const { generation } = runtime;
  let questions = known.get(generation);
  if (!questions) {
    questions = findQuestions(runtime);
    known.set(generation, questions);
    // The next one to ask looks again.
    questions.catch(() => known.delete(generation));
  }
  return (await questions).slice(0, wanted);
}

async function findQuestions({
  generation,
  ask,
}: Pick<Runtime, 'generation' | 'ask'>): Promise<string[]> {
  // Most of those that are tried are not: reading them all would take seconds.
  const isSure = async (question: string): Promise<boolean> =>
    (await ask(question, { reader: null })).verdict === 'answer' &&
    (await ask(question)).verdict === 'answer';
  const questions: string[] = [];
  const records = newestFirst(generation.articles.records)
    .slice(0, LOOKED_AT)
    .filter((record) => questionOn(record, 'when') !== null)
    .slice(0, TRIED);
  // One kind for each article, then the next for each.
  for (const kind of EXAMPLE_KINDS) {
    for (const record of records) {
      if (questions.length === FOUND) return questions;
      const question = questionOn(record, kind);
      if (question && (await isSure(question))) questions.push(question);
    }
  }
  return questions;
}

function questionOn({ title }: ArticleRecord, kind: ExampleKind): string | null {
  if (!title) return null;
  const isSimplified = fold(title) === title.toLowerCase().normalize('NFKC');
  return questionOf(title, kind, isSimplified);
}

function newestFirst(records: readonly ArticleRecord[]): ArticleRecord[] {
  return [...records].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
}
