/** A limit that nothing is within because nothing has that name, and the names that are near it. */

import type { ArticleRecord, ArticleStore } from '../store/articles.js';
import { fold } from '../text/folding/fold.js';
import { nearestOf } from '../text/sameness/nearest.js';
import type { ArticleFilter } from '../types/article.js';

/** As many as help a person who mistyped one. */
const NEAR = 3;

/** Names that are near, the nearest first; null where the limit is not set or names something. */
export interface UnknownLimits {
  outlets: string[] | null;
  articles: ArticleRecord[] | null;
}

export const NOTHING_UNKNOWN: UnknownLimits = { outlets: null, articles: null };

export function findUnknownLimits(
  { records }: Pick<ArticleStore, 'records'>,
  { outlet, articleId }: Pick<ArticleFilter, 'outlet' | 'articleId'>,
): UnknownLimits {
  const outlets = new Set(records.flatMap((record) => record.outlet ?? []));
  const isOutlet = outlet === null || [...outlets].some((name) => holds(name, outlet));
  const isArticle = articleId === null || records.some(({ id }) => id === articleId);
  const byName = { nameOf: (name: string) => name, count: NEAR };
  return {
    outlets: isOutlet ? null : nearestOf(outlet, outlets, byName),
    articles: isArticle ? null : nearestArticles(records, articleId),
  };
}

/** By what people take for an article's name: its id, its headline, its file. */
export function nearestArticles(records: readonly ArticleRecord[], given: string): ArticleRecord[] {
  const named = records.flatMap((record) =>
    [record.id, record.title ?? '', record.file].map((name) => ({ record, name })),
  );
  const near = nearestOf(given, named, { nameOf: ({ name }) => name, count: 3 * NEAR });
  return [...new Set(near.map(({ record }) => record))].slice(0, NEAR);
}

function holds(name: string, part: string): boolean {
  return fold(name).includes(fold(part));
}
