/** What an article goes by on a page: its title, else its first words, else its file's name. */

import { firstWordsOf } from '../../corpus/first-words.js';
import type { ArticleStore } from '../../store/articles.js';
import type { Article } from '../../types.js';

type Named = Pick<Article, 'id' | 'title' | 'file'>;

export function nameOf(articles: Pick<ArticleStore, 'byId'>, { id, title, file }: Named): string {
  if (title?.trim()) return title;
  const article = articles.byId(id);
  return (article && firstWordsOf(article)) ?? file;
}
