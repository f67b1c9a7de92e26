/** Addresses from one page of the reader to the others, and to what is marked on any of them. */

import { readerPath } from '../../citation/link.js';
import { quoteOf, toMark } from '../../citation/reader-mark.js';
import type { Article } from '../../types.js';
import type { View } from '../locale.js';
import type { ArticleBody } from './article-body.js';
import type { Marks } from './marks.js';

export interface ReadingLinks {
  /** The article with the other script beside it, or without. */
  withAid(on: boolean): string;
  /** Another page of the article, with what this one shows. */
  toPage(page: number): string;
  /** A mark by its number, from 1: on this page a place in it, else that page's address. */
  toMark(number: number): string;
}

interface Shown {
  view: View;
  article: Pick<Article, 'id' | 'text'>;
  marks: Marks;
  body: Pick<ArticleBody, 'page' | 'pages' | 'pageOf'>;
  /** Null where the other script is not shown. */
  aid: object | null;
}

export function readingLinks({ view, article, marks, body, aid }: Shown): ReadingLinks {
  const at = marks.ranges.map((range) => toMark(quoteOf(article, range)));
  const address = (page: number, on: boolean): string =>
    view.link(readerPath(article.id), {
      at,
      aid: on ? 'on' : null,
      page: body.pages > 1 ? String(page) : null,
    });
  const toPage = (page: number): string => address(page, aid !== null);
  return {
    withAid: (on) => address(body.page, on),
    toPage,
    toMark: (number) => {
      const page = body.pageOf(marks.ranges[number - 1]?.start ?? 0);
      return `${page === body.page ? '' : toPage(page)}#m${number}`;
    },
  };
}
