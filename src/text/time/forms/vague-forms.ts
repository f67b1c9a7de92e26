/** Times that count from a day of reference in days, weeks and quarters: 昨天, 上周三, 上个季度. */

import { readNumber } from '../../figures/numerals.js';
import type { Span } from '../calendar.js';
import { COUNT, type Form, LEVEL, type Part, part, START } from './part.js';

const DAYS_OF_WEEK = '一二三四五六';

const offset = (daysBack: Span): Part => part({ daysBack }, LEVEL.offset);

/** 那个时候 is a month on either side. */
const AROUND_NOW: Span = [-30, 30];

const NAMED_DAYS: Record<string, number> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  明: 1,
  后: 2,
  大后: 3,
};

export const VAGUE_FORMS: readonly Form[] = [
  {
    pattern:
      '(?:(大前|大后|(?<![以之先目])前|昨|今|(?<![光文声说证探表])明|(?<![先以之]|先天)后)天(?![性平赋然]|下(?![午班雨雪课]))|((?<![光文声说证表])明|[昨今])日(?!头条|俄罗斯|美国|方舟|之星|报|水印)|([昨今明])(?:晚|夜|晨|早)(?!已|就|在))',
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
    pattern: `${START}(?:${COUNT}个)?半个?月(?:之|以)?前`,
    read: ([count]) => {
      const days = 15 + (count ? 30 * readNumber(count) : 0);
      return Number.isNaN(days) ? null : offset([-days - 7, -days + 7]);
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
      '(上上|(?<![以海])上|(?<![日基根原版])本|这|(?<![天之])下)(?:一?周|个?(?:星期|礼拜)|个周(?=末))(?![期边围转密到刊])(?:([一二三四五六1-6])|([日天7])(?![本])|(末))?',
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
  // 上个季度 counts in quarters, 下季度 too.
  {
    pattern: '(上上?|(?<![日基根原版])本|这|下)(?:一|个)?季度',
    read: ([which = '']) => {
      const back = { 上上: -2, 上: -1, 下: 1 }[which] ?? 0;
      return part({ quartersBack: [back, back] }, LEVEL.offset);
    },
  },
  // 去年同期 is that of the time before it, else about this time of the year.
  {
    pattern: '(?<=年的?)同期',
    read: () =>
      part({ daysBack: AROUND_NOW, samePeriod: true }, LEVEL.offset, LEVEL.offset, LEVEL.year),
  },
  {
    pattern: '(?<=年的?)同月',
    read: () => part({ monthsBack: [0, 0] }, LEVEL.month, LEVEL.month, LEVEL.year),
  },
  {
    pattern: '(?<=年的?)同[一]?[日天]',
    read: () => part({ daysBack: [0, 0] }, LEVEL.offset, LEVEL.offset, LEVEL.year),
  },
  // 四年前的那个时候: the same time of another year.
  {
    pattern: '(?<=年前?的?)(?:那个?时候?|这个?时候?|此时)',
    read: () => part({ daysBack: AROUND_NOW }, LEVEL.offset, LEVEL.offset, LEVEL.year),
  },
];
