/** Festivals as times: those of fixed days, and the lunar ones whose day can be computed exactly. */

import { addDays, type Day, type DaySpan, lunarDay, type Span } from '../calendar.js';
import { AFTER_YEAR, type Form, LEVEL, part } from './part.js';

interface Festival {
  month: number;
  day: number;
  /** By the lunar calendar, or by the sun: 清明 is the fourth of April or the fifth. */
  by?: 'lunar' | 'sun';
  /** First and last day, counted from it. */
  days: Span;
  /** The same where its holiday is meant: 端午假期. */
  holiday?: Span;
}

/** A holiday of three days lies before the festival, around it or behind it. */
const THREE_DAYS: Span = [-2, 2];

const FESTIVALS: Record<string, Festival> = {
  元旦: { month: 1, day: 1, days: [0, 2] },
  寒假: { month: 1, day: 10, days: [0, 50] },
  情人节: { month: 2, day: 14, days: [0, 0] },
  妇女节: { month: 3, day: 8, days: [0, 0] },
  清明: { month: 4, day: 5, by: 'sun', days: [0, 0], holiday: THREE_DAYS },
  五一: { month: 5, day: 1, days: [0, 4] },
  儿童节: { month: 6, day: 1, days: [0, 0] },
  建党节: { month: 7, day: 1, days: [0, 0] },
  暑假: { month: 7, day: 1, days: [0, 61] },
  建军节: { month: 8, day: 1, days: [0, 0] },
  教师节: { month: 9, day: 10, days: [0, 0] },
  国庆: { month: 10, day: 1, days: [0, 6] },
  双十一: { month: 11, day: 11, days: [0, 0] },
  圣诞节: { month: 12, day: 25, days: [0, 0] },
  春节: { month: 1, day: 1, by: 'lunar', days: [-1, 6] },
  除夕: { month: 1, day: 1, by: 'lunar', days: [-1, -1] },
  初一: { month: 1, day: 1, by: 'lunar', days: [0, 0] },
  春运: { month: 1, day: 1, by: 'lunar', days: [-15, 24] },
  元宵节: { month: 1, day: 15, by: 'lunar', days: [0, 0] },
  端午: { month: 5, day: 5, by: 'lunar', days: [0, 0], holiday: THREE_DAYS },
  七夕: { month: 7, day: 7, by: 'lunar', days: [0, 0] },
  中秋: { month: 8, day: 15, by: 'lunar', days: [0, 0], holiday: THREE_DAYS },
  重阳: { month: 9, day: 9, by: 'lunar', days: [0, 0] },
};

const SAME_AS: Record<string, string> = {
  端午节: '端午',
  中秋节: '中秋',
  国庆节: '国庆',
  国庆日: '国庆',
  清明节: '清明',
  重阳节: '重阳',
  七夕节: '七夕',
  劳动节: '五一',
  五一劳动节: '五一',
  元旦节: '元旦',
  圣诞: '圣诞节',
  元宵: '元宵节',
  双11: '双十一',
  暑期: '暑假',
  农历新年: '春节',
  农历年: '春节',
  新春: '春节',
  过年: '春节',
  除夕夜: '除夕',
  大年初一: '初一',
  正月初一: '初一',
};

/** How far 春节前夕 and 春节后 reach. */
const AROUND_DAYS = 14;
/** How far 春节前后 reaches. */
const ABOUT_DAYS = 7;

const NAMES = [...Object.keys(FESTIVALS), ...Object.keys(SAME_AS)]
  .filter((name) => name !== '初一')
  .sort((a, b) => b.length - a.length)
  .join('|');
// Alone a festival is a custom, a name (李国庆) or a road (五一路): a year before it, or a word
// behind it, makes it days.
const AROUND =
  '(前夕|前(?![后往来])|节前)|(前后)|(期间|[小长连]?长?假期?|连假|假日|黄金周)|后(?![备勤])|节后|当[天日]|当晚';

export const FESTIVAL_FORM: Form = {
  pattern: `(?:${AFTER_YEAR}(${NAMES})(?!路|大道|广场|街|村|镇|口号|联欢|晚会)(?:${AROUND})?|(${NAMES})(?:${AROUND}))`,
  read: ([dated, a, b, c, alone, d, e, f]) => {
    const said = dated ?? alone ?? '';
    const name = SAME_AS[said] ?? said;
    const festival = FESTIVALS[name];
    if (!festival) return null;
    const days = daysMeant(festival, { before: a ?? d, about: b ?? e, holiday: c ?? f });
    return part({ festival: { name, days } }, LEVEL.month, LEVEL.offset);
  },
};

function daysMeant(
  { days, holiday }: Festival,
  said: { before?: string | undefined; about?: string | undefined; holiday?: string | undefined },
): Span {
  if (said.before) return [-AROUND_DAYS, 0];
  if (said.about) return [days[0] - ABOUT_DAYS, days[1] + ABOUT_DAYS];
  return said.holiday && holiday ? holiday : days;
}

/** First and last day of a festival in a year; null where the lunar calendar is not known. */
export function festivalDays(
  { name, days }: { name: string; days: Span },
  year: number,
): DaySpan | null {
  const festival = FESTIVALS[name];
  if (!festival) return null;
  const first = firstDay(festival, year);
  return first && { first: addDays(first, days[0]), last: addDays(first, days[1]) };
}

function firstDay({ month, day, by }: Festival, year: number): Day | null {
  if (by === 'lunar') return lunarDay(year, month, day);
  return by === 'sun' ? clearAndBright(year) : { year, month, day };
}

/** 清明, when the sun stands at 15°; by the usual rule of thumb, right from 1901 to 2099. */
function clearAndBright(year: number): Day | null {
  if (year < 1901 || year > 2099) return null;
  const inCentury = year % 100;
  const day =
    Math.floor(0.2422 * inCentury + (year < 2000 ? 5.59 : 4.81)) -
    Math.floor((year < 2000 ? inCentury - 1 : inCentury) / 4);
  return { year, month: 4, day };
}

/** Month and day of its first and last day, where they are the same in every year. */
export function fixedDays(festival: { name: string; days: Span }): DaySpan | null {
  return FESTIVALS[festival.name]?.by ? null : festivalDays(festival, 2001);
}
