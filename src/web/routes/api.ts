/** The CLI's JSON over HTTP; errors are problem details. */

import { type Context, Hono } from 'hono';
import { linkTo } from '../../citation/link.js';
import { describeNotice, describePreparing } from '../../messages/describe-service.js';
import { MESSAGES } from '../../messages/languages.js';
import { preparingPercent } from '../../serving/preparing.js';
import { problem } from '../problem.js';
import { readMarks } from '../reading/marks.js';
import { tooOften, type Web } from '../web.js';
import { answer, type BadRequest, BUSY_SECONDS, readAsked } from './asking.js';

/** Programs read these; one language is enough. */
const { service, answer: answerMessages } = MESSAGES.en;

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
      if (outcome.kind === 'not-serving') return notServing(web, c);
      if (outcome.kind === 'busy') {
        return problem(c, {
          status: 429,
          title: 'Too Many Requests',
          detail: describeNotice(service.busy, 'en'),
          retryAfter: BUSY_SECONDS,
        });
      }
      return problem(c, {
        status: 503,
        title: 'Service Unavailable',
        detail: describeNotice(service.timedOut, 'en'),
        retryAfter: BUSY_SECONDS,
      });
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
      const { text, id, url } = article;
      const [range] = readMarks(c.req.queries('at') ?? [], text).ranges;
      const publicUrl = sources.config.PUBLIC_URL ?? null;
      const link = range
        ? linkTo(article, range, publicUrl)
        : (url ?? (publicUrl && `${publicUrl}/a/${encodeURIComponent(id)}`));
      return c.json({ ...article, link, generation: generation.id });
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

function badRequest(c: Context, bad: BadRequest): Response {
  if (bad.kind === 'too-long') {
    return problem(c, {
      status: 413,
      title: 'Content Too Large',
      detail: answerMessages.noAnswer['too-long'],
    });
  }
  const detail = {
    'bad-day': 'A day is written as YYYY-MM-DD.',
    'bad-order': '"from" is after "to".',
    'bad-count': '"count" is a whole number from 1 to 10.',
  }[bad.kind];
  return problem(c, { status: 400, title: 'Bad Request', detail });
}
