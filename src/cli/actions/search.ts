/**
 * `kaoju search`: where exact words stand. Opens articles and terms alone: neither the model nor
 * vectors are loaded.
 */

import { readFolders } from '../../folders.js';
import { readPointer } from '../../store/pointer.js';
import type { SearchSort } from '../../types.js';
import { type CliIo, EXIT, printLine, styleOf } from '../io.js';
import { type FilterOptions, toFilter } from '../options.js';

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
  // Where there is no index, nothing is loaded to say so, not even what checks the settings.
  await readPointer(readFolders(io.environment, io.folder).INDEX_DIR);
  const { loadConfig } = await import('../../config.js');
  const config = loadConfig(io.environment, io.folder);
  const { readModel } = await import('../../embedding/model.js');
  const { openSearchable } = await import('../../store/generations.js');
  const { fingerprintOf } = await import('../../ingest/fingerprint.js');
  const { searchArticles } = await import('../../search/search.js');
  const { noteUnknown } = await import('../terminal/unknown-limits.js');
  const { renderSearch } = await import('../terminal/search.js');
  const generation = await openSearchable(
    config.INDEX_DIR,
    fingerprintOf(await readModel(config.MODEL_DIR)),
  );
  if (!json) noteUnknown(io, generation.articles, filter);
  const result = await searchArticles(generation, query, { filter, sort, page, perPage });
  printLine(io, json ? JSON.stringify(result) : renderSearch(result, styleOf(io)));
  return result.reason === null ? EXIT.done : EXIT.nothingFound;
}
