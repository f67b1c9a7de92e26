/** What is said of a search for exact words. */

import type { SearchResult, SearchSort } from '../../types/search.js';

export interface SearchMessages {
  none: Record<NonNullable<SearchResult['reason']>, string>;
  hint: string;
  found(counts: Pick<SearchResult, 'matches' | 'articles'>): string;
  page(page: number, pages: number): string;
  matches(count: number): string;
  beyond(page: number, pages: number): string;
  /** Of a limit that nothing is within; without a full stop. */
  noOutlet(given: string): string;
  noArticle(given: string): string;
  /** Before the names that are most like it. */
  nearest: string;
  /** On buttons. */
  pageBefore: string;
  pageBehind: string;
  /** What a button changes to. */
  orderBy: Record<SearchSort, string>;
  /** Of a limit that names none. */
  noTime: string;
  outletUnknown: string;
  articleUnknown: string;
  /** On a button: those of a question that found nothing. */
  theseWords: string;
}
