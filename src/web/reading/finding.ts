/** What a reader looks for within an article: every standing, in either script. */

import { findInArticle } from '../../search/search-excerpts.js';
import { readSearch } from '../../search/search-query.js';
import { finishInTurns } from '../../text/steps.js';
import type { Article, Range } from '../../types/article.js';

export interface Finding {
  /** As it was typed; empty where nothing is looked for. */
  words: string;
  /** In order, without overlaps. */
  ranges: Range[];
}

const MAX_WORDS = 200;

/** All of an article's standings of the words and phrases; none for what cannot be looked for. */
export async function findWithin(article: Article, given: string | null): Promise<Finding> {
  const words = given?.trim().slice(0, MAX_WORDS) ?? '';
  const search = words === '' ? 'empty' : readSearch(words);
  if (typeof search === 'string') return { words, ranges: [] };
  return { words, ranges: await finishInTurns(findInArticle(article, search.needles)) };
}
