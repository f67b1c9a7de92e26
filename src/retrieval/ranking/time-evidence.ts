/**
 * How well the times of a passage fit those that a question asks about, as features for ranking.
 * It does not read text (text/time/ does) and filters nothing.
 */

import type { TimeMention } from '../../text/time/read-times.js';

export interface TimeEvidence {
  /** Whether the question has a time that can be compared; if not, the rest is 0. */
  asked: boolean;
  /**
   * 0 to 1: the best that a time of the passage fits one of the question. 1 the same range or one
   * inside it, less where the year is not written, a little for the same year alone.
   */
  match: number;
  /** 1 where the passage has times as fine as the question's and none touches it, else 0. */
  conflict: number;
  /** 0 to 1: the article's date lies in the range asked for (1) or shortly after it (less). */
  articleWithin: number;
}

const NOT_ASKED: TimeEvidence = { asked: false, match: 0, conflict: 0, articleWithin: 0 };
/** A year that the text says elsewhere, and month and day that agree. */
const YEAR_INFERRED = 0.95;
/** Month and day agree, and a year is missing on one side. */
const YEAR_MISSING = 0.85;
/** A day too early or late: reports of another time zone, or of the day after. */
const NEXT_DAY = 0.4;
/** Near what was counted from today: 三个月前 is said of two months and a half. */
const NEAR_RELATIVE = 0.3;
const SAME_YEAR = 0.15;
/** A passage's time wider than the question's says little: a year about a day. */
const WIDER = 0.6;
/** Days after the range in which an article still reports it; a week is usual for reports. */
const REPORTED_WITHIN = 7;
const DAY_MS = 86_400_000;

/** `mentions` of the passage read with its article's date. Order does not matter. */
export function compareTimes(
  question: readonly TimeMention[],
  passage: { mentions: readonly TimeMention[]; articleDate: string | null },
): TimeEvidence {
  const asked = question.map(toTime).filter((time) => time !== null);
  if (asked.length === 0) return NOT_ASKED;
  const told = passage.mentions.map(toTime).filter((time) => time !== null);
  const article = passage.articleDate === null ? null : toDayNumber(passage.articleDate);
  let match = 0;
  let conflict = 1;
  let articleWithin = 0;
  for (const time of asked) {
    let comparable = false;
    let touched = false;
    for (const other of told) {
      const fit = fitOf(time, other);
      match = Math.max(match, fit);
      if (other.days <= time.days * 1.5 + 1) comparable = true;
      if (fit >= NEAR_RELATIVE) touched = true;
    }
    if (!comparable || touched) conflict = 0;
    if (article !== null) articleWithin = Math.max(articleWithin, withinOf(time, article));
  }
  return { asked: true, match, conflict, articleWithin };
}

/** A mention in numbers: days since 1970. */
interface Time {
  first: number | null;
  last: number | null;
  /** Length; of a time without a year that of its month and day. */
  days: number;
  /** 100 × month + day of both ends where the year is not written. */
  yearless: readonly [number, number] | null;
  relative: boolean;
  mention: TimeMention;
}

function toTime(mention: TimeMention): Time | null {
  const { from, to, month, day, lastMonth, lastDay, relative } = mention;
  const yearless =
    month === null
      ? null
      : ([month * 100 + (day ?? 1), (lastMonth ?? month) * 100 + (lastDay ?? day ?? 31)] as const);
  if (from !== null && to !== null) {
    const first = toDayNumber(from);
    const last = toDayNumber(to);
    return { first, last, days: last - first + 1, yearless, relative, mention };
  }
  if (!yearless) return null;
  const days = Math.max(1, yearless[1] - yearless[0] + 1);
  return { first: null, last: null, days, yearless, relative, mention };
}

function toDayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

function fitOf(asked: Time, told: Time): number {
  // The year of a question's 9月13日 is a guess, and so is that of a passage without a year.
  if (asked.yearless) return YEAR_MISSING * fitInYear(asked.yearless, inYear(told));
  if (told.first === null || told.last === null) {
    return YEAR_MISSING * fitInYear(inYear(asked), inYear(told));
  }
  const fit = fitInDays(asked, told.first, told.last);
  return told.yearless && fit > 0 ? fit * YEAR_INFERRED : fit;
}

function fitInDays({ first, last, relative, mention }: Time, from: number, to: number): number {
  if (first === null || last === null) return 0;
  const shared = Math.min(last, to) - Math.max(first, from) + 1;
  const days = last - first + 1;
  const told = to - from + 1;
  if (shared > 0) return told <= days ? Math.max(shared / told, 0.5) : wider(shared, told);
  const apart = 1 - shared;
  if (apart === 1 && days <= 3 && told <= 3) return NEXT_DAY;
  if (relative && days <= 31 && apart <= Math.max(1, days / 2)) return NEAR_RELATIVE;
  return sameYear(mention, from) ? SAME_YEAR : 0;
}

/** By the logarithm: a day in a week is closer than a day in a year. */
function wider(shared: number, told: number): number {
  return Math.max(SAME_YEAR, WIDER * (1 - Math.log(told / shared) / Math.log(366)));
}

function sameYear({ from }: TimeMention, day: number): boolean {
  return from !== null && Number(from.slice(0, 4)) === new Date(day * DAY_MS).getUTCFullYear();
}

/** Month and day of both ends; the whole year where it is one. */
function inYear({ mention, yearless }: Time): readonly [number, number] {
  if (yearless) return yearless;
  const number = (iso: string | null): number => Number((iso ?? '').slice(5).replace('-', ''));
  return [number(mention.from), number(mention.to)];
}

function fitInYear(asked: readonly [number, number], told: readonly [number, number]): number {
  if (told[0] < asked[0] || told[1] > asked[1]) {
    const touches = told[0] <= asked[1] && told[1] >= asked[0];
    return touches && told[1] - told[0] < 100 ? WIDER : 0;
  }
  return 1;
}

function withinOf({ first, last, yearless }: Time, article: number): number {
  if (yearless) {
    const date = new Date(article * DAY_MS);
    const year = date.getUTCFullYear();
    const at = (number: number, inYear: number): number =>
      Date.UTC(inYear, Math.floor(number / 100) - 1, number % 100) / DAY_MS;
    // The report of 30 December may be dated in January.
    return Math.max(
      ...[year, year - 1].map((one) =>
        nearness(at(yearless[0], one), at(yearless[1], one), article),
      ),
    );
  }
  return first === null || last === null ? 0 : nearness(first, last, article);
}

function nearness(first: number, last: number, article: number): number {
  if (article < first) return 0;
  if (article <= last) return 1;
  return Math.max(0, 1 - (article - last) / (REPORTED_WITHIN + 1));
}
