/** Questions that the collection at hand answers, for people who do not know it yet. */

import type { ArticleRecord } from '../store/articles.js';
import { fold } from '../text/fold.js';
import { wordsOf } from '../text/words.js';
import type { Runtime } from './runtime.js';

/** As many as any place shows. */
const FOUND = 3;
/** Articles looked at; a question that is not answered is not shown. */
const TRIED = 12;
const MAX_LENGTH = 60;

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
  const questions: string[] = [];
  const records = newestFirst(generation.articles.records).slice(0, TRIED);
  // The first form of each article, then the second of each.
  for (const form of FORMS) {
    for (const record of records) {
      if (questions.length === FOUND) return questions;
      const question = questionOn(record, form);
      if (question && (await ask(question)).answered) questions.push(question);
    }
  }
  return questions;
}

interface Form {
  hant: string;
  hans: string;
}

/** A headline asks what it tells: when did it happen, who was there. */
const FORMS: Form[] = [
  { hant: '是什麼時候的事', hans: '是什么时候的事' },
  { hant: '有誰參加', hans: '有谁参加' },
];

function questionOn({ title }: ArticleRecord, { hant, hans }: Form): string | null {
  if (!title || title.length > MAX_LENGTH || wordsOf(fold(title)).length < 3) return null;
  const simplified = fold(title) === title.toLowerCase().normalize('NFKC');
  return `${title}${simplified ? hans : hant}`;
}

function newestFirst(records: readonly ArticleRecord[]): ArticleRecord[] {
  return [...records].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
}
