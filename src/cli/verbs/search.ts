/**
 * `kaoju search`: where exact words stand. Opens articles and terms alone: neither the model nor
 * vectors are loaded.
 */

import type { Config } from '../../config.js';
import { readModel } from '../../embedding/model.js';
import { openSearchable, readPointer } from '../../store/generations.js';
import type { SearchSort } from '../../types.js';
import { type FilterOptions, toFilter } from '../filter-options.js';
import { EXIT, printLine, styleOf } from '../io.js';

export interface SearchVerbOptions extends FilterOptions {
  sort: SearchSort;
  page: number;
  perPage: number;
  json?: boolean;
}

export async function searchVerb(
  config: Config,
  query: string,
  { sort, page, perPage, json, ...options }: SearchVerbOptions,
): Promise<number> {
  const filter = toFilter(options);
  // Where there is no index, nothing is loaded to say so.
  await readPointer(config.INDEX_DIR);
  const { fingerprintOf } = await import('../../ingest/fingerprint.js');
  const { searchArticles } = await import('../../search/search.js');
  const { renderSearch } = await import('../terminal/search.js');
  const generation = await openSearchable(
    config.INDEX_DIR,
    fingerprintOf(await readModel(config.MODEL_DIR)),
  );
  const result = await searchArticles(generation, query, { filter, sort, page, perPage });
  printLine(json ? JSON.stringify(result) : renderSearch(result, styleOf(process.stdout)));
  return result.reason === null ? EXIT.done : EXIT.nothingFound;
}
