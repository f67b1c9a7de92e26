/** The addresses that a citation gives of an article and of what is marked in it. */

import type { Article, Range } from '../types.js';
import { linkTo, readerPath, webAddress } from './link.js';
import { quoteOf } from './reader-mark.js';

export interface Addresses {
  /** Of the article; then, where something is marked, of that. */
  all: string[];
  /** True where they open on this machine alone. */
  local: boolean;
}

/** The source's own address, or the reader's under PUBLIC_URL, or the one this page was opened at. */
export function addressesOf(
  article: Pick<Article, 'id' | 'url' | 'text'>,
  marks: readonly Range[],
  opened: string,
  publicUrl: string | undefined,
): Addresses {
  const source = webAddress(article.url);
  const base = publicUrl ?? new URL(opened).origin;
  const [first] = marks;
  const all = [source ?? `${base}${readerPath(article.id)}`];
  // A text fragment leads to one passage; the reader's page marks them all.
  if (first) {
    all.push(
      source
        ? (linkTo(article, first, null) as string)
        : `${base}${readerPath(article.id, ...marks.map((mark) => quoteOf(article, mark)))}`,
    );
  }
  return { all, local: !source && !publicUrl };
}
