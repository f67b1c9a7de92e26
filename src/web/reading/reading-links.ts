/** Addresses from one page of the reader to the others, and to what is marked on any of them. */

import { readerPath } from '../../citation/link.js';
import { filePath } from '../../citation/place.js';
import { quoteOf, toMark } from '../../citation/reader-mark.js';
import type { Article, PlaceMark } from '../../types/article.js';
import type { View } from '../locale.js';
import type { ArticleBody } from './article-body.js';
import type { Finding } from './finding.js';
import type { Marks } from './marks.js';

export interface ReadingLinks {
  /** The article with the other script beside it, or without. */
  withAid(on: boolean): string;
  /** Another page of the article, with what this one shows. */
  toPage(page: number): string;
  /** A mark by its number, from 1: on this page a place in it, else that page's address. */
  toMark(number: number): string;
  /** What is found, by its number, from 1. */
  toFound(number: number): string;
  /** A heading, by where it begins. */
  toHeading(at: number): string;
  /** The original at a place of its own; null where a browser opens it at none. */
  toOriginal(place: Pick<PlaceMark, 'at'>): string | null;
  /** This page with nothing looked for. */
  withoutFind: string;
  /** What the address marks, as it names it. */
  marks: string[];
}

interface Shown {
  view: View;
  article: Pick<Article, 'id' | 'text' | 'marks'>;
  marks: Marks;
  finding: Finding;
  body: Pick<ArticleBody, 'page' | 'pages' | 'pageOf'>;
  /** Null where the other script is not shown. */
  aid: object | null;
}

export function readingLinks({ view, article, marks, finding, body, aid }: Shown): ReadingLinks {
  const at = marks.ranges.map((range) => toMark(quoteOf(article, range)));
  const address = (page: number, on: boolean, find = finding.words): string =>
    view.link(readerPath(article.id), {
      at,
      find,
      aid: on ? 'on' : null,
      page: body.pages > 1 ? String(page) : null,
    });
  const toPage = (page: number): string => address(page, aid !== null);
  const toPlace = (place: number, id: string): string => {
    const page = body.pageOf(place);
    return `${page === body.page ? '' : toPage(page)}#${id}`;
  };
  return {
    marks: at,
    toOriginal: (place) => {
      const file = filePath(article, place.at);
      return file.includes('#') ? file : null;
    },
    withoutFind: address(body.page, aid !== null, ''),
    toFound: (number) => toPlace(finding.ranges[number - 1]?.start ?? 0, `f${number}`),
    toHeading: (place) => toPlace(place, `h${place}`),
    withAid: (on) => address(body.page, on),
    toPage,
    toMark: (number) => toPlace(marks.ranges[number - 1]?.start ?? 0, `m${number}`),
  };
}
