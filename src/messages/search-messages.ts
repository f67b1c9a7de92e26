/** What is said of a search for exact words. */

import type { SearchResult } from '../types.js';

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
}
