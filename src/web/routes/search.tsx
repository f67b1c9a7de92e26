/** `/search`: where exact words stand. */

import type { Context } from 'hono';
import { findUnknownLimits } from '../../search/unknown-limits.js';
import { nameOf } from '../lists/names.js';
import { overviewOf } from '../lists/overview.js';
import { render } from '../render.js';
import { readSearched, search } from '../requests/searching.js';
import { SearchPage } from '../views/search/search-page.js';
import { tooOften, type Web } from '../web.js';
import { badRequest, noTurn, notServing } from './notices.js';

export async function searchPage(web: Web, c: Context): Promise<Response> {
  const view = web.viewOf(c);
  const searched = readSearched(view.query);
  if ('kind' in searched) return badRequest(web, c, searched);
  const generation = web.sources.collection.runtime?.generation;
  if (!generation) return notServing(web, c);
  const { articles } = generation;
  const unknown = findUnknownLimits(articles, { ...searched, articleId: null });
  const page = { view, searched, counts: overviewOf(articles), unknown };
  if (searched.query === '') return render(c, <SearchPage {...page} result={null} names={[]} />);
  const wait = web.waitToAsk(c);
  if (wait > 0) return tooOften(web, c, wait);
  const outcome = await search(web.sources, searched);
  if (outcome.kind === 'not-serving') return notServing(web, c);
  if (outcome.kind !== 'done') return noTurn(web, c, outcome.kind);
  const { result } = outcome;
  c.header('Server-Timing', `search;dur=${result.timings.totalMs}`);
  const names = result.results.map(({ citation }) =>
    nameOf(articles, { ...citation, id: citation.articleId }),
  );
  return render(c, <SearchPage {...page} result={result} names={names} />);
}
