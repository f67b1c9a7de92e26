/** The addresses that a citation gives of an article and of what is marked in it. */

import type { Article, Range } from '../types/article.js';
import { readerPath, webAddress } from './link.js';
import { type Quote, quoteOf } from './reader-mark.js';

/**
 * Of the article; then, where something is marked, of that.
 *
 * @param base of the reader's pages: PUBLIC_URL, or where this page was opened
 */
export function addressesOf(
  article: Pick<Article, 'id' | 'url' | 'text' | 'format' | 'marks'>,
  marks: readonly Range[],
  base: string,
): string[] {
  const quotes = marks.map((mark) => quoteOf(article, mark));
  const whole = citedAddress(article, [], base);
  return quotes.length === 0 ? [whole] : [whole, citedAddress(article, quotes, base)];
}

/**
 * As it is printed: the source's address without a text fragment, which is long, made for a
 * browser, and stays in the link; else the reader's page with the quotes marked.
 */
export function citedAddress(
  { id, url }: Pick<Article, 'id' | 'url'>,
  quotes: readonly Quote[],
  base: string,
): string {
  return webAddress(url) ?? `${base}${readerPath(id, ...quotes)}`;
}
