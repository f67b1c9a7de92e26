/** Times that count from a day of reference in days, weeks and windows: 昨天, 上周三, 近三年, 近日. */

import type { Span } from './calendar.js';
import { readNumber } from './numerals.js';
import { COUNT, type Form, LEVEL, type Part, part, START, type Unit } from './part.js';

const DAYS_OF_WEEK = '一二三四五六';

const UNITS: Record<string, Unit> = {
  年: 'year',
  月: 'month',
  周: 'week',
  星期: 'week',
  天: 'day',
};

const offset = (daysBack: Span): Part => part({ daysBack }, LEVEL.offset);

/** 近日 in a report is a matter of weeks; asked as a question, of a month. */
const LATELY_DAYS = 30;
const RECENTLY_DAYS = 90;

const NAMED_DAYS: Record<string, number> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 };

export const VAGUE_FORMS: readonly Form[] = [
  {
    pattern:
      '(?:(大前|(?<![以之先目])前|昨|今|(?<![光文声说证探表])明|(?<![先以之]|先天)后)天(?![性下平赋然])|((?<![光文声说证表])明|[昨今])日(?!头条|俄罗斯|美国|方舟|之星|报|水印)|([昨今明])(?:晚|夜|晨|早)(?!已|就|在))',
    read: ([a, b, c]) => {
      const back = NAMED_DAYS[a ?? b ?? c ?? ''] as number;
      return offset([back, back]);
    },
  },
  { pattern: '(?<![年月提以])前一[天日]', read: () => offset([-1, -1]) },
  {
    pattern: `${START}(?:${COUNT}天|(?:(几|数)[天日])|([两二三四五六七八九])日)(?:之|以)?前`,
    read: ([count, few, figure]) => {
      if (few) return offset([-9, -2]);
      const days = readNumber(count ?? figure ?? '');
      return Number.isNaN(days) ? null : offset([-days, -days]);
    },
  },
  {
    pattern: `${START}${COUNT}个?多?(?:周|星期|礼拜)(?:之|以)?前`,
    read: ([count]) => {
      const weeks = readNumber(count ?? '');
      // "Two weeks ago" is said of days on either side of the fourteenth.
      return Number.isNaN(weeks) ? null : offset([-weeks * 7 - 3, -weeks * 7 + 3]);
    },
  },
  {
    pattern:
      '(上上|(?<![以海])上|(?<![日基根原版])本|这|(?<![天之])下)(?:一?周|个?(?:星期|礼拜))(?![期边围转密到刊])(?:([一二三四五六1-6])|([日天7])(?![本])|(末))?',
    read: ([which = '', weekday, sunday, weekend]) => {
      const week = { 上上: -2, 上: -1, 下: 1 }[which] ?? 0;
      const at = (first: number, last: number): Part =>
        part({ weekDays: [week * 7 + first, week * 7 + last] }, LEVEL.offset);
      if (sunday) return at(6, 6);
      if (weekend) return at(5, 6);
      if (!weekday) return at(0, 6);
      const number = Math.max(DAYS_OF_WEEK.indexOf(weekday), Number(weekday) - 1 || 0);
      return at(number, number);
    },
  },
  {
    pattern: `(?:((?<!经)过去|最近|(?<![附邻靠将接临最时过了行达])近)|(未来))(?:这|的)?(?:${COUNT}|(几|数))?个?(年|月|周|星期|天)(?![级龄轻])`,
    read: ([past, future, count, few, unit = '']) => {
      // 近年 and 过去几年 are a few years; 过去年 and 未来年 are not said.
      if (!count && !few && (future || past === '过去')) return null;
      const number = count ? readNumber(count) : 5;
      if (Number.isNaN(number)) return null;
      return part({ window: [future ? -number : number, UNITS[unit] as Unit] }, LEVEL.offset);
    },
  },
  {
    pattern:
      '(?<![距离\\d一二两三四五六七八九十数几今昨目])(?:(近日|日前|不久前)|((?<!距.{0,6}|离.{0,6})最近(?![的处点邻])|近期|近来))',
    read: ([days]) => offset([days ? -LATELY_DAYS : -RECENTLY_DAYS, 0]),
  },
  // 四年前的那个时候: the same time of another year.
  {
    pattern: '(?<=年前?的?)(?:那个?时候?|这个?时候?|此时)',
    read: () => part({ daysBack: [-30, 30] }, LEVEL.offset, LEVEL.offset, LEVEL.year),
  },
];
