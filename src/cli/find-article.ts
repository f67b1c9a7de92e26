/** An article of the index by what people call it. */

import { KaojuError } from '../errors.js';
import { nearestArticles } from '../search/unknown-limits.js';
import type { ArticleRecord, ArticleStore } from '../store/articles.js';
import { fold } from '../text/folding/fold.js';
import type { Article } from '../types/article.js';

/**
 * By its id, else by its file, else by its headline.
 *
 * @throws UsageInvalid where none or several have the name
 */
export function findArticle(articles: ArticleStore, given: string): Article {
  const { records } = articles;
  if (given.trim() === '') {
    throw new KaojuError('UsageInvalid', 'Name an article', {
      advice: 'By its id, its file or its headline',
    });
  }
  const name = given.normalize('NFC');
  const title = fold(given).trim();
  const tests: ((record: ArticleRecord) => boolean)[] = [
    ({ id }) => id === given,
    ({ file }) => file.normalize('NFC') === name || file.normalize('NFC').endsWith(`/${name}`),
    (record) => record.title !== null && fold(record.title).trim() === title,
  ];
  for (const isMeant of tests) {
    const found = records.filter(isMeant);
    if (found.length > 1) throw ambiguous(given, found);
    if (found.length === 1) return articles.article(records.indexOf(found[0] as ArticleRecord));
  }
  throw unknownArticle(given, nearestArticles(records, given));
}

function unknownArticle(given: string, near: readonly ArticleRecord[]): KaojuError {
  const nearest = near.map(({ id, title, file }) => `${id} ${title ?? file}`).join(', ');
  return new KaojuError('UsageInvalid', `The collection has no article ${JSON.stringify(given)}`, {
    advice: nearest === '' ? 'Find it with: kaoju search WORDS' : `The nearest: ${nearest}`,
    facts: { what: 'article-unknown', given, nearest },
  });
}

function ambiguous(given: string, found: readonly ArticleRecord[]): KaojuError {
  const ids = found.slice(0, 5).map(({ id }) => id);
  const message = `${JSON.stringify(given)} is the name of ${found.length} articles`;
  return new KaojuError('UsageInvalid', message, {
    advice: `Name one by its id: ${ids.join(', ')}`,
  });
}
