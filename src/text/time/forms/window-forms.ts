/** Stretches up to the day of reference or from it: 近三年, 过去半年, 三年来, 前几天, 不久前. */

import { readNumber } from '../../figures/numerals.js';
import type { Span } from '../calendar.js';
import { COUNT, type Form, LEVEL, type Part, part, START, type Unit } from './part.js';

/** A unit of the language in units of the calendar. */
const UNITS: Record<string, readonly [number, Unit]> = {
  年: [1, 'year'],
  学期: [6, 'month'],
  季度: [3, 'month'],
  月: [1, 'month'],
  周: [1, 'week'],
  星期: [1, 'week'],
  礼拜: [1, 'week'],
  天: [1, 'day'],
  日: [1, 'day'],
};
const HALVES: Record<string, readonly [number, Unit]> = { 年: [6, 'month'], 月: [15, 'day'] };
const UNIT = '(年|季度|月|周|星期|礼拜|天|日)';
/** What 几 and 数 stand for. */
const FEW = 5;
/** 近日 in a report is a matter of weeks; asked as a question, of a month. */
const LATELY_DAYS = 30;
const RECENTLY_DAYS = 90;

const daysBack = (span: Span): Part => part({ daysBack: span }, LEVEL.offset);
const window = (count: number, unit: Unit): Part => part({ window: [count, unit] }, LEVEL.offset);

/** 三年, 三年半, 半年, 半个月, as one number of one unit; null for what is no length. */
function lengthOf(count: string, unit: string, andHalf: boolean): readonly [number, Unit] | null {
  if (count === '半') return HALVES[unit] ?? null;
  const [size, name] = UNITS[unit] as readonly [number, Unit];
  const number = /[几数]/u.test(count) ? FEW : readNumber(count);
  if (Number.isNaN(number)) return null;
  if (!andHalf) return [number * size, name];
  if (unit === '年') return [number * 12 + 6, 'month'];
  return unit === '月' ? [number * 30 + 15, 'day'] : null;
}

function lasting(length: readonly [number, Unit] | null, sign = 1): Part | null {
  return length && window(length[0] * sign, length[1]);
}

export const WINDOW_FORMS: readonly Form[] = [
  {
    pattern: `(?:((?<!经)过去|最近|(?<![附邻靠将接临最时过了行达])近|此前)|(未来|今后|接下来))(?:这|的)?(?:大)?(?:${COUNT}|(几|数|半))?多?个?(半)?${UNIT}(半)?(?![级龄轻报])`,
    read: ([past, future, count, few, middle, unit = '', end]) => {
      const number = count ?? few;
      const half = (middle ?? end) !== undefined;
      // 近年 and 近日 are lately; 过去年 and 未来年 are not said.
      if (!number && half) return null;
      if (number) return lasting(lengthOf(number, unit, half), future ? -1 : 1);
      if (past !== '近' || !/[年月周]/u.test(unit))
        return past === '近' ? daysBack([-LATELY_DAYS, 0]) : null;
      return lasting(lengthOf('几', unit, false));
    },
  },
  {
    pattern: `(?:((?<!经)过去|最近|(?<![附邻靠将接临最时过了行达])近)|(未来|今后))的?(\\d{1,3})个?小时`,
    read: ([, future, hours]) => window(Math.ceil(Number(hours) / 24) * (future ? -1 : 1), 'day'),
  },
  // 这三年, 这几天; 这一年 and 这一天 are those that were spoken of.
  {
    pattern: `这(?:(\\d{1,2}|[两二三四五六七八九十])|(几|半))个?(年|月|周|天)(?![级前后半])`,
    read: ([count, few, unit = '']) => lasting(lengthOf(count ?? few ?? '', unit, false)),
  },
  {
    pattern: `${START}(?:${COUNT}|(几|数|半))多?(?:个(半)?(?=[月星周])|(?!月))(年|月|周|星期|天)(半)?多?(?:以来|来(?![自到年月日源了的得说看]))`,
    read: ([count, few, middle, unit = '', end]) =>
      lasting(lengthOf(count ?? few ?? '', unit, (middle ?? end) !== undefined)),
  },
  { pattern: '前(?:几|两|些)[天日](?!平)', read: () => daysBack([-9, -1]) },
  {
    pattern: '前(?:几|些)个?年',
    read: () => part({ yearsBack: [-9, -1] }, LEVEL.year),
  },
  { pattern: '前几个?(?:月|周|星期)', read: () => part({ monthsBack: [-9, -1] }, LEVEL.month) },
  {
    pattern:
      '(?:前不久|前些日子|前一?阵子?|前一?段时间|前段日子|(?<=^|[\\s,。、在])(?:刚刚过去|刚才))(?![儿子])',
    read: () => daysBack([-LATELY_DAYS, 0]),
  },
  {
    pattern:
      '(?<![距离\\d一二两三四五六七八九十数几今昨目])(?:(近日|日前|不久前)|((?<!距.{0,6}|离.{0,6})最近(?![的处点邻])|近期|近来))',
    read: ([days]) => daysBack([days ? -LATELY_DAYS : -RECENTLY_DAYS, 0]),
  },
];
