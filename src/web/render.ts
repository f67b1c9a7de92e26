/** A page → a response. */

import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Without a doctype browsers set pages as they did in the nineties. */
export function render(
  c: Context,
  page: { toString(): string | Promise<string> },
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  return c.html(`<!doctype html>\n${page.toString()}`, status);
}
