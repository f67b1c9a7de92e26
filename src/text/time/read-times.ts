/**
 * Times in folded text, in Chinese and English words and digits, as ranges of days. It reads and
 * computes; it does not judge whether a time fits (retrieval/ranking/time-evidence.ts does), and
 * dates of publication are read in text/day.ts.
 *
 * Our own table: chrono-node's Chinese reads 10 of 32 usual forms rightly and misses 2018年, 去年,
 * 上个月, 年底, quarters and plans, or takes 民国107年 for the year 107.
 *
 * Not read because they are ambiguous: 90年代 without its century, a day without its month where
 * a report would not write one, 9.11 and 7·15, bare numbers.
 */

import type { Range } from '../../types/article.js';
import { addMonths, compareDays, type Day, type DaySpan, formatDay, parseDay } from './calendar.js';
import { composeMoments, type Moment } from './compose.js';
import { fixedDays } from './forms/festivals.js';
import { findParts } from './forms/forms.js';
import type { Fields } from './forms/part.js';
import { type Reference, resolveFields, shiftYears } from './resolve.js';

export interface TimeMention extends Range {
  /**
   * First and last day, YYYY-MM-DD, both included; null where the year cannot be told: 9月13日
   * with no day to count from, and no year written before it.
   */
  from: string | null;
  to: string | null;
  /**
   * Where the year is not written, month and day as they stand, for comparing 9月13日 with
   * 9月13日. `from` and `to` are then an assumption: the year written before it, else the one
   * that makes it past or soon.
   */
  month: number | null;
  day: number | null;
  /** The same for the last day: 14 in 9月13日至14日. Equal to month and day where it is one. */
  lastMonth: number | null;
  lastDay: number | null;
  /** True where it counts from a day (去年, 上个月, 三年前的9月, last week). */
  relative: boolean;
}

const SENTENCE_END = /[。!?\n]/u;

/**
 * In order, without overlaps. `today` is the day to count from, YYYY-MM-DD: of the question, or
 * the article's own date. Without it, what is relative counts from the last full date before it
 * in the text, and is left out where there is none. Empty for text without times.
 */
export function readTimes(folded: string, today: string | null): TimeMention[] {
  const parts = findParts(folded);
  if (parts.length === 0) return [];
  const reader = new TimeReader(folded, parseDay(today));
  return composeMoments(folded, parts).flatMap((moment) => reader.read(moment) ?? []);
}

/** Remembers what the text has said so far. */
class TimeReader {
  /** The last mention with a year and at least a month of its own. */
  private said: { day: Day; full: boolean; end: number } | null = null;
  private monthSaid: number | null = null;
  /** The last time that was read, for 去年同期. */
  private before: { span: DaySpan; end: number } | null = null;

  constructor(
    private readonly folded: string,
    private readonly today: Day | null,
  ) {}

  read(moment: Moment): TimeMention | null {
    const { first, last, start, end } = moment;
    const reference = this.referenceAt(start);
    if (!first.months && !isDated(first) && first.days && !this.today && this.monthSaid === null) {
      return null;
    }
    const span = this.samePeriod(moment, reference) ?? resolveRange(moment, reference);
    if (span === 'impossible') return null;
    const unwritten = !isDated(first);
    const begins = unwritten || !span ? standing(first, this.monthSaid) : NOTHING;
    const ends = unwritten || !span ? standing(last ?? first, this.monthSaid) : NOTHING;
    if (!span && begins.month === null) return null;
    this.remember(moment, span);
    if (span) this.before = { span, end };
    return {
      start,
      end,
      from: span && formatDay(span.first),
      to: span && formatDay(span.last),
      month: begins.month,
      day: begins.day,
      lastMonth: ends.lastMonth,
      lastDay: ends.lastDay,
      relative: counts(first) || (last !== null && counts(last)),
    };
  }

  /** 去年同期 behind 今年上半年 is last year's; null where no time stands near before it. */
  private samePeriod({ first, start }: Moment, { base }: Reference): DaySpan | null {
    const { before } = this;
    const year = first.years?.[0] ?? (base && base.year + (first.yearsBack?.[0] ?? 0));
    if (!first.samePeriod || !before || year === null) return null;
    if (SENTENCE_END.test(this.folded.slice(before.end, start))) return null;
    return shiftYears(before.span, year - before.span.first.year);
  }

  /** A year written before holds in its sentence; where no article date is known, beyond it. */
  private referenceAt(start: number): Reference {
    const { said, today } = this;
    const near = said !== null && !SENTENCE_END.test(this.folded.slice(said.end, start));
    const holds = said !== null && (near || !today);
    return {
      base: today ?? (said?.full ? said.day : null),
      year: holds ? said.day.year : null,
      month: this.monthSaid,
    };
  }

  private remember({ first, last, end }: Moment, span: DaySpan | null): void {
    const months = last?.months ?? first.months;
    if (months) this.monthSaid = months[1];
    if (!span || !(first.years ?? first.yearsBack)) return;
    if (!months) return;
    const full = first.years !== undefined && first.days?.[0] === first.days?.[1] && !!first.days;
    this.said = { day: span.last, full, end };
  }
}

function resolveRange(
  { first, last }: Moment,
  reference: Reference,
): DaySpan | null | 'impossible' {
  const begin = resolveFields(first, reference);
  if (!last || begin === 'impossible') return begin;
  const end = resolveFields(last, reference);
  if (end === 'impossible') return end;
  if (!begin || !end) return null;
  if (compareDays(begin.first, end.last) <= 0) return { first: begin.first, last: end.last };
  // 12月30日至1月2日 runs into the next year.
  const overNewYear = last.months && first.months && last.months[0] < first.months[0];
  if (!overNewYear) return 'impossible';
  return { first: begin.first, last: addMonths(end.last, 12) };
}

/** Whether the year is written, or told by what is. */
function isDated(fields: Fields): boolean {
  return fields.years !== undefined || counts(fields);
}

/** Whether it counts from the day of reference. */
function counts(fields: Fields): boolean {
  const { yearsBack, quartersBack, monthsBack, weekDays, daysBack, window } = fields;
  return (yearsBack ?? quartersBack ?? monthsBack ?? weekDays ?? daysBack ?? window) !== undefined;
}

type Standing = Pick<TimeMention, 'month' | 'day' | 'lastMonth' | 'lastDay'>;
const NOTHING: Standing = { month: null, day: null, lastMonth: null, lastDay: null };

/** Month and day as written. */
function standing({ months, days, festival }: Fields, monthSaid: number | null): Standing {
  const fixed = festival && fixedDays(festival);
  if (fixed) {
    const { first, last } = fixed;
    return { month: first.month, day: first.day, lastMonth: last.month, lastDay: last.day };
  }
  const inYear = (month: number): number => ((month - 1) % 12) + 1;
  if (!months) {
    if (!days || monthSaid === null) return NOTHING;
    return { month: monthSaid, day: days[0], lastMonth: monthSaid, lastDay: days[1] };
  }
  return {
    month: inYear(months[0]),
    day: days?.[0] ?? null,
    lastMonth: inYear(months[1]),
    lastDay: days?.[1] ?? null,
  };
}
