/**
 * The list and the results of a search as files: CSV for spreadsheets, BibTeX for bibliographies.
 * Bounded, which their last line says where something was left out.
 */

import type { Context } from 'hono';
import { citedAddress } from '../../citation/addresses.js';
import { cite } from '../../citation/formats.js';
import type { Generation } from '../../store/generations.js';
import { toCsv } from '../../text/csv/to-csv.js';
import { type Listing, list, readListing } from '../lists/listing.js';
import { MAX_EXPORTED } from '../lists/max-exported.js';
import type { Citing } from '../locale.js';
import { readSearched, searchedOrdinals } from '../requests/searching.js';
import { tooOften, type Web } from '../web.js';
import { articlesHolding, checkedListing } from './collection.js';
import { badRequest, noTurn, notServing } from './notices.js';

const FORMATS = {
  csv: { type: 'text/csv; charset=utf-8', toText: csvOf },
  bib: { type: 'application/x-bibtex; charset=utf-8', toText: bibtexOf },
} as const;

type Exported = keyof typeof FORMATS;

/** @param from which of the two lists; both are narrowed down by the same address */
export async function exportFile(
  web: Web,
  c: Context,
  { from, format }: { from: 'search' | 'collection'; format: Exported },
): Promise<Response> {
  const generation = web.sources.collection.runtime?.generation;
  if (!generation) return notServing(web, c);
  const view = web.viewOf(c);
  const listing: Listing = { ...readListing(view.query), page: 1 };
  const refused = from === 'search' ? readSearched(view.query) : checkedListing(listing);
  if ('kind' in refused) return badRequest(web, c, refused);
  const wait = web.waitToAsk(c);
  if (wait > 0) return tooOften(web, c, wait);
  const holding =
    from === 'search'
      ? await searchedOrdinals(web.sources, generation, view.query)
      : await articlesHolding(web.sources, generation, listing);
  if (holding.kind !== 'done') return noTurn(web, c, holding.kind);
  const ordinals =
    from === 'search'
      ? (holding.result ?? [])
      : list(generation.articles, listing, holding.result).ordinals;
  const { type, toText } = FORMATS[format];
  const shown = ordinals.slice(0, MAX_EXPORTED);
  return c.body(toText(generation, shown, view.citing, ordinals.length), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="kaoju-${from}.${format}"`,
  });
}

const COLUMNS = ['title', 'outlet', 'author', 'date', 'url', 'file', 'id'];

function csvOf(
  { articles }: Generation,
  ordinals: readonly number[],
  { base }: Citing,
  all: number,
): string {
  const rows = ordinals.map((ordinal) => {
    const { title, outlet, author, date, url, file, id } = articles.records[ordinal] as Listed;
    return [title, outlet, author, date, citedAddress({ id, url }, [], base), file, id];
  });
  return toCsv([COLUMNS, ...rows, ...(all > rows.length ? [[leftOut(rows.length, all)]] : [])]);
}

type Listed = Generation['articles']['records'][number];

function bibtexOf(
  { articles }: Generation,
  ordinals: readonly number[],
  { base, day }: Citing,
  all: number,
): string {
  const entries = ordinals.map((ordinal) => {
    const record = articles.records[ordinal] as Listed;
    return cite(record, [citedAddress(record, [], base)], day)[0]?.bibtex ?? '';
  });
  if (all > entries.length) entries.push(`% ${leftOut(entries.length, all)}`);
  return `${entries.join('\n\n')}\n`;
}

function leftOut(shown: number, all: number): string {
  return `The first ${shown} of ${all} articles; narrow the list down for the others.`;
}
