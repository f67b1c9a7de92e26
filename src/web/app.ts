/**
 * The web side as a function of what it answers from: the search page, the reader, the
 * collection, the same as JSON, and whether it is well. Nothing here changes anything.
 */

import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { headers, refusalOf } from './access/guard.js';
import { loadAssets } from './assets.js';
import { problem } from './problem.js';
import { apiRoutes } from './routes/api.js';
import { fileHeaders, fileRoutes } from './routes/files.js';
import { healthRoutes } from './routes/health.js';
import { turnedAway } from './routes/notices.js';
import { pageRoutes } from './routes/pages.js';
import type { WebSources } from './sources.js';
import { createWeb, isApi, tooOften, type WebOptions } from './web.js';

const FOR_GOOD = 'public, max-age=31536000, immutable';

export function createApp(sources: WebSources, given: Partial<WebOptions> = {}): Hono {
  const { config, logger } = sources;
  const assets = loadAssets();
  const web = createWeb(sources, assets, given);
  const app = new Hono();
  app.use('/files/*', fileHeaders);
  app.use(headers);
  app.use(async (c, next) => {
    const refusal = refusalOf(c, config.PUBLIC_URL);
    // The page that turns somebody away is set like the others; what sets it is nobody's secret.
    const isSetting = refusal?.kind === 'name' && c.req.path.startsWith('/assets/');
    if (refusal && !isSetting) return turnedAway(web, c, refusal);
    await next();
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-cache');
    return undefined;
  });
  app.get('/assets/:name', (c) => {
    const asset = assets.get(c.req.param('name'));
    if (!asset) return c.notFound();
    return c.body(asset.body, 200, { 'Content-Type': asset.type, 'Cache-Control': FOR_GOOD });
  });
  app.route('/', healthRoutes(sources));
  app.use(async (c, next) => {
    c.header('Vary', 'Accept-Language');
    const seconds = web.waitToRead(c);
    if (seconds > 0) return tooOften(web, c, seconds);
    await next();
    return undefined;
  });
  app.route('/api', apiRoutes(web));
  app.route('/files', fileRoutes(web));
  app.route('/', pageRoutes(web));
  app.notFound((c) => {
    const { texts } = web.viewOf(c);
    if (isApi(c)) {
      return problem(c, {
        status: 404,
        title: 'Not Found',
        detail: 'There is /api/ask, /api/search, /api/check and /api/articles/{id}.',
      });
    }
    return web.notice(c, 404, { title: texts.notFoundTitle, text: texts.notFound });
  });
  app.onError((error, c) => {
    const id = randomBytes(4).toString('hex');
    logger.error({ id, err: error }, 'a page could not be made');
    const { failed } = web.viewOf(c).messages.service;
    if (isApi(c)) {
      return problem(c, { status: 500, title: 'Internal Server Error', detail: `Error id: ${id}` });
    }
    return web.notice(c, 500, { title: failed.title, text: failed.text(id) });
  });
  return app;
}
