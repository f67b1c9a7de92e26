/** Festivals as times: those of fixed days, and the lunar ones whose day can be computed exactly. */

import { addDays, type Day, type DaySpan, lunarDay, type Span } from './calendar.js';
import { type Form, LEVEL, part } from './part.js';

/** Month and day; `lunar` by the lunar calendar. `days`: first and last day, counted from it. */
const FESTIVALS: Record<string, { month: number; day: number; lunar?: true; days: Span }> = {
  元旦: { month: 1, day: 1, days: [0, 2] },
  情人节: { month: 2, day: 14, days: [0, 0] },
  妇女节: { month: 3, day: 8, days: [0, 0] },
  五一: { month: 5, day: 1, days: [0, 4] },
  劳动节: { month: 5, day: 1, days: [0, 4] },
  儿童节: { month: 6, day: 1, days: [0, 0] },
  建党节: { month: 7, day: 1, days: [0, 0] },
  建军节: { month: 8, day: 1, days: [0, 0] },
  教师节: { month: 9, day: 10, days: [0, 0] },
  国庆: { month: 10, day: 1, days: [0, 6] },
  双十一: { month: 11, day: 11, days: [0, 0] },
  圣诞节: { month: 12, day: 25, days: [0, 0] },
  春节: { month: 1, day: 1, lunar: true, days: [-1, 6] },
  元宵节: { month: 1, day: 15, lunar: true, days: [0, 0] },
  端午: { month: 5, day: 5, lunar: true, days: [0, 0] },
  中秋: { month: 8, day: 15, lunar: true, days: [0, 0] },
};

/** How far 春节前夕 and 春节后 reach. */
const AROUND_DAYS = 14;

// Alone a festival is a custom, a name (李国庆) or a road (五一路): a year before it, or a word
// behind it, makes it days.
const NAMES =
  '元旦|情人节|妇女节|劳动节|儿童节|建党节|建军节|教师节|双十一|圣诞节|春节|元宵节|端午节?|中秋节?|国庆节?|五一';
const AROUND =
  '(前夕|前(?![后往来])|节前)|后(?![备勤])|节后|当[天日]|当晚|小?长假|假期|期间|黄金周';

export const FESTIVAL_FORM: Form = {
  pattern: `(?:(?<=年)(${NAMES})(?!路|大道|广场|街|村|镇|口号|联欢|晚会)(?:${AROUND})?|(${NAMES})(?:${AROUND}))`,
  read: ([dated, beforeDated, alone, beforeAlone]) => {
    const before = beforeDated ?? beforeAlone;
    const name = (dated ?? alone ?? '').replace(/^(端午|中秋|国庆)节$/u, '$1');
    const festival = FESTIVALS[name];
    if (!festival) return null;
    const days: Span = before ? [-AROUND_DAYS, 0] : festival.days;
    return part({ festival: { name, days } }, LEVEL.month, LEVEL.offset);
  },
};

/** First and last day of a festival in a year; null where the lunar calendar is not known. */
export function festivalDays(
  { name, days }: { name: string; days: Span },
  year: number,
): DaySpan | null {
  const festival = FESTIVALS[name];
  if (!festival) return null;
  const { month, day, lunar } = festival;
  const first: Day | null = lunar ? lunarDay(year, month, day) : { year, month, day };
  return first && { first: addDays(first, days[0]), last: addDays(first, days[1]) };
}

/** Month and day of its first and last day, where they are the same in every year. */
export function fixedDays(festival: { name: string; days: Span }): DaySpan | null {
  return FESTIVALS[festival.name]?.lunar ? null : festivalDays(festival, 2001);
}
