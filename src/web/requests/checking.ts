/** What an address has checked, and what is found of it. */

import { checkText, MAX_TEXT } from '../../checking/check.js';
import type { TextCheck } from '../../checking/quote-check.js';
import type { WebSources } from '../sources.js';
import { inTurn, type Turn } from './in-turn.js';
import { type BadRequest, given } from './limits.js';

export interface Checked {
  text: string;
  /** The day that 昨天 in it counts from, YYYY-MM-DD. */
  today: string;
}

/** Parameters: q, as long as an address lets it be. */
export function readChecked(query: URLSearchParams, today: string): Checked | BadRequest {
  const text = given(query, 'q') ?? '';
  return text.length > MAX_TEXT ? { kind: 'too-long' } : { text, today };
}

export async function check(
  sources: WebSources,
  { text, today }: Checked,
): Promise<Turn<TextCheck> | { kind: 'not-serving' }> {
  const { runtime } = sources.collection;
  if (!runtime) return { kind: 'not-serving' };
  const { generation } = runtime;
  const publicUrl = sources.config.PUBLIC_URL ?? null;
  return inTurn(sources, ['check', generation.id, text, today], () =>
    checkText(generation, text, { today, publicUrl }),
  );
}
