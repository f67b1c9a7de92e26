/** How many articles there are of each month, as bars side by side: years where months are many. */

import type { SearchFacets } from '../../types/search.js';

export type Months = SearchFacets['months'];

export interface Bar {
  /** Both ends included, YYYY-MM-DD. */
  from: string;
  to: string;
  /** 2018-07, 2018, 2010–2019 */
  label: string;
  articles: number;
}

/** More of them are not told apart on a phone, and each is a link of its own. */
const MOST_BARS = 96;
/** Months in a bar: a month, a year, ten years, a hundred, a thousand. */
const UNITS = [1, 12, 120, 1_200, 12_000] as const;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/u;

/**
 * Bars without a gap from the first month to the last, in the smallest unit that leaves few enough.
 * Where there are limits, of the years that they touch.
 *
 * @param limits days, both ends included
 */
export function timelineOf(
  given: Months,
  { from, to }: { from: string | null; to: string | null },
): Bar[] {
  const months = given
    .filter(({ month }) => MONTH.test(month))
    .map(({ month, articles }) => ({ at: toNumber(month), articles }))
    .filter(({ at }) => (!from || at >= yearOf(from) * 12) && (!to || at < (yearOf(to) + 1) * 12));
  const first = from && to ? yearOf(from) * 12 : months[0]?.at;
  const last = from && to ? yearOf(to) * 12 + 11 : months.at(-1)?.at;
  if (first === undefined || last === undefined || months.length === 0) return [];
  const amount = (unit: number): number => Math.floor(last / unit) - Math.floor(first / unit) + 1;
  const unit = UNITS.find((one) => amount(one) <= MOST_BARS) ?? 12_000;
  const begin = Math.floor(first / unit);
  const counts = new Array<number>(amount(unit)).fill(0);
  for (const { at, articles } of months) {
    const index = Math.floor(at / unit) - begin;
    if (index in counts) counts[index] = (counts[index] as number) + articles;
  }
  return counts.map((articles, index) => toBar((begin + index) * unit, unit, articles));
}

/** The years that have articles, the latest first. */
export function yearsOf(months: Months): Bar[] {
  const counts = new Map<string, number>();
  for (const { month, articles } of months) {
    if (!MONTH.test(month)) continue;
    const year = month.slice(0, 4);
    counts.set(year, (counts.get(year) ?? 0) + articles);
  }
  return [...counts]
    .map(([year, articles]) => toBar(Number(year) * 12, 12, articles))
    .sort((a, b) => (a.from < b.from ? 1 : -1));
}

function toBar(first: number, unit: number, articles: number): Bar {
  const last = first + unit - 1;
  return {
    from: `${toMonth(Math.max(12, first))}-01`,
    to: `${toMonth(last)}-${lastDay(last)}`,
    label: labelOf(first, unit),
    articles,
  };
}

function labelOf(first: number, unit: number): string {
  if (unit === 1) return toMonth(first);
  const year = (at: number): string => toMonth(at).slice(0, 4);
  return unit === 12 ? year(first) : `${year(first)}–${year(first + unit - 1)}`;
}

/** Months since the year 0. */
function toNumber(month: string): number {
  return yearOf(month) * 12 + Number(month.slice(5, 7)) - 1;
}

function toMonth(at: number): string {
  const year = String(Math.floor(at / 12)).padStart(4, '0');
  return `${year}-${String((at % 12) + 1).padStart(2, '0')}`;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function lastDay(month: number): number {
  const day = new Date(0);
  day.setUTCFullYear(Math.floor(month / 12), (month % 12) + 1, 0);
  return day.getUTCDate();
}
