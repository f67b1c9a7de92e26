/** `/compare`: two versions of one report, with what only one of them says. */

import type { Context } from 'hono';
import { finishInTurns } from '../../text/steps.js';
import { nameOf } from '../lists/names.js';
import { render } from '../render.js';
import { compareSteps } from '../versions/compare.js';
import { ComparePage } from '../views/versions/compare-page.js';
import { tooOften, type Web } from '../web.js';
import { gone, notServing } from './notices.js';

export async function comparePage(web: Web, c: Context): Promise<Response> {
  const { runtime } = web.sources.collection;
  if (!runtime) return notServing(web, c);
  const { articles } = runtime.generation;
  const view = web.viewOf(c);
  const [one, two] = ['a', 'b'].map((name) => articles.byId(view.query.get(name) ?? ''));
  if (!one || !two) return gone(web, c);
  const wait = web.waitToAsk(c);
  if (wait > 0) return tooOften(web, c, wait);
  // The earlier one first; what has no date behind.
  const isInOrder = (one.date ?? '9999') <= (two.date ?? '9999');
  const [first, second] = isInOrder ? [one, two] : [two, one];
  const rows = await finishInTurns(compareSteps(first, second));
  if (!rows) {
    return web.notice(c, 413, { title: view.texts.compareTitle, text: view.texts.compareTooLong });
  }
  const sides = [first, second].map((article) => ({ article, name: nameOf(articles, article) }));
  return render(c, <ComparePage view={view} sides={sides} rows={rows} />);
}
