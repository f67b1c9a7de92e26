/** Months, quarters, parts of years and months, and days: 7月, 第三季度, 年底, 中旬, 15日-16日. */

import { readNumber } from '../../figures/numerals.js';
import type { Span } from '../calendar.js';
import {
  AFTER_YEAR,
  COUNT,
  type Form,
  inside,
  LEVEL,
  NUMBER,
  type Part,
  part,
  START,
  same,
  TO,
} from './part.js';

const month = (first: number, last = first): Part | null =>
  inside(first, 1, 12) && inside(last, first, 12)
    ? part({ months: [first, last] }, LEVEL.month)
    : null;

/** Days that no month has are told apart when the month is known: 7月32日 is no July either. */
const day = (first: number, last = first, needs: number = LEVEL.month): Part | null =>
  inside(last, first, 99) ? part({ days: [first, last] }, LEVEL.day, LEVEL.day, needs) : null;

const QUARTER = '([一二三四1-4首])';

const MONTHS: Form[] = [
  {
    pattern: `${START}(\\d{1,2})月?${TO}(\\d{1,2})月(?!\\s?\\d{1,2}[日号])`,
    read: ([first, last]) => month(Number(first), Number(last)),
  },
  {
    pattern: `${START}(?<!农历的?|闰)${NUMBER}\\s?月(?:份|(?![球亮饼嫂薪票经光色租息子]|河(?![北南])|天(?!气)|革命|初[一二三四五六七八九十]))`,
    read: ([m]) => month(readNumber(m ?? '')),
  },
  {
    pattern:
      '(上上个?月|(?<![以])上个?月|(?<![日基根原版])本月|这个?月|下个?月(?!台)|下下个?月)(?!球)',
    read: ([name = '']) => {
      const back = name.startsWith('上') ? -1 : name.startsWith('下') ? 1 : 0;
      return part({ monthsBack: same(/^(上上|下下)/u.test(name) ? back * 2 : back) }, LEVEL.month);
    },
  },
  {
    pattern: `${START}(?:${COUNT}|(几|数))个多?月(?:之|以)?前`,
    read: ([count, few]) => {
      if (few) return part({ monthsBack: [-9, -2] }, LEVEL.month);
      const months = readNumber(count ?? '');
      return Number.isNaN(months) ? null : part({ monthsBack: same(-months) }, LEVEL.month);
    },
  },
  {
    pattern: `([上下])半年|${AFTER_YEAR}([前后])半年?`,
    read: ([half, named]) => (/[上前]/u.test(half ?? named ?? '') ? month(1, 6) : month(7, 12)),
  },
  {
    pattern: `(?:(?<!\\d)|${AFTER_YEAR})(?:第?${QUARTER}季度|${AFTER_YEAR}第?${QUARTER}季(?![度节军]))|(?<![a-z])q([1-4])(?:季度?)?(?![a-z\\d]| (?:of )?(?:19|20)\\d\\d)`,
    read: ([a, b, c]) => {
      const name = a ?? b ?? c ?? '';
      const number = name === '首' ? 1 : readNumber(name);
      return month(number * 3 - 2, number * 3);
    },
  },
  { pattern: '前([二三两2-3])个?季度?', read: ([count]) => month(1, readNumber(count ?? '') * 3) },
  {
    pattern: `前${COUNT}个?月`,
    read: ([count]) => {
      const last = readNumber(count ?? '');
      return inside(last, 2, 12)
        ? part({ months: [1, last] }, LEVEL.month, LEVEL.month, LEVEL.year)
        : null;
    },
  },
];

/** 年初 and the like are what papers use the words for, not what a dictionary limits them to. */
const YEAR_PARTS: Record<string, Span> = {
  春: [3, 5],
  夏: [6, 8],
  秋: [9, 11],
  冬: [12, 14],
  初: [1, 2],
  中: [6, 7],
  底: [11, 12],
  末: [11, 12],
};
const MONTH_PARTS: Record<string, Span> = {
  上: [1, 10],
  初: [1, 10],
  中: [11, 20],
  下: [21, 31],
  底: [21, 31],
  末: [21, 31],
};

const PARTS: Form[] = [
  {
    pattern: `([春夏秋冬])(?:天|季(?!节))|${AFTER_YEAR}([春夏秋冬])(?=[,、。;:?\\s至到]|$)`,
    read: ([name, alone]) =>
      part(
        { months: YEAR_PARTS[name ?? alone ?? ''] as Span },
        LEVEL.month,
        LEVEL.month,
        LEVEL.year,
      ),
  },
  // 年底 alone is this year's; behind a year 年 may be missing: 去年底.
  {
    pattern:
      '(?<![每历逐同次当大新过前一二三四五六七八九十几数半\\d])年([初底末])|岁([末尾首])|(?<=^|[,。?\\s在到于])年(中)(?![国心学])',
    read: ([name, old, middle]) => {
      const at = name ?? middle ?? (old === '首' ? '初' : '末');
      return part({ months: YEAR_PARTS[at] as Span }, LEVEL.month);
    },
  },
  {
    pattern: `${AFTER_YEAR}年?(?:([初底末])(?![步次级中])|(中)(?=[,、。;:?\\s]|$|以))`,
    read: ([name, middle]) =>
      part(
        { months: YEAR_PARTS[name ?? middle ?? ''] as Span },
        LEVEL.month,
        LEVEL.month,
        LEVEL.year,
      ),
  },
  {
    pattern: '(?<=[月份、和至到-])(?:([上中下])旬|([初底末])(?![步次级])|(中)(?=[,、。;:?\\s]|$))',
    read: ([third, edge, middle]) => day(...(MONTH_PARTS[third ?? edge ?? middle ?? ''] as Span)),
  },
  {
    pattern: '(?<=月份?)([上下])半月',
    read: ([half]) => day(...((half === '上' ? [1, 15] : [16, 31]) as [number, number])),
  },
  {
    pattern:
      '(?<![每\\d一二三四五六七八九十个本上下这])月([初底末])|(?<=^|[,。?\\s在到于])月(中)(?![国心学])',
    read: ([name, middle]) =>
      part(
        { monthsBack: [0, 0], days: MONTH_PARTS[name ?? middle ?? ''] as Span },
        LEVEL.month,
        LEVEL.offset,
      ),
  },
];

const DAYS: Form[] = [
  {
    pattern: `${START}(\\d{1,2})([日号])?${TO}(\\d{1,2})[日号](?!线|均)`,
    // 11日至17日 alone counts in the month that was spoken of.
    read: ([first, sign, last]) => day(Number(first), Number(last), sign ? 0 : LEVEL.month),
  },
  // A day alone (17日,) only as reports write it; its month is that of the day before it.
  {
    pattern: String.raw`(?<![\d.第近前共达超逾约月-])(\d{1,2})日(?=[\s,、;:()。]|[两三]天|上午|下午|晚|凌晨|清晨|早|中午|电|讯|在|从|召开|举行|抵达|至|到|-|$)`,
    read: ([d]) => day(Number(d), Number(d), 0),
  },
  { pattern: `${START}${NUMBER}\\s?[日号]`, read: ([d]) => day(readNumber(d ?? '')) },
];

export const MONTH_FORMS: readonly Form[] = [...MONTHS, ...PARTS, ...DAYS];
