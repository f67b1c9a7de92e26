/** Neighbouring parts put together into times and ranges: 去年 + 9月 + 初, 7月15日 至 8月2日. */

import type { Range } from '../../types/article.js';
import type { FoundPart } from './forms/forms.js';
import { type Fields, LEVEL } from './forms/part.js';

/** One time, or the two ends of a range, the second with what it takes over from the first. */
export interface Moment extends Range {
  first: Fields;
  last: Fields | null;
}

const JOINS = /^\s?度?的?\s?$/u;
const REACHES = /^\s?(?:起|开始)?,?\s?(?:[-~–—─]{1,2}|至|到|to|until|through)\s?$/u;

/** 2018年以来 reaches to the day of reference, and so does what begins behind a year. */
const SINCE = /^\s?度?(?:以来|至今|迄今|到现在|到目前|到今[天日])/u;
const AFTER = /^\s?(?:以后|之后|(?:起|开始)(?=[,。?\s]|$))/u;
/** 2018年以前 has no beginning: no range says it. */
const BEFORE = /^\s?(?:以前|之前)/u;
/** A year that is not read, right before 4月: 光绪三十年, 昭和20年, 入行5年. Not this year's 4月. */
const UNREAD_YEAR = /(?:[\d〇零○一二三四五六七八九十百千元两]\s?年度?的?|(?<!\d)\d{4})\s?$/u;
const YEAR_CHARS = 8;

interface Joined extends Range {
  fields: Fields;
  /** The finest level so far. */
  to: number;
}

/** Times in order, without overlaps. A part that nothing completes (16日 without a month) is left out, unless a report would write it alone. */
export function composeMoments(folded: string, parts: readonly FoundPart[]): Moment[] {
  const moments: Moment[] = [];
  for (let at = 0; at < parts.length; ) {
    const begun = parts[at] as FoundPart;
    if (begun.needs > 0 || lacksItsYear(folded, begun, moments.at(-1)?.end ?? 0)) {
      at++;
      continue;
    }
    const first = joinParts(folded, parts, at);
    at = first.next;
    const end = parts[at];
    if (
      end &&
      REACHES.test(folded.slice(first.joined.end, end.start)) &&
      completes(first.joined, end)
    ) {
      const last = joinParts(folded, parts, at);
      at = last.next;
      moments.push({
        start: first.joined.start,
        end: last.joined.end,
        ...fillRange(first.joined.fields, last.joined.fields),
      });
    } else {
      const moment = openEnded(folded, first.joined);
      if (moment) moments.push(moment);
    }
  }
  return moments;
}

function lacksItsYear(folded: string, { start, from, fields }: FoundPart, since: number): boolean {
  if (from === LEVEL.year || (fields.months ?? fields.festival) === undefined) return false;
  return UNREAD_YEAR.test(folded.slice(Math.max(since, start - YEAR_CHARS), start));
}

/** One time, up to the day of reference where the words behind it say so; null for 2018年以前. */
function openEnded(folded: string, { start, end, fields, to }: Joined): Moment | null {
  const behind = folded.slice(end, end + YEAR_CHARS);
  const dated = (fields.years ?? fields.yearsBack) !== undefined;
  const wholeYears = dated && to === LEVEL.year;
  if (wholeYears && BEFORE.test(behind)) return null;
  const open = (dated && SINCE.exec(behind)) || (wholeYears && AFTER.exec(behind));
  if (!open || (fields.yearsBack?.[0] ?? 0) > 0) return { start, end, first: fields, last: null };
  return { start, end: end + open[0].length, first: fields, last: { daysBack: [0, 0] } };
}

function joinParts(
  folded: string,
  parts: readonly FoundPart[],
  at: number,
): { joined: Joined; next: number } {
  const { start, end, fields, to } = parts[at] as FoundPart;
  const joined: Joined = { start, end, fields: { ...fields }, to };
  let next = at + 1;
  for (let part = parts[next]; part; part = parts[++next]) {
    if (!JOINS.test(folded.slice(joined.end, part.start)) || !follows(joined, part)) break;
    Object.assign(joined.fields, part.fields);
    joined.end = part.end;
    joined.to = part.to;
  }
  return { joined, next };
}

function follows({ fields, to }: Joined, part: FoundPart): boolean {
  if (part.from <= to) return false;
  if (part.needs > 0 && part.needs !== to) return false;
  if (part.from === LEVEL.day) return to === LEVEL.month;
  if (part.from === LEVEL.offset) return to === LEVEL.year && part.fields.daysBack !== undefined;
  // 2019至2021年7月 is no time; 几年前7月 is one.
  return !fields.years || fields.years[0] === fields.years[1];
}

/** Whether a part can be the end of a range whose beginning gives it what it lacks. */
function completes({ fields }: Joined, part: FoundPart): boolean {
  if (part.needs === LEVEL.month) return fields.days !== undefined;
  if (part.from === LEVEL.day) return fields.days !== undefined;
  if (part.from === LEVEL.month) return hasMonth(fields);
  return true;
}

function hasMonth(fields: Fields): boolean {
  return (fields.months ?? fields.monthsBack ?? fields.festival) !== undefined;
}

function fillRange(first: Fields, last: Fields): { first: Fields; last: Fields } {
  const takesMonth = !hasMonth(last) && last.days !== undefined;
  const fromFirst: Fields = {};
  if (takesMonth && first.months) fromFirst.months = first.months;
  if (takesMonth && first.monthsBack) fromFirst.monthsBack = first.monthsBack;
  const counted = last.daysBack ?? last.weekDays ?? last.window ?? last.monthsBack;
  if (!last.years && !last.yearsBack && counted === undefined) {
    if (first.years) fromFirst.years = first.years;
    if (first.yearsBack) fromFirst.yearsBack = first.yearsBack;
  }
  // 7月30日至2018年8月2日: the year stands behind both.
  const yearless = !first.years && !first.yearsBack && first.months !== undefined;
  return {
    first: yearless && last.years ? { ...first, years: last.years } : first,
    last: { ...fromFirst, ...last },
  };
}
