/** Addresses of the same search, narrowed, widened or turned over. */

import type { SearchSort } from '../../../types/search.js';
import type { View } from '../../locale.js';
import type { Searched } from '../../requests/searching.js';

export const SORTS: readonly SearchSort[] = ['relevance', 'date'];

/** The search with these changes, from its first page on unless a page is named. */
export type SearchLink = (changes: Partial<Searched>, path?: string) => string;

export function searchLink(view: View, searched: Searched): SearchLink {
  return (changes, path = '/search') => {
    const { query, from, to, outlet, sort, page } = { ...searched, page: 1, ...changes };
    return view.link(path, {
      q: query,
      from,
      to,
      outlet,
      sort: sort === 'relevance' ? null : sort,
      page: page === 1 ? null : String(page),
    });
  };
}
