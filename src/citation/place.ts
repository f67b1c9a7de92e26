/** Where in its file something of an article stands: the page, chapter, cue or row. */

import type { Citation } from '../types/answer.js';
import type { Article, PlaceMark, Range } from '../types/article.js';

/** What is cited of an article. */
export interface CitedRange extends Range {
  /** What in it is marked as the answer: the citation leads there, and names its place. */
  answer?: Range;
}

/** As a citation names it; of what goes on over a page's end both pages. */
export function citedPlace(
  article: Pick<Article, 'marks'>,
  cited: CitedRange,
): Citation['place'] | null {
  const range = focusOf(cited);
  const place = placeAt(article, range.start);
  if (!place) return null;
  const { kind, label } = place;
  const last = kind === 'page' ? placesIn(article, range).at(-1) : undefined;
  return { kind, label, ...(last && last.at > place.at && { to: last.label }) };
}

/** Where a citation leads. */
export function focusOf({ answer, start, end }: CitedRange): Range {
  return answer ?? { start, end };
}

/** The place that holds a character of the text; null in a file without places, and before the first. */
export function placeAt({ marks }: Pick<Article, 'marks'>, at: number): PlaceMark | null {
  return marks?.findLast((mark) => mark.at <= at) ?? null;
}

/** The places that begin within a range, in order. */
export function placesIn({ marks = [] }: Pick<Article, 'marks'>, range: Range): PlaceMark[] {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as PlaceMark).at < range.start) low = middle + 1;
    else high = middle;
  }
  const within: PlaceMark[] = [];
  for (let i = low; i < marks.length && (marks[i] as PlaceMark).at < range.end; i++) {
    within.push(marks[i] as PlaceMark);
  }
  return within;
}

/** The original of an article, as the web side serves it; opened at the place where a browser can. */
export function filePath(article: Pick<Article, 'id' | 'marks'>, at: number | null): string {
  const place = at === null ? null : placeAt(article, at);
  const page = place?.kind === 'page' && place.number !== null ? `#page=${place.number}` : '';
  return `/files/${encodeURIComponent(article.id)}${page}`;
}
