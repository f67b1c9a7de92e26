/** What an address searches for, and the search for it, with its counts. */

import { matchArticles, orderOf, searchArticles } from '../../search/search.js';
import { MAX_SEARCH, readSearch } from '../../search/search-query.js';
import type { Generation } from '../../store/generations.js';
import type { SearchResult, SearchSort } from '../../types/search.js';
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

/** Ordinals of the articles found, in the search's order; null where it looks for nothing. */
export async function searchedOrdinals(
  sources: Pick<WebSources, 'queue'>,
  generation: Generation,
  query: URLSearchParams,
): Promise<Turn<number[] | null>> {
  const searched = readSearched(query);
  const read = 'kind' in searched ? null : readSearch(searched.query);
  if ('kind' in searched || read === null || typeof read === 'string') {
    return { kind: 'done', result: null };
  }
  const limits = toArticleLimits(searched, overviewOf(generation.articles));
  return inTurn(
    sources,
    ['found', generation.id, read.needles, limits, searched.sort],
    async () => {
      const found = await matchArticles(generation, read.needles, limits);
      return found.sort(orderOf(generation, searched.sort)).map(({ ordinal }) => ordinal);
    },
  );
}
