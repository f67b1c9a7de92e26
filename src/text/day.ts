/**
 * Days as YYYY-MM-DD: read as pages and people write dates of publication, checked, compared and
 * written. Questions' dates are read in text/time.
 */

import { readEraYear, readFigures, readNumber } from './figures/numerals.js';
import { formatDay, isReal, parseDay } from './time/calendar.js';

const HAN = '[〇零○一二三四五六七八九十百廿卅]';
const MONTH_AND_DAY = `(?<month>\\d{1,2}|${HAN}{1,2})\\s*[-/.月]\\s*(?<day>\\d{1,2}|${HAN}{1,3})(?!\\d)`;

const FORMS = [
  // 2018-07-17, 2018/7/17, 2018.7.17, 2018年7月17日, 二〇一八年七月十七日, with or without a time
  `^(?<year>(?:19|20)\\d{2}|[一二][〇零○一二三四五六七八九]{3})\\s*[-/.年]\\s*${MONTH_AND_DAY}`,
  // 民國107年7月17日, 中華民國一〇七年七月十七日, 民國107/07/17
  `^(?:中[华華])?民[国國]\\s*(?<republic>\\d{2,3}|元|${HAN}{1,6})\\s*[-/.年]\\s*${MONTH_AND_DAY}`,
  // 107-07-17, 一〇七年七月十七日: a year of three figures is one of the Republic
  `^(?<republic>1[0-2]\\d|一[〇零○一二][〇零○一二三四五六七八九])\\s*[-/.年]\\s*${MONTH_AND_DAY}`,
  // 20180717
  '^(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?!\\d)',
].map((form) => new RegExp(form, 'u'));

/** The calendar day that a text begins with, as YYYY-MM-DD; null for none or one that never was. */
export function toIsoDate(text: string): string | null {
  const folded = text.normalize('NFKC').trim();
  for (const form of FORMS) {
    const groups = form.exec(folded)?.groups;
    if (!groups) continue;
    const { year: written, republic = '', month = '', day = '' } = groups;
    const year = written ? readFigures(written) : readEraYear(republic) + 1911;
    const read = { year, month: readNumber(month), day: readNumber(day) };
    return isReal(read) ? formatDay(read) : null;
  }
  return null;
}

/** True for a YYYY-MM-DD that is a day of the calendar. */
export function isDay(text: string): boolean {
  return parseDay(text) !== null;
}

/** The day of a moment where this process runs, as people there count it. */
export function localDay(date: Date): string {
  return formatDay({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
}

/** For sorting: the earlier one first, what has no day last. */
export function compareIsoDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}
