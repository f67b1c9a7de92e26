/**
 * The originals of articles that are no texts. They are other people's: none may run a script here,
 * and what a browser would show as a page of ours is downloaded instead.
 */

import path from 'node:path';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { readCorpusFile } from '../../corpus/files.js';
import { formatNamed } from '../../corpus/readers/formats.js';
import { isKaojuError } from '../../errors.js';
import type { Web } from '../web.js';

/** What a browser shows in a viewer of its own, apart from the pages of this place. */
const SHOWN = new Set(['pdf']);

/** Stands around all other headers, which know pages of our own only. */
export const fileHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const isShown = c.res.headers.get('Content-Disposition')?.startsWith('inline') === true;
  c.res.headers.set(
    'Content-Security-Policy',
    isShown ? "default-src 'none'; style-src 'unsafe-inline'" : "default-src 'none'; sandbox",
  );
};

export function fileRoutes(web: Web): Hono {
  return new Hono().get('/:id', (c) => serveFile(web, c));
}

async function serveFile(web: Web, c: Context): Promise<Response> {
  const { collection, config } = web.sources;
  const { service } = web.viewOf(c).messages;
  const article = collection.runtime?.generation.articles.byId(c.req.param('id') ?? '');
  const { CORPUS_DIR: corpusDir, FOLLOW_LINKS: followLinks = false } = config;
  if (!article || article.format === undefined || corpusDir === undefined) {
    return web.notice(c, 404, service.gone);
  }
  const wait = web.waitToAsk(c);
  if (wait > 0) return web.notice(c, 429, service.busy, wait);
  try {
    const bytes = await readCorpusFile(corpusDir, article.file, { followLinks });
    const { name, mediaType } = formatNamed(article.format);
    const file = encodeURIComponent(path.posix.basename(article.file));
    const how = SHOWN.has(name) ? 'inline' : 'attachment';
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': mediaType,
      'Content-Disposition': `${how}; filename*=UTF-8''${file}`,
      'X-Content-Type-Options': 'nosniff',
    });
  } catch (error) {
    if (!isKaojuError(error, 'FileUnreadable')) throw error;
    return web.notice(c, 404, service.gone);
  }
}
