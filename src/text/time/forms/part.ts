/** A part of a time, as one pattern reads it, and what the patterns are made of. */

import type { Span } from '../calendar.js';

export type Unit = 'day' | 'week' | 'month' | 'year';

/** What a part of a time says. Offsets count from a day of reference. */
export interface Fields {
  years?: Span;
  yearsBack?: Span;
  /** 12 to 14 is a winter. */
  months?: Span;
  monthsBack?: Span;
  /** Days of the month, 21 to 31 for its end. */
  days?: Span;
  daysBack?: Span;
  /** Days from the Monday of the week of reference: 上周三 is -5. */
  weekDays?: Span;
  /** So many units up to the day of reference (近三年), or from it where negative (未来三年). */
  window?: readonly [number, Unit];
  /** Quarters from that of the day of reference. */
  quartersBack?: Span;
  /** 去年同期: the days of the time before it, in this one's year; `daysBack` where none is. */
  samePeriod?: true;
  festival?: { name: string; days: Span };
}

/** Coarse to fine: a part may follow one that is coarser. */
export const LEVEL = { year: 1, month: 2, day: 3, offset: 4 } as const;

export interface Part {
  fields: Fields;
  /** Levels that the part begins and ends with: 2018-07-17 runs from year to day. */
  from: number;
  to: number;
  /** The level that has to stand right before it: 16日 needs a month, 夏天 a year. */
  needs: number;
}

export interface Form {
  pattern: string;
  /** Takes the pattern's groups; null where they are no time (2018-13-45). */
  read: (groups: (string | undefined)[]) => Part | null;
}

export function part(fields: Fields, from: number, to = from, needs = 0): Part {
  return { fields, from, to, needs };
}

export const same = (value: number): Span => [value, value];
export const inside = (value: number, low: number, high: number): boolean =>
  value >= low && value <= high;

/** A day or month in digits or Han numerals; START: not the tail of a longer number. */
export const NUMBER = String.raw`(\d{1,2}|[一二三四五六七八九十廿卅]{1,3})`;
export const COUNT = String.raw`(\d{1,3}|[一二两三四五六七八九十百]{1,4})`;
/** A year without 年, as far as what follows makes it one: 2018 in 2018上半年. */
const BARE_YEAR = String.raw`(?<![\d.,])(?:19|20)\d\d\s?|(?<![〇零○一二三四五六七八九])[一二][〇零○一二三四五六七八九]{3}`;
const BARE_REPUBLIC = String.raw`民国\s?(?:\d{2,3}|[〇零○一二三四五六七八九]{3})`;
export const AFTER_YEAR = `(?<=年度?的?\\s?|${BARE_YEAR}|${BARE_REPUBLIC})`;
export const START = String.raw`(?:(?<!\d|\d\.|[一二三四五六七八九十百千几数])|(?<=${BARE_YEAR}))`;
/** What names a part of a year, so that the number before it is the year: 2018上半年, 18年底. */
export const PART_OF_YEAR = String.raw`\s?的?(?:[上下前后]半年|第?[一二三四首1-4]季|前[二三2-3]个?季|前${COUNT.replace('(', '(?:')}个月|q[1-4](?!\d)|年?[初底末](?![步次级中])|[春夏秋冬][天季]|[一二三四五六七八九十]{1,2}月|(?<!\d)\d{1,2}月|元旦|春节|春运|清明|五一|端午|中秋|国庆|暑[假期]|寒假)`;
export const TO = String.raw`\s?(?:[-~–—─]{1,2}|至|到)\s?`;
