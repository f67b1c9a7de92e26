/** The CLI's JSON over HTTP; errors are problem details. */

import { type Context, Hono } from 'hono';
import { codedAddress, linkTo } from '../../citation/link.js';
import { describeNotice, describePreparing } from '../../messages/describing/describe-service.js';
import { MESSAGES } from '../../messages/languages.js';
import { PER_PAGE } from '../../search/search.js';
import { preparingPercent } from '../../serving/preparing.js';
import { localDay } from '../../text/day.js';
import { problem } from '../problem.js';
import { readMarks } from '../reading/marks.js';
import { answer, readAsked } from '../requests/asking.js';
import { check, readChecked } from '../requests/checking.js';
import { BUSY_SECONDS, type NoTurn } from '../requests/in-turn.js';
import type { BadRequest } from '../requests/limits.js';
import { readSearched, search } from '../requests/searching.js';
import { tooOften, type Web } from '../web.js';

/** Programs read these; one language is enough. */
const {
  service,
  answer: answerMessages,
  check: checkMessages,
  search: searchMessages,
} = MESSAGES.en;

/** Results of one search: each costs about a ms. */
const MAX_PER_PAGE = 50;

export function apiRoutes(web: Web): Hono {
  const { sources } = web;
  return new Hono()
    .get('/ask', async (c) => {
      const asked = readAsked(new URL(c.req.url).searchParams);
      if ('kind' in asked) return badRequest(c, asked);
      const wait = web.waitToAsk(c);
      if (wait > 0) return tooOften(web, c, wait);
      const outcome = await answer(sources, asked);
      if (outcome.kind === 'answer') return c.json(outcome.answer);
      return outcome.kind === 'not-serving' ? notServing(web, c) : noTurn(c, outcome.kind);
    })
    .get('/search', async (c) => {
      const given = new URL(c.req.url).searchParams;
      const searched = readSearched(given);
      if ('kind' in searched) return badRequest(c, searched, searchMessages.none['too-long']);
      const perPage = readPerPage(given);
      if (perPage === null) return badRequest(c, { kind: 'bad-count' });
      const wait = web.waitToAsk(c);
      if (wait > 0) return tooOften(web, c, wait);
      const outcome = await search(sources, searched, perPage);
      if (outcome.kind === 'done') return c.json(outcome.result);
      return outcome.kind === 'not-serving' ? notServing(web, c) : noTurn(c, outcome.kind);
    })
    .get('/check', async (c) => {
      const today = localDay(web.options.now());
      const checked = readChecked(new URL(c.req.url).searchParams, today);
      if ('kind' in checked) return badRequest(c, checked, checkMessages.none['too-long']);
      const wait = web.waitToAsk(c);
      if (wait > 0) return tooOften(web, c, wait);
      const outcome = await check(sources, checked);
      if (outcome.kind === 'done') return c.json(outcome.result);
      return outcome.kind === 'not-serving' ? notServing(web, c) : noTurn(c, outcome.kind);
    })
    .get('/articles/:id', (c) => {
      const generation = sources.collection.runtime?.generation;
      if (!generation) return notServing(web, c);
      const article = generation.articles.byId(c.req.param('id'));
      if (!article) {
        return problem(c, {
          status: 404,
          title: 'Not Found',
          detail: describeNotice(service.gone, 'en'),
        });
      }
      const wait = web.waitToAsk(c);
      if (wait > 0) return tooOften(web, c, wait);
      const { text, id } = article;
      const url = codedAddress(article.url);
      const [range] = readMarks(c.req.queries('at') ?? [], text).ranges;
      const publicUrl = sources.config.PUBLIC_URL ?? null;
      const link = range
        ? linkTo(article, range, publicUrl)
        : (url ?? (publicUrl && `${publicUrl}/a/${encodeURIComponent(id)}`));
      return c.json({ ...article, url, link, generation: generation.id });
    });
}

function notServing({ sources }: Web, c: Context): Response {
  const percent = preparingPercent(sources);
  return problem(c, {
    status: 503,
    title: 'Service Unavailable',
    detail:
      percent === null
        ? `${service.unavailable}. Run: npm run index`
        : `${describePreparing(percent, 'en')}.`,
    retryAfter: BUSY_SECONDS,
  });
}

function noTurn(c: Context, kind: NoTurn): Response {
  const busy = kind === 'busy';
  return problem(c, {
    status: busy ? 429 : 503,
    title: busy ? 'Too Many Requests' : 'Service Unavailable',
    detail: describeNotice(busy ? service.busy : service.timedOut, 'en'),
    retryAfter: BUSY_SECONDS,
  });
}

/** As `search --per-page`; null for what is no such number. */
function readPerPage(query: URLSearchParams): number | null {
  const given = query.get('per-page') ?? String(PER_PAGE);
  return /^[1-9]\d?$/u.test(given) && Number(given) <= MAX_PER_PAGE ? Number(given) : null;
}

function badRequest(
  c: Context,
  bad: BadRequest,
  tooLong = answerMessages.noAnswer['too-long'],
): Response {
  if (bad.kind === 'too-long') {
    return problem(c, {
      status: 413,
      title: 'Content Too Large',
      detail: tooLong,
    });
  }
  const detail = {
    'bad-day': 'A day is written as YYYY-MM-DD.',
    'bad-order': '"from" is after "to".',
    'bad-count': '"count" is a whole number from 1 to 10.',
  }[bad.kind];
  return problem(c, { status: 400, title: 'Bad Request', detail });
}
