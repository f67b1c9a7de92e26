/** What the routes of the web side share: what they answer from, their views, their limits. */

import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Rate, RateLimit } from '../serving/rate-limit.js';
import { localDay } from '../text/day.js';
import { clientOf } from './access/client.js';
import type { Assets } from './assets.js';
import { createView, type View } from './locale.js';
import { problem } from './problem.js';
import { render } from './render.js';
import type { WebSources } from './sources.js';
import { type Notice, NoticePage } from './views/notice-page.js';

export interface WebOptions {
  /** By one client, articles opened among them. A person reads before going on; a script does not. */
  questions: Rate;
  /** Pages of any kind. */
  pages: Rate;
  /** The time now; its day is the day of access in citations. */
  now: () => Date;
}

const DEFAULTS: WebOptions = {
  questions: { burst: 20, perSecond: 0.5 },
  pages: { burst: 120, perSecond: 10 },
  now: () => new Date(),
};

export interface Web {
  sources: WebSources;
  options: WebOptions;
  viewOf(c: Context): View;
  /** Seconds this client has to wait before another question or article; 0 lets it through. */
  waitToAsk(c: Context): number;
  /** The same before another page of any kind. */
  waitToRead(c: Context): number;
  notice(
    c: Context,
    status: ContentfulStatusCode,
    notice: Notice,
    retryAfter?: number,
  ): Response | Promise<Response>;
}

export function createWeb(sources: WebSources, assets: Assets, given: Partial<WebOptions>): Web {
  const options = { ...DEFAULTS, ...given };
  const { PUBLIC_URL: publicUrl } = sources.config;
  const nowMs = (): number => options.now().getTime();
  const questions = new RateLimit(options.questions, nowMs);
  const pages = new RateLimit(options.pages, nowMs);
  const viewOf = (c: Context): View =>
    createView({
      url: c.req.url,
      acceptLanguage: c.req.header('accept-language'),
      asset: assets.address,
      publicUrl,
      day: localDay(options.now()),
    });
  return {
    sources,
    options,
    viewOf,
    waitToAsk: (c) => questions.take(clientOf(c, publicUrl)),
    waitToRead: (c) => pages.take(clientOf(c, publicUrl)),
    notice: (c, status, notice, retryAfter) => {
      if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
      return render(c, <NoticePage view={viewOf(c)} notice={notice} />, status);
    },
  };
}

/** Told as a page or as a problem, by what was asked for. */
export function tooOften(web: Web, c: Context, seconds: number): Response | Promise<Response> {
  const { texts } = web.viewOf(c);
  if (isApi(c)) {
    return problem(c, {
      status: 429,
      title: 'Too Many Requests',
      detail: `Try again in ${seconds} s.`,
      retryAfter: seconds,
    });
  }
  return web.notice(c, 429, { title: texts.oftenTitle, text: texts.often(seconds) }, seconds);
}

export function isApi(c: Context): boolean {
  return c.req.path.startsWith('/api/');
}
