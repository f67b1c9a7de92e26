/** Two questions that the collection at hand answers, for people who do not know it yet. */

import type { Runtime } from '../runtime.js';
import type { ArticleRecord } from '../store/articles.js';
import { fold } from '../text/fold.js';
import { wordsOf } from '../text/words.js';

const WANTED = 2;
/** Articles looked at; a question that is not answered is not shown. */
const TRIED = 12;
const MAX_LENGTH = 60;

const known = new WeakMap<object, Promise<string[]>>();

/** Found once a generation. */
export function exampleQuestions(runtime: Runtime): Promise<string[]> {
  const { generation } = runtime;
  let questions = known.get(generation);
  if (!questions) {
    questions = findQuestions(runtime);
    known.set(generation, questions);
  }
  return questions;
}

async function findQuestions(runtime: Runtime): Promise<string[]> {
  const questions: string[] = [];
  for (const record of newestFirst(runtime.generation.articles.records).slice(0, TRIED)) {
    if (questions.length === WANTED) break;
    const question = questionOn(record);
    if (question && (await runtime.ask(question)).answered) questions.push(question);
  }
  return questions;
}

/** A headline asks what it tells: when did it happen. */
function questionOn({ title }: ArticleRecord): string | null {
  if (!title || title.length > MAX_LENGTH || wordsOf(fold(title)).length < 3) return null;
  const simplified = fold(title) === title.toLowerCase().normalize('NFKC');
  return simplified ? `${title}是什么时候的事` : `${title}是什麼時候的事`;
}

function newestFirst(records: readonly ArticleRecord[]): ArticleRecord[] {
  return [...records].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
}
