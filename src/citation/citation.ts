/** Where an excerpt stands, for whoever shows it. */

import type { Article, Citation, Range } from '../types.js';
import { codedAddress } from './link.js';
import { placeAt } from './place.js';

/** @param range what is quoted; undefined for the article as a whole */
export function citationOf(article: Article, range?: Range): Citation {
  const { id, file, title, outlet, author, date } = article;
  const url = codedAddress(article.url);
  const cited = { articleId: id, file, title, outlet, author, date, url, link: null };
  const place = range ? placeAt(article, range.start) : null;
  return place ? { ...cited, place: { kind: place.kind, label: place.label } } : cited;
}
