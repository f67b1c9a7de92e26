/** What an address searches for, and the search for it, with its counts. */

import { searchArticles } from '../../search/search.js';
import { MAX_SEARCH } from '../../search/search-query.js';
import type { SearchResult, SearchSort } from '../../types.js';
import { overviewOf } from '../lists/overview.js';
import type { WebSources } from '../sources.js';
import { inTurn, type Turn } from './in-turn.js';
import {
  type BadRequest,
  given,
  type Limits,
  readLimits,
  readPage,
  toArticleLimits,
} from './limits.js';

export interface Searched extends Limits {
  query: string;
  sort: SearchSort;
  /** From 1. */
  page: number;
}

/** Parameters as the CLI's options are named: q, from, to, outlet, sort, page. */
export function readSearched(query: URLSearchParams): Searched | BadRequest {
  const words = given(query, 'q') ?? '';
  if (words.length > MAX_SEARCH) return { kind: 'too-long' };
  const limits = readLimits(query);
  if ('kind' in limits) return limits;
  return {
    ...limits,
    query: words,
    sort: query.get('sort') === 'date' ? 'date' : 'relevance',
    page: readPage(query),
  };
}

/** @param perPage results on a page; the program's own where it is not said */
export async function search(
  sources: WebSources,
  { query, sort, page, ...limits }: Searched,
  perPage?: number,
): Promise<Turn<SearchResult> | { kind: 'not-serving' }> {
  const generation = sources.collection.runtime?.generation;
  if (!generation) return { kind: 'not-serving' };
  const filter = toArticleLimits(limits, overviewOf(generation.articles));
  const options = { filter, sort, page, facets: true, ...(perPage && { perPage }) };
  return inTurn(sources, ['search', generation.id, query, options], () =>
    searchArticles(generation, query, options),
  );
}
