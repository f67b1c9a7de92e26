/** A time that stands by itself, as a limit: 2018, 2018年7月, 去年, July 2018, 2018-2020. */

import { fold } from '../folding/fold.js';
import { daysIn, parseDay } from './calendar.js';
import { readTimes } from './read-times.js';

export interface Span {
  /** YYYY-MM-DD, both ends included. */
  from: string;
  to: string;
}

/** Where nothing but a time is asked for, four digits are a year; in a sentence they need not be. */
const YEARS = /^(\d{4})(?:\s*(?:-|–|—|~|至|到|to)\s*(\d{4}))?$/u;
/** Of numbers that are meant as a year. */
const [FIRST_YEAR, LAST_YEAR] = ['1800', '2199'];

/**
 * From the first day that a text names to the last; null where it names none.
 *
 * @param text as a person types it
 * @param today YYYY-MM-DD that 去年 counts from
 */
export function readSpan(text: string, today: string): Span | null {
  const folded = fold(text.trim());
  const [, first, last = first] = YEARS.exec(folded) ?? [];
  if (first && last) {
    const isMeant = FIRST_YEAR <= first && first <= last && last <= LAST_YEAR;
    return isMeant ? { from: `${first}-01-01`, to: `${last}-12-31` } : null;
  }
  const spans = readTimes(folded, today).flatMap(({ from, to }) =>
    from && to ? [{ from, to }] : [],
  );
  const from = spans.map((span) => span.from).sort()[0];
  const to = spans
    .map((span) => span.to)
    .sort()
    .at(-1);
  return from && to ? { from, to } : null;
}

/** A span in few characters: its year, month or day where it is one, else both days. */
export function nameSpan({ from, to }: Span): string {
  const last = parseDay(to);
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  if (from === to || !last) return from;
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  const isMonth = from === `${month}-01` && to === `${month}-${daysIn(last.year, last.month)}`;
  return isMonth ? month : `${from} – ${to}`;
}
