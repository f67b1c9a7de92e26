/** The outlet that a question names, of those in the collection: 河北日报怎么报道… */

import type { ArticleStore } from '../../store/articles.js';
import { fold } from '../../text/folding/fold.js';

/** A shorter name (新闻, 日报) is a word like others. */
const MIN_NAME = 3;

type Records = Pick<ArticleStore, 'records'>;

const known = new WeakMap<Records, Map<string, string>>();

/** As its articles have it, the longest that stands in the question; null for none. */
export function outletNamed(folded: string, articles: Records): string | null {
  let names = known.get(articles);
  if (!names) {
    names = new Map();
    for (const { outlet } of articles.records) {
      const name = fold(outlet ?? '').trim();
      if (outlet && name.length >= MIN_NAME) names.set(name, outlet);
    }
    known.set(articles, names);
  }
  let longest = '';
  for (const name of names.keys()) {
    if (name.length > longest.length && folded.includes(name)) longest = name;
  }
  return names.get(longest) ?? null;
}
