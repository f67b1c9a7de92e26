/** What an article goes by on a page: its title, else its first words, else its file's name. */

import { firstWordsOf } from '../../corpus/passages/first-words.js';
import type { ArticleStore } from '../../store/articles.js';
import type { Article } from '../../types/article.js';

type Named = Pick<Article, 'id' | 'title' | 'file'>;

/** By id; a page of a hundred articles reads the text of each that has no title. */
const firstWords = new WeakMap<object, Map<string, string | null>>();

export function nameOf(articles: Pick<ArticleStore, 'byId'>, { id, title, file }: Named): string {
  if (title?.trim()) return title;
  const known = firstWords.get(articles) ?? new Map<string, string | null>();
  firstWords.set(articles, known);
  let words = known.get(id);
  if (words === undefined) {
    const article = articles.byId(id);
    words = article ? firstWordsOf(article) : null;
    known.set(id, words);
  }
  return words ?? file;
}
