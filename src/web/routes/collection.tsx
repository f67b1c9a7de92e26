/** `/collection`: all articles as a list, narrowed down by words, days and outlet. */

import type { Context } from 'hono';
import { matchArticles } from '../../search/search.js';
import { readSearch } from '../../search/search-query.js';
import type { Generation } from '../../store/generations.js';
import type { FailedFile } from '../../types/build-report.js';
import { type Listing, list, readListing } from '../lists/listing.js';
import { nameOf } from '../lists/names.js';
import { overviewOf } from '../lists/overview.js';
import { render } from '../render.js';
import { inTurn, type Turn } from '../requests/in-turn.js';
import type { BadRequest } from '../requests/limits.js';
import type { WebSources } from '../sources.js';
import { CollectionPage } from '../views/lists/collection-page.js';
import { tooOften, type Web } from '../web.js';
import { badRequest, noTurn, notServing } from './notices.js';

const MAX_FAILED = 200;

export async function collectionPage(web: Web, c: Context): Promise<Response> {
  const { runtime } = web.sources.collection;
  if (!runtime) return notServing(web, c);
  const { articles, manifest } = runtime.generation;
  const view = web.viewOf(c);
  const listing = checkedListing(readListing(view.query));
  if ('kind' in listing) return badRequest(web, c, listing);
  const wait = listing.words ? web.waitToAsk(c) : 0;
  if (wait > 0) return tooOften(web, c, wait);
  const holding = await articlesHolding(web.sources, runtime.generation, listing);
  if (holding.kind !== 'done') return noTurn(web, c, holding.kind);
  return render(
    c,
    <CollectionPage
      view={view}
      listing={listing}
      listed={list(articles, listing, holding.result)}
      overview={overviewOf(articles)}
      failed={manifest.failed.slice(0, MAX_FAILED).map(withoutPaths)}
      builtAt={manifest.builtAt}
      nameOf={(record) => nameOf(articles, record)}
    />,
  );
}

/** The listing itself, or why it cannot be made. */
export function checkedListing(listing: Listing): Listing | BadRequest {
  return readSearch(listing.words ?? '') === 'too-long' ? { kind: 'too-long' } : listing;
}

/** Ordinals of the articles that hold the listing's words; null where it has none. */
export async function articlesHolding(
  sources: Pick<WebSources, 'queue'>,
  generation: Generation,
  { words }: Pick<Listing, 'words'>,
): Promise<Turn<number[] | null>> {
  if (!words) return { kind: 'done', result: null };
  const search = readSearch(words);
  // Nothing but punctuation is no limit.
  if (typeof search === 'string') return { kind: 'done', result: null };
  return inTurn(sources, ['holding', generation.id, words], async () => {
    const found = await matchArticles(generation, search.needles);
    return found.map(({ ordinal }) => ordinal);
  });
}

/** What a file's error quotes of the machine is nobody's business. */
function withoutPaths(failed: FailedFile): FailedFile {
  const error = failed.error.replace(/(?:[A-Za-z]:)?(?:[\\/][^\s'"\\/:]+){2,}/gu, '…');
  return { ...failed, error };
}
