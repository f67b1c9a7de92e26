/** Which articles a person's limits leave. */

import { fold } from '../text/folding/fold.js';
import type { ArticleFilter } from '../types/article.js';
import type { ArticleStore } from './articles.js';

export const NO_FILTER: ArticleFilter = { from: null, to: null, outlet: null, articleId: null };

export interface ArticleLimits extends ArticleFilter {
  /** An outlet's whole name, as lists and counts of outlets give it. */
  outletIs: string | null;
}

/**
 * Tells by ordinal whether an article is within the limits; null where there are none. An article
 * without a date is outside every limit of time, one without an outlet outside every outlet.
 */
export function toArticleTest(
  articles: ArticleStore,
  filter: Partial<ArticleLimits>,
): ((article: number) => boolean) | null {
  const { from, to, outlet, articleId, outletIs } = { ...NO_FILTER, outletIs: null, ...filter };
  if (!from && !to && !outlet && !articleId && !outletIs) return null;
  const wanted = outlet && fold(outlet);
  return (ordinal) => {
    const record = articles.records[ordinal];
    if (!record) return false;
    if (articleId && record.id !== articleId) return false;
    if (outletIs && record.outlet?.trim() !== outletIs) return false;
    if (wanted && !fold(record.outlet ?? '').includes(wanted)) return false;
    if ((from || to) && !record.date) return false;
    if (from && (record.date as string) < from) return false;
    return !(to && (record.date as string) > to);
  };
}
