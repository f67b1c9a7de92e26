/** Small changes to a copy of the corpus. */

import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { type BenchArticle, fileOf } from './collection.js';

/** Each gets a sentence more; `mark` keeps one change apart from the next. */
export async function changeArticles(
  corpusDir: string,
  articles: BenchArticle[],
  mark: number,
): Promise<void> {
  for (const article of articles) {
    await appendFile(path.join(corpusDir, fileOf(article)), `编者注：本文第${mark}次修订。\n`);
  }
}
