/** English times: july 17, 2018; last week; 3 years ago. A bare year only behind a preposition. */

import type { Span } from '../calendar.js';
import { type Form, LEVEL, type Part, part, same } from './part.js';

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`((?:19|20)\d\d)`;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const QUARTERS = ['first', 'second', 'third', 'fourth'];
/** Months as 年初 and 年底 have them. */
const EDGES: Record<string, Span> = { early: [1, 2], mid: [6, 7], late: [11, 12] };
const COUNTS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const monthOf = (name = ''): number => NAMES.indexOf(name.slice(0, 3)) + 1;
const countOf = (text = ''): number =>
  /^an?$/u.test(text) ? 1 : Math.max(Number(text) || 0, COUNTS.indexOf(text));

function date(year: string | undefined, month: number, day: string | undefined): Part {
  return part(
    {
      ...(year ? { years: same(Number(year)) } : {}),
      months: same(month),
      ...(day ? { days: same(Number(day)) } : {}),
    },
    year ? LEVEL.year : LEVEL.month,
    day ? LEVEL.day : LEVEL.month,
  );
}

const BACK: Record<string, number> = { last: -1, this: 0, next: 1 };

export const ENGLISH_FORMS: readonly Form[] = [
  {
    pattern: String.raw`\b${MONTH}\.? ${DAY}(?:,? ${YEAR})?(?!\d|[.,]\d)`,
    read: ([month, day, year]) => date(year, monthOf(month), day),
  },
  {
    pattern: String.raw`(?<![\d.,])${DAY} (?:of )?${MONTH}\b\.?(?:,? ${YEAR}(?!\d))?`,
    read: ([day, month, year]) => date(year, monthOf(month), day),
  },
  {
    pattern: String.raw`\b${MONTH}\.?,? (?:of )?${YEAR}(?!\d)`,
    read: ([month, year]) => date(year, monthOf(month), undefined),
  },
  {
    pattern: String.raw`\b(?:the )?(first|second) half (?:of )?${YEAR}(?!\d)|\bh([12]) (?:of )?${YEAR}(?!\d)`,
    read: ([half, year, number, other]) =>
      part(
        {
          years: same(Number(year ?? other)),
          months: half === 'first' || number === '1' ? [1, 6] : [7, 12],
        },
        LEVEL.year,
        LEVEL.month,
      ),
  },
  {
    pattern: String.raw`\b(?:q([1-4])|(first|second|third|fourth) quarter) (?:of )?${YEAR}(?![\d年])`,
    read: ([number, name = '', year]) => {
      const quarter = Number(number) || QUARTERS.indexOf(name) + 1;
      const months = [quarter * 3 - 2, quarter * 3] as const;
      return part({ years: same(Number(year)), months }, LEVEL.year, LEVEL.month);
    },
  },
  {
    pattern: String.raw`\b(early|late|mid)[ -]${YEAR}(?!\d)`,
    read: ([which = '', year]) =>
      part({ years: same(Number(year)), months: EDGES[which] as Span }, LEVEL.year, LEVEL.month),
  },
  {
    pattern: String.raw`\b(?:the )?(1[89]\d0|20[0-2]0)s\b`,
    read: ([first]) => part({ years: [Number(first), Number(first) + 9] }, LEVEL.year),
  },
  {
    pattern: String.raw`(?<=\b(?:in|since|during|until|early|late|mid) )${MONTH}\b`,
    read: ([month]) => date(undefined, monthOf(month), undefined),
  },
  {
    pattern: String.raw`(?<=\b(?:in|since|during|until|by|from|to|of|before|after|year) )${YEAR}(?![\d年月./%-])(?! ?(?:people|yuan|million))`,
    read: ([year]) => part({ years: same(Number(year)) }, LEVEL.year),
  },
  {
    pattern: String.raw`\b(last|this|next) (?:(year)|(month)|week)\b`,
    read: ([which = '', year, month]) => {
      const back = BACK[which] as number;
      if (year) return part({ yearsBack: same(back) }, LEVEL.year);
      if (month) return part({ monthsBack: same(back) }, LEVEL.month);
      return part({ weekDays: [back * 7, back * 7 + 6] }, LEVEL.offset);
    },
  },
  {
    pattern: String.raw`\b(last|this|next) (mon|tues|wednes|thurs|fri|satur|sun)day\b`,
    read: ([which = '', name = '']) => {
      const day = (BACK[which] as number) * 7 + WEEKDAYS.indexOf(name.slice(0, 3));
      return part({ weekDays: same(day) }, LEVEL.offset);
    },
  },
  {
    pattern: String.raw`\b(?:(yesterday)|today|(tomorrow))\b`,
    read: ([yesterday, tomorrow]) =>
      part({ daysBack: same(yesterday ? -1 : tomorrow ? 1 : 0) }, LEVEL.offset),
  },
  {
    pattern: String.raw`\b(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (year|month|week|day)s? ago\b`,
    read: ([count, unit]) => {
      const back = -countOf(count);
      if (unit === 'year') return part({ yearsBack: same(back) }, LEVEL.year);
      if (unit === 'month') return part({ monthsBack: same(back) }, LEVEL.month);
      if (unit === 'week') return part({ daysBack: [back * 7 - 3, back * 7 + 3] }, LEVEL.offset);
      return part({ daysBack: same(back) }, LEVEL.offset);
    },
  },
  {
    pattern: String.raw`\b(?:past|last) half[ -](?:a )?year\b`,
    read: () => part({ window: [6, 'month'] }, LEVEL.offset),
  },
  {
    pattern: String.raw`\bpast (year|month|week)\b`,
    read: ([unit]) => part({ window: [1, unit as 'year' | 'month' | 'week'] }, LEVEL.offset),
  },
  {
    pattern: String.raw`\b(?:past|last) (\d{1,3}|two|three|four|five|six|seven|eight|nine|ten) (year|month|week|day)s\b`,
    read: ([count, unit]) =>
      part({ window: [countOf(count), unit as 'year' | 'month' | 'week' | 'day'] }, LEVEL.offset),
  },
];
