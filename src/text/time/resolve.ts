/** From what a time says to the days it means, given a day to count from and what the text said before. */

import {
  addDays,
  addMonths,
  compareDays,
  type Day,
  type DaySpan,
  daysBetween,
  daysIn,
  isReal,
  monthsOf,
  type Span,
  weekdayOf,
} from './calendar.js';
import { festivalDays } from './forms/festivals.js';
import type { Fields, Unit } from './forms/part.js';

export interface Reference {
  /** What 昨天 and 去年 count from. */
  base: Day | null;
  /** The year that a month without one belongs to; null where the base tells it. */
  year: number | null;
  /** The month that a day alone belongs to; null where the base tells it. */
  month: number | null;
}

/** So far ahead a month or day without a year is still meant as coming; beyond, as past. */
const AHEAD_DAYS = 92;
/** The same for a day without a month. */
const DAY_AHEAD_DAYS = 10;

/** First and last day; null where the reference does not tell; `impossible` for 2月30日. */
export function resolveFields(fields: Fields, reference: Reference): DaySpan | null | 'impossible' {
  if (fields.days && fields.months && !daysExist(fields, 2000)) return 'impossible';
  const { base } = reference;
  if (fields.window) return base && windowOf(base, fields.window);
  if (fields.quartersBack) return base && quartersOf(base, fields.quartersBack);
  if (fields.weekDays) {
    const monday = base && addDays(base, -weekdayOf(base));
    return (
      monday && {
        first: addDays(monday, fields.weekDays[0]),
        last: addDays(monday, fields.weekDays[1]),
      }
    );
  }
  if (fields.yearsBack && !base) return null;
  const years =
    fields.years ??
    (fields.yearsBack && base
      ? ([base.year + fields.yearsBack[0], base.year + fields.yearsBack[1]] as const)
      : null);
  if (fields.daysBack || fields.monthsBack) {
    if (!base) return null;
    const from = addMonths(base, years ? (years[0] - base.year) * 12 : 0);
    return fields.daysBack
      ? { first: addDays(from, fields.daysBack[0]), last: addDays(from, fields.daysBack[1]) }
      : monthsBackOf(from, fields);
  }
  if (years) return inYears(fields, years[0], years[1]);
  const year = yearOf(fields, reference);
  if (year !== null) return inYears(fields, year, year);
  if (fields.days && !fields.months) return dayAlone(fields, reference);
  return null;
}

function inYears(fields: Fields, first: number, last: number): DaySpan | null | 'impossible' {
  const from = inYear(fields, first);
  if (first === last || from === null || from === 'impossible') return from;
  const to = inYear(fields, last);
  return to === null || to === 'impossible' ? to : { first: from.first, last: to.last };
}

function inYear(fields: Fields, year: number): DaySpan | null | 'impossible' {
  if (fields.festival) return festivalDays(fields.festival, year);
  const { months, days } = fields;
  if (!months) return monthsOf(year, [1, 12]);
  if (!days) return monthsOf(year, months);
  if (!daysExist(fields, year)) return 'impossible';
  return daysOf(year, months[1], days);
}

function daysOf(year: number, month: number, days: readonly [number, number]): DaySpan {
  return {
    first: { year, month, day: days[0] },
    last: { year, month, day: Math.min(days[1], daysIn(year, month)) },
  };
}

/** 下旬 ends with its month; a day that was written has to exist. */
function daysExist({ months, days }: Fields, year: number): boolean {
  if (!months || !days) return true;
  const toMonthsEnd = days[1] === 31 && (days[0] === 21 || days[0] === 16);
  const month = months[1];
  return (
    isReal({ year, month, day: days[0] }) && (toMonthsEnd || isReal({ year, month, day: days[1] }))
  );
}

function monthsBackOf(from: Day, { monthsBack = [0, 0], days }: Fields): DaySpan | 'impossible' {
  const first = addMonths({ ...from, day: 1 }, monthsBack[0]);
  const last = addMonths({ ...from, day: 1 }, monthsBack[1]);
  if (!days) return { first, last: { ...last, day: daysIn(last.year, last.month) } };
  if (!daysExist({ months: [last.month, last.month], days }, last.year)) return 'impossible';
  return daysOf(last.year, last.month, days);
}

/** The year of a month or festival that stands without one. */
function yearOf(fields: Fields, { base, year }: Reference): number | null {
  if (!fields.months && !fields.festival) return null;
  // 2019年12月 … 春节期间 is the next year's: the base alone tells of festivals.
  if (year !== null && !fields.festival) return year;
  if (!base) return null;
  const span = inYear(fields, base.year);
  if (span === null) return null;
  // 29 February of a year that has none.
  if (span === 'impossible') return base.year - (base.year % 4 || 4);
  return daysBetween(base, span.first) > AHEAD_DAYS ? base.year - 1 : base.year;
}

function dayAlone({ days = [1, 1] }: Fields, { base, year, month }: Reference): DaySpan | null {
  if (month !== null) {
    const inYear = year ?? base?.year;
    if (inYear === undefined || !isReal({ year: inYear, month, day: days[1] })) return null;
    return daysOf(inYear, month, days);
  }
  if (!base) return null;
  for (let back = 0; back > -3; back--) {
    const at = addMonths({ ...base, day: 1 }, back);
    const day = { ...at, day: days[0] };
    if (!isReal({ ...at, day: days[1] })) continue;
    if (daysBetween(base, day) <= DAY_AHEAD_DAYS) return daysOf(at.year, at.month, days);
  }
  return null;
}

function quartersOf(base: Day, [first, last]: Span): DaySpan {
  const month = base.month - ((base.month - 1) % 3);
  return monthsOf(base.year, [month + first * 3, month + last * 3 + 2]);
}

/** The same days so many years on: 去年同期 of 今年上半年. */
export function shiftYears({ first, last }: DaySpan, count: number): DaySpan {
  const toMonthsEnd = last.day === daysIn(last.year, last.month);
  const end = addMonths(last, count * 12);
  return {
    first: addMonths(first, count * 12),
    last: toMonthsEnd ? { ...end, day: daysIn(end.year, end.month) } : end,
  };
}

function windowOf(base: Day, [count, unit]: readonly [number, Unit]): DaySpan {
  const other =
    unit === 'day' || unit === 'week'
      ? addDays(base, -count * (unit === 'week' ? 7 : 1))
      : addMonths(base, -count * (unit === 'year' ? 12 : 1));
  return compareDays(other, base) <= 0
    ? { first: other, last: base }
    : { first: base, last: other };
}
