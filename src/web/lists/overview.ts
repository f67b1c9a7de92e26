/** What a collection holds, in a few figures. */

import type { ArticleStore } from '../../store/articles.js';

export interface Overview {
  articles: number;
  /** YYYY-MM-DD of the first and the last; null where no article has a date. */
  first: string | null;
  last: string | null;
  /** Names and counts, most articles first. */
  outlets: { name: string; count: number }[];
}

const collator = new Intl.Collator('zh', { numeric: true });
const overviews = new WeakMap<ArticleStore, Overview>();

/** Made once a generation. */
export function overviewOf(articles: ArticleStore): Overview {
  const known = overviews.get(articles);
  if (known) return known;
  const dates = articles.records.map(({ date }) => date ?? '').filter((date) => date !== '');
  dates.sort();
  const counts = new Map<string, number>();
  for (const { outlet } of articles.records) {
    const name = outlet?.trim();
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const outlets = [...counts].map(([name, count]) => ({ name, count }));
  outlets.sort((a, b) => b.count - a.count || collator.compare(a.name, b.name));
  const { length: amount } = articles.records;
  const made = { articles: amount, first: dates[0] ?? null, last: dates.at(-1) ?? null, outlets };
  overviews.set(articles, made);
  return made;
}
