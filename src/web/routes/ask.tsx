/** `/`: a question and its answer. */

import type { Context } from 'hono';
import type { Locale } from '../../messages/locale.js';
import { findUnknownLimits, NOTHING_UNKNOWN } from '../../search/unknown-limits.js';
import { examplesSoFar } from '../../serving/examples.js';
import type { ArticleRecord } from '../../store/articles.js';
import { converterTo } from '../../text/folding/script.js';
import { nameOf } from '../lists/names.js';
import { overviewOf } from '../lists/overview.js';
import { render } from '../render.js';
import { answer, readAsked } from '../requests/asking.js';
import { AskPage } from '../views/ask/ask-page.js';
import { tooOften, type Web } from '../web.js';
import { badRequest, noTurn, notServing } from './notices.js';
import { placeOf } from './place.js';

const EXAMPLES = 3;

export async function askPage(web: Web, c: Context): Promise<Response> {
  const { sources } = web;
  const { runtime } = sources.collection;
  const view = web.viewOf(c);
  const asked = readAsked(view.query);
  if ('kind' in asked) return badRequest(web, c, asked);
  if (!runtime) return notServing(web, c);
  const { articles } = runtime.generation;
  const { articleId } = asked.filter;
  const overview = overviewOf(articles);
  const page = {
    view,
    asked,
    outlets: overview.outlets.map(({ name }) => name),
    counts: overview,
    articleTitle: articleId ? (articles.recordById(articleId)?.title ?? null) : null,
    place: null,
    names: new Map<string, string>(),
    unknown: NOTHING_UNKNOWN,
    nameOf: (record: ArticleRecord) => nameOf(articles, record),
    toOwnScript: await toScriptOf(view.locale),
  };
  if (asked.question === '') {
    const examples = examplesSoFar(sources, EXAMPLES);
    return render(c, <AskPage {...page} answer={null} examples={examples} />);
  }
  const wait = web.waitToAsk(c);
  if (wait > 0) return tooOften(web, c, wait);
  const outcome = await answer(sources, { ...asked, explain: true });
  if (outcome.kind === 'not-serving') return notServing(web, c);
  if (outcome.kind !== 'answer') return noTurn(web, c, outcome.kind);
  // What of the page's time was the question's own.
  c.header('Server-Timing', `ask;dur=${outcome.answer.timings.totalMs}`);
  const { excerpts, near } = outcome.answer;
  for (const { citation } of [...excerpts, ...near]) {
    if (citation.title?.trim()) continue;
    page.names.set(citation.articleId, nameOf(articles, { ...citation, id: citation.articleId }));
  }
  // The article that is opened beside the answer is one more that is read.
  const waitToOpen = view.query.has('open') ? web.waitToAsk(c) : 0;
  if (waitToOpen > 0) return tooOften(web, c, waitToOpen);
  const place = await placeOf(view, articles);
  const unknown = findUnknownLimits(articles, asked.filter);
  const answered = { ...page, answer: outcome.answer, examples: [], place, unknown };
  return render(c, <AskPage {...answered} />);
}

/** What converts folded words to the script that a reader reads; to others they are as they are. */
async function toScriptOf(locale: Locale): Promise<(text: string) => string> {
  return locale === 'zh-Hant' ? converterTo('Hant') : (text) => text;
}
