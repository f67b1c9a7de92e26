/** Where an excerpt stands, for whoever shows it. */

import type { Citation } from '../types/answer.js';
import type { Article } from '../types/article.js';
import { codedAddress } from './link.js';
import { type CitedRange, citedPlace } from './place.js';

/** @param range what is quoted; undefined for the article as a whole */
export function citationOf(article: Article, range?: CitedRange): Citation {
  const { id, file, title, outlet, author, date } = article;
  const url = codedAddress(article.url);
  const cited = { articleId: id, file, title, outlet, author, date, url, link: null };
  const place = range ? citedPlace(article, range) : null;
  return place ? { ...cited, place } : cited;
}
