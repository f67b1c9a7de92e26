/** `/collection`: all articles as a list, narrowed down by words, days and outlet. */

import type { Context } from 'hono';
import { matchArticles } from '../../search/search.js';
import { MAX_SEARCH, readSearch } from '../../search/search-query.js';
import type { Generation } from '../../store/generations.js';
import type { FailedFile } from '../../types.js';
import { type Listing, list, readListing } from '../lists/listing.js';
import { nameOf } from '../lists/names.js';
import { overviewOf } from '../lists/overview.js';
import { render } from '../render.js';
import { inTurn, type Turn } from '../requests/in-turn.js';
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
  const listing = readListing(view.query);
  if ((listing.words?.length ?? 0) > MAX_SEARCH) return badRequest(web, c, { kind: 'too-long' });
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

/** Ordinals of the articles that hold the listing's words; null where it has none. */
export async function articlesHolding(
  sources: Pick<WebSources, 'queue'>,
  generation: Generation,
  { words }: Pick<Listing, 'words'>,
): Promise<Turn<number[] | null>> {
  if (!words) return { kind: 'done', result: null };
  const search = readSearch(words);
  // Nothing but punctuation is no limit; too much of it is one that nothing meets.
  if (typeof search === 'string') {
    return { kind: 'done', result: search === 'too-long' ? [] : null };
  }
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
