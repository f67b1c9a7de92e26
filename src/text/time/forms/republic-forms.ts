/**
 * Years of the Republic, 1 in 1912: 民国107年, 中华民国一一三年, 民113年, 民国113/03/02, and
 * without its name only where nothing else is written so: 107年7月, 113/05/20, 113年度.
 */

import { readEraYear } from '../../figures/numerals.js';
import { type Form, inside, LEVEL, PART_OF_YEAR, type Part, part, same, TO } from './part.js';

/** Years from here on are years of the Republic with 1911 added. */
const BEFORE_FIRST = 1911;
const LAST = 199;

const NAME = String.raw`(?:中华)?民国\s?`;
/** 民 as a short form is no end of another word: 农民, 居民. */
const SHORT = String.raw`(?<![人居市农公国村移难选渔牧股网全平军灾饥贫黎县乡镇山万殖惠便利为亲爱富侨藏回住])民\s?`;
const DIGITS = String.raw`(\d{1,3})`;
const HAN = '([〇零○一二三四五六七八九十百]{1,6})';
/** Without a name: the hundreds that have come, in words and figure by figure. */
const COME = String.raw`(1[0-2]\d|一[〇零○一二][〇零○一二三四五六七八九]|一?百(?:零[一二三四五六七八九]|一?[一二]?十[一二三四五六七八九]?))`;

const yearOf = (text = ''): number => readEraYear(text) + BEFORE_FIRST;

function years(first: number, last = first): Part | null {
  if (!inside(first, BEFORE_FIRST + 1, BEFORE_FIRST + LAST) || !(last >= first)) return null;
  return part({ years: [first, last] }, LEVEL.year);
}

function date(count: string | undefined, month: string | undefined, day?: string): Part | null {
  const year = yearOf(count);
  if (!inside(Number(month), 1, 12)) return null;
  const fields = { years: same(year), months: same(Number(month)) };
  return day
    ? part({ ...fields, days: same(Number(day)) }, LEVEL.year, LEVEL.day)
    : part(fields, LEVEL.year, LEVEL.month);
}

export const REPUBLIC_FORMS: readonly Form[] = [
  {
    pattern: `(?:${NAME})(?:${DIGITS}|${HAN})年?${TO}(?:${NAME})?(?:${DIGITS}|${HAN})\\s?年(?!代|\\s?(?:\\d|[一二三四五六七八九十]{1,2}月))`,
    read: ([first, firstHan, last, lastHan]) =>
      years(yearOf(first ?? firstHan), yearOf(last ?? lastHan)),
  },
  // 民国80年代 begins with the eightieth year.
  {
    pattern: `${NAME}(?:([1-9]0)|([二三四五六七八九][十〇零]))年代`,
    read: ([digits, han]) => {
      const first = yearOf(digits ?? han);
      return years(first, first + 9);
    },
  },
  {
    pattern: String.raw`(?:${NAME}|${SHORT})(\d{1,3})\s?(?<mark>[-/.])\s?(\d{1,2})\s?\k<mark>\s?(\d{1,2})(?!\d)`,
    read: ([year, , month, day]) => date(year, month, day),
  },
  {
    pattern: String.raw`${NAME}(\d{1,3})\s?[-/.]\s?(\d{1,2})(?!\d|\s?年|[-/.]\d)`,
    read: ([year, month]) => date(year, month),
  },
  {
    pattern: String.raw`(?:民国|(?<!\p{Script=Han})民)前\s?(\d{1,2}|[一二三四五六七八九十]{1,3})年`,
    read: ([before]) =>
      part({ years: same(BEFORE_FIRST + 1 - readEraYear(before ?? '')) }, LEVEL.year),
  },
  {
    pattern: String.raw`(?:(?:${NAME}|${SHORT})(?:${DIGITS}|${HAN}|(元))|(?<![\d.,第近逾约超达])${COME})学年度?`,
    read: ([digits, han, first, come]) => {
      const year = yearOf(digits ?? han ?? first ?? come);
      // From August to July.
      return part({ years: same(year), months: [8, 19] }, LEVEL.year, LEVEL.month);
    },
  },
  {
    pattern: `(?:${NAME}|${SHORT})(?:${DIGITS}|${HAN}|(元))\\s?年`,
    read: ([digits, han, first]) => years(yearOf(digits ?? han ?? first)),
  },
  // 民国107, 民国一〇七上半年: the sign 年 is left out.
  {
    pattern: String.raw`${NAME}(?:(\d{2,3})(?![\d.,/万千百])|(一[〇零○一二][〇零○一二三四五六七八九]))`,
    read: ([digits, han]) => years(yearOf(digits ?? han)),
  },
  {
    pattern: String.raw`(?<![\d./-])(1[0-2]\d)(?<sign>[-/.])(0[1-9]|1[0-2])\k<sign>(0[1-9]|[12]\d|3[01])(?![\d./-]|%)`,
    read: ([year, , month, day]) => date(year, month, day),
  },
  {
    pattern: String.raw`(?<![\d.,第近逾约超达〇零○一二三四五六七八九十百千])${COME}\s?年(?=\s?\d{1,2}\s?月(?!来)|${PART_OF_YEAR}|度)`,
    read: ([count]) => years(yearOf(count)),
  },
  {
    pattern: String.raw`\b(?:roc|r\.o\.c\.|minguo)(?: year)? (\d{1,3})\b`,
    read: ([count]) => years(yearOf(count)),
  },
];
