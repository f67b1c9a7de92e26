/** The limits that an address sets: days and an outlet, named alike wherever they are given. */

import { isDay } from '../../text/day.js';
import type { Overview } from '../lists/overview.js';

/** Why an address asks nothing that could be answered. */
export type BadRequest =
  | { kind: 'bad-day'; name: string }
  | { kind: 'bad-order' }
  | { kind: 'bad-count' }
  | { kind: 'too-long' };

/** What limits a list or a search. */
export interface Limits {
  from: string | null;
  to: string | null;
  outlet: string | null;
}

export const MAX_NAME = 200;

/** What stands behind a name, without white space around it; null for nothing. */
export function given(query: URLSearchParams, name: string): string | null {
  return query.get(name)?.trim() || null;
}

export function readLimits(query: URLSearchParams): Limits | BadRequest {
  for (const name of ['from', 'to', 'today']) {
    const day = given(query, name);
    if (day && !isDay(day)) return { kind: 'bad-day', name: day.slice(0, 20) };
  }
  const [from, to] = [given(query, 'from'), given(query, 'to')];
  if (from && to && from > to) return { kind: 'bad-order' };
  return { from, to, outlet: given(query, 'outlet')?.slice(0, MAX_NAME) ?? null };
}

/** From 1; what names no page is the first. */
export function readPage(query: URLSearchParams): number {
  const page = query.get('page') ?? '';
  return /^[1-9]\d{0,5}$/u.test(page) ? Number(page) : 1;
}

/** A name that an outlet has is that outlet; any other is a part of a name. */
export function toArticleLimits(
  { from, to, outlet }: Limits,
  { outlets }: Pick<Overview, 'outlets'>,
): Limits & { outletIs: string | null } {
  const isWhole = outlet !== null && outlets.some(({ name }) => name === outlet);
  return { from, to, outlet: isWhole ? null : outlet, outletIs: isWhole ? outlet : null };
}
