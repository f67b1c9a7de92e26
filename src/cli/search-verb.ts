/** `kaoju search`: where exact words stand. Needs the index alone; the model is not loaded. */

import type { Config } from '../config.js';
import { readModel } from '../embedding/model.js';
import { fingerprintOf } from '../ingest.js';
import { searchArticles } from '../retrieval/search.js';
import { openServing } from '../store/generations.js';
import { renderSearch } from '../terminal/search.js';
import type { SearchSort } from '../types.js';
import { type FilterOptions, toFilter } from './filter-options.js';
import { EXIT, printLine, styleOf } from './io.js';

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
  const generation = await openServing(
    config.INDEX_DIR,
    fingerprintOf(await readModel(config.MODEL_DIR)),
  );
  const result = await searchArticles(generation, query, { filter, sort, page, perPage });
  printLine(json ? JSON.stringify(result) : renderSearch(result, styleOf(process.stdout)));
  return result.reason === null ? EXIT.done : EXIT.nothingFound;
}
