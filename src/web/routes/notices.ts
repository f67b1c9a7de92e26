/** Why a page cannot be shown, told as a page. */

import type { Context } from 'hono';
import { preparingPercent } from '../../serving/preparing.js';
import type { Refusal } from '../access/guard.js';
import { problem } from '../problem.js';
import { BUSY_SECONDS, type NoTurn } from '../requests/in-turn.js';
import type { BadRequest } from '../requests/limits.js';
import { isApi, type Web } from '../web.js';

export type Made = Response | Promise<Response>;

export function notServing(web: Web, c: Context): Made {
  const { texts, messages } = web.viewOf(c);
  const percent = preparingPercent(web.sources);
  if (percent === null) {
    return web.notice(c, 503, { title: messages.service.unavailable, text: texts.unavailable });
  }
  const notice = { title: messages.service.preparing, text: texts.preparing(percent), percent };
  return web.notice(c, 503, notice, BUSY_SECONDS);
}

export function noTurn(web: Web, c: Context, kind: NoTurn): Made {
  const { service } = web.viewOf(c).messages;
  if (kind === 'busy') return web.notice(c, 429, service.busy, BUSY_SECONDS);
  return web.notice(c, 503, service.timedOut, BUSY_SECONDS);
}

export function badRequest(web: Web, c: Context, bad: BadRequest): Made {
  const { texts, messages } = web.viewOf(c);
  if (bad.kind === 'too-long') {
    const { answer, search } = messages;
    const isSearch = c.req.path !== '/';
    return web.notice(c, 413, {
      title: isSearch ? texts.searchTooLongTitle : texts.tooLongTitle,
      text: isSearch ? search.none['too-long'] : answer.noAnswer['too-long'],
    });
  }
  const text = bad.kind === 'bad-day' ? texts.badDay(bad.name) : texts.badOrder;
  return web.notice(c, 400, { title: texts.badTitle, text });
}

export function gone(web: Web, c: Context): Made {
  return web.notice(c, 404, web.viewOf(c).messages.service.gone);
}

/** A page for whoever asks for pages, most often by a machine's number in the network. */
export function turnedAway(web: Web, c: Context, refusal: Refusal): Made {
  if (refusal.kind === 'method') c.header('Allow', 'GET, HEAD');
  c.header('Vary', 'Accept, Accept-Language');
  const wantsPage = (c.req.header('accept') ?? '').includes('text/html');
  if (isApi(c) || !wantsPage) return problem(c, refusal);
  return web.notice(c, refusal.status, web.viewOf(c).texts.refused[refusal.kind]);
}
