/**
 * How what was found spreads over outlets and months, for whoever narrows it down further. Each of
 * the two is counted within the limits of the other alone, so that a person sees what they would
 * get instead of what they chose.
 */

import { type ArticleLimits, toArticleTest } from '../store/article-filter.js';
import type { ArticleStore } from '../store/articles.js';
import type { SearchFacets } from '../types/search.js';

/** A list of more outlets is no help to narrow down by. */
const MOST_OUTLETS = 50;

/** @param found ordinals of articles, whatever the limits of outlet and time */
export function countFacets(
  articles: ArticleStore,
  found: readonly number[],
  { from = null, to = null, outlet = null, outletIs = null }: Partial<ArticleLimits>,
): SearchFacets {
  const inTime = toArticleTest(articles, { from, to });
  const inOutlet = toArticleTest(articles, { outlet, outletIs });
  const outlets = new Map<string, number>();
  const months = new Map<string, number>();
  let undated = 0;
  for (const ordinal of found) {
    const { outlet: named, date } = articles.records[ordinal] as (typeof articles.records)[number];
    const name = named?.trim();
    if (name && (!inTime || inTime(ordinal))) add(outlets, name);
    if (inOutlet && !inOutlet(ordinal)) continue;
    if (date) add(months, date.slice(0, 7));
    else undated++;
  }
  const ranked = [...outlets]
    .map(([name, amount]) => ({ name, articles: amount }))
    .sort((a, b) => b.articles - a.articles || compare(a.name, b.name));
  return {
    outlets: ranked.slice(0, MOST_OUTLETS),
    otherOutlets: Math.max(0, ranked.length - MOST_OUTLETS),
    months: [...months]
      .map(([month, amount]) => ({ month, articles: amount }))
      .sort((a, b) => compare(a.month, b.month)),
    undated,
  };
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
