/** Says of --outlet and --article that nothing has such a name, and which names are near. */

import { MESSAGES } from '../../messages/languages.js';
import { findUnknownLimits } from '../../search/unknown-limits.js';
import type { ArticleStore } from '../../store/articles.js';
import type { ArticleFilter } from '../../types/article.js';
import { type CliIo, noteLine, styleOf } from '../io.js';
import { inOneLine } from './printable.js';

export function noteUnknown(io: CliIo, articles: ArticleStore, filter: ArticleFilter): void {
  const { search, punctuation } = MESSAGES[styleOf(io).locale];
  const unknown = findUnknownLimits(articles, filter);
  const tell = (said: string, near: string[]): void => {
    const names = punctuation.labelled(search.nearest, punctuation.list(near));
    noteLine(io, inOneLine(near.length === 0 ? said : punctuation.sentences(said, names)));
  };
  if (unknown.outlets) tell(search.noOutlet(filter.outlet ?? ''), unknown.outlets);
  if (unknown.articles) {
    const near = unknown.articles.map(({ id, title, file }) => `${id} ${title ?? file}`);
    tell(search.noArticle(filter.articleId ?? ''), near);
  }
}
