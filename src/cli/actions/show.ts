/** `kaoju show`: an article of the index on the terminal. Loads neither model nor vectors. */

import { readMark } from '../../citation/reader-mark.js';
import { loadConfig } from '../../config.js';
import { KaojuError } from '../../errors.js';
import { textFingerprint } from '../../ingest/fingerprint.js';
import { nearestArticles } from '../../search/unknown-limits.js';
import type { ArticleRecord, ArticleStore } from '../../store/articles.js';
import { openReadable } from '../../store/generations.js';
import { fold } from '../../text/fold.js';
import { merge } from '../../text/ranges.js';
import type { Article, Highlight } from '../../types.js';
import { type CliIo, EXIT, printLine, styleOf } from '../io.js';
import { renderArticle } from '../terminal/article.js';

export interface ShowOptions {
  at: string[];
  json?: boolean;
}

export async function show(io: CliIo, given: string, { at, json }: ShowOptions): Promise<number> {
  const config = loadConfig(io.environment, io.folder);
  const { id: generation, articles } = await openReadable(config.INDEX_DIR, textFingerprint());
  const article = findArticle(articles, given);
  const marks = at.map((range) => toHighlight(article, range));
  const highlights = merge(marks.sort((a, b) => a.start - b.start));
  const { id: articleId, file, title, outlet, author, date, url, text } = article;
  const shown = { generation, articleId, file, title, outlet, author, date, url, text, highlights };
  printLine(io, json ? JSON.stringify(shown) : renderArticle(shown, styleOf(io)));
  return EXIT.done;
}

/** An id goes before a file, a file before a headline. */
function findArticle(articles: ArticleStore, given: string): Article {
  const { records } = articles;
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
    advice: nearest === '' ? null : `The nearest: ${nearest}`,
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

/** @throws UsageInvalid for what is no range of the text */
function toHighlight({ text }: Article, given: string): Highlight {
  const mark = readMark(given, text);
  if (mark) return { ...mark, kind: 'match' };
  const message = `--at ${given} is no range of the article's ${text.length} characters, or of other ones than when it was cited`;
  throw new KaojuError('UsageInvalid', message, { advice: 'Give it as 120-268' });
}
