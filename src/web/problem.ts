/** Errors of the API as RFC 9457 problem details. */

import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export interface Problem {
  status: ContentfulStatusCode;
  title: string;
  /** What was found, what was expected, what to do. */
  detail: string;
  retryAfter?: number;
}

/** Titles of the kinds of problem; `about:blank` says that the status tells the kind. */
export function problem(c: Context, { status, title, detail, retryAfter }: Problem): Response {
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  return c.body(JSON.stringify({ type: 'about:blank', title, status, detail }), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
}
