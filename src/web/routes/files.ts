/**
 * The originals of articles that are no texts. They are other people's: none may run a script here,
 * and what a browser would show as a page of ours is downloaded instead.
 */

import path from 'node:path';
import { Readable } from 'node:stream';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { type OpenedFile, openCorpusFile } from '../../corpus/files.js';
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
    const opened = await openCorpusFile(corpusDir, article.file, { followLinks });
    return await send(c, { ...article, format: article.format }, opened);
  } catch (error) {
    if (!isKaojuError(error, 'FileUnreadable')) throw error;
    return web.notice(c, 404, service.gone);
  }
}

/**
 * From the disk as it goes out: twenty people at once would else hold twenty books in memory. Parts
 * of it are not given, which viewers ask for by the hundred.
 */
async function send(
  c: Context,
  { file, format }: { file: string; format: string },
  { handle, bytes, changedAtMs }: OpenedFile,
): Promise<Response> {
  const { name, mediaType } = formatNamed(format);
  const how = SHOWN.has(name) ? 'inline' : 'attachment';
  const tag = `"${bytes.toString(36)}-${Math.round(changedAtMs).toString(36)}"`;
  const headers = {
    'Content-Type': mediaType,
    'Content-Disposition': `${how}; filename*=UTF-8''${encodeURIComponent(path.posix.basename(file))}`,
    'X-Content-Type-Options': 'nosniff',
    'Accept-Ranges': 'none',
    ETag: tag,
  };
  const isKnown = isHeld(c.req.header('if-none-match'), tag);
  if (isKnown || c.req.method === 'HEAD') {
    await handle.close();
    if (isKnown) return c.body(null, 304, headers);
    return c.body(null, 200, { ...headers, 'Content-Length': String(bytes) });
  }
  // It closes the file at its end, and where nobody wants the rest.
  const stream = Readable.toWeb(handle.createReadStream({ end: Math.max(0, bytes - 1) }));
  return c.body(stream as ReadableStream, 200, { ...headers, 'Content-Length': String(bytes) });
}

/** What a browser has kept, by If-None-Match; proxies mark tags as weak. */
function isHeld(given: string | undefined, tag: string): boolean {
  const tags = given?.split(',').map((one) => one.trim().replace(/^W\//u, '')) ?? [];
  return tags.includes(tag) || tags.includes('*');
}
