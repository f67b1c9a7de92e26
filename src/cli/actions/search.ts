/**
 * `kaoju search`: where exact words stand. Opens articles and terms alone: neither the model nor
 * vectors are loaded.
 */

import type { SearchSort } from '../../types/search.js';
import { type CliIo, EXIT, printLine, styleOf } from '../io.js';
import { type FilterOptions, toFilter } from '../options.js';
import { openSearchableIndex } from './searchable-index.js';

export interface SearchOptions extends FilterOptions {
  sort: SearchSort;
  page: number;
  perPage: number;
  json?: boolean;
}

export async function searchWords(
  io: CliIo,
  query: string,
  { sort, page, perPage, json, ...options }: SearchOptions,
): Promise<number> {
  const filter = toFilter(options);
  const { generation } = await openSearchableIndex(io);
  const { searchArticles } = await import('../../search/search.js');
  const { noteUnknown } = await import('../terminal/unknown-limits.js');
  const { renderSearch } = await import('../terminal/search.js');
  if (!json) noteUnknown(io, generation.articles, filter);
  const result = await searchArticles(generation, query, { filter, sort, page, perPage });
  printLine(io, json ? JSON.stringify(result) : renderSearch(result, styleOf(io)));
  return result.reason === null ? EXIT.done : EXIT.nothingFound;
}
