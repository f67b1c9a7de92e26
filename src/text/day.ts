/** Dates of publication as pages and people write them. Questions' dates are not read here. */

import { readEraYear, readFigures, readNumber } from './time/numerals.js';

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
    return isoDay(year, readNumber(month), readNumber(day));
  }
  return null;
}

function isoDay(year: number, month: number, day: number): string | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
