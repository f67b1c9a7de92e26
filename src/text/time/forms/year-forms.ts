/** Years as written and years counted back: 2018年, 二〇一八, 去年, 三年前. */

import { readFigures, readNumber, readThousands } from '../../figures/numerals.js';
import { COUNT, type Form, LEVEL, PART_OF_YEAR, type Part, part, START, same, TO } from './part.js';

/** Years that a text can mean; 5000年 is a duration. */
const YEAR = String.raw`(1\d{3}|2[01]\d\d)`;
const YEAR_FIGURES = '([一二][〇零○一二三四五六七八九]{3})';
const year = (first: number, last = first): Part | null =>
  last < first ? null : part({ years: [first, last] }, LEVEL.year);

const WRITTEN_YEARS: Form[] = [
  {
    pattern: String.raw`(?<![\d.,])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\d.,%万亿元])`,
    read: ([y, m, d]) =>
      part(
        { years: same(Number(y)), months: same(Number(m)), days: same(Number(d)) },
        LEVEL.year,
        LEVEL.day,
      ),
  },
  {
    pattern: String.raw`(?<![\d./-])((?:19|20)\d\d)(?<separator>[-/.])(\d{1,2})\k<separator>(\d{1,2})(?!\d|[./-]\d|%)`,
    read: ([y, , m, d]) =>
      part(
        { years: same(Number(y)), months: same(Number(m)), days: same(Number(d)) },
        LEVEL.year,
        LEVEL.day,
      ),
  },
  {
    pattern: String.raw`(?<![\d./-])((?:19|20)\d\d)(?:-(0[1-9]|1[0-2])|/(0?[1-9]|1[0-2]))(?![\d./-]|年|赛季|学年|财年)`,
    read: ([y, m, n]) =>
      part({ years: same(Number(y)), months: same(Number(m ?? n)) }, LEVEL.year, LEVEL.month),
  },
  {
    pattern: `(?<!\\d)${YEAR}年?${TO}(?:${YEAR}|(\\d\\d))年(?!\\d{1,2}月)`,
    read: ([first, last, short]) =>
      year(Number(first), last ? Number(last) : Number(first?.slice(0, 2)) * 100 + Number(short)),
  },
  {
    pattern: `${YEAR_FIGURES}年?(?:至|到|[-~–—─]{1,2})${YEAR_FIGURES}年`,
    read: ([first, last]) => year(readFigures(first ?? ''), readFigures(last ?? '')),
  },
  {
    pattern: `(?<![\\d第近逾约超达]|公元前)${YEAR}(?:\\s?年(?!历史|期限|的历史|代)|(?=[、和与及]${YEAR}年))`,
    read: ([y]) => year(Number(y)),
  },
  // 2018上半年, 2018 7月, 2018春节: what follows says that the number is a year.
  {
    pattern: String.raw`(?<![\d.,第近逾约超达]|公元前)((?:19|20)\d\d)(?=${PART_OF_YEAR})`,
    read: ([y]) => year(Number(y)),
  },
  {
    pattern: String.raw`(?:公元|西元)\s?(1\d{3}|20\d\d)(?![\d年.,])`,
    read: ([y]) => year(Number(y)),
  },
  {
    pattern: `${YEAR_FIGURES}(?:年(?!代)|(?=${PART_OF_YEAR}))`,
    read: ([y]) => year(readFigures(y ?? '')),
  },
  {
    pattern:
      '(一千九百[零〇一二三四五六七八九十]{1,3}|[二两]千[零〇][一二三四五六七八九十]{1,3})年(?!历史|的历史)',
    read: ([y]) => {
      const number = readThousands(y ?? '');
      return Number.isNaN(number) ? null : year(number);
    },
  },
  // 18年7月: years of two figures only before a part of one; 30年 is a duration.
  {
    pattern: String.raw`(?<!\d|昭和|平成|令和|大正|明治)(\d\d)年(?=\d{1,2}月)|(?<![\d.,第近逾约超达和成正治绪统])([0-2]\d|[7-9]\d)年(?=${PART_OF_YEAR})|(?<!\d)(0\d)年`,
    read: ([a, b, c]) => {
      const short = Number(a ?? b ?? c);
      return year(short + (short < 50 ? 2000 : 1900));
    },
  },
  // 零八年, 九六年; 七八年 and 八九年 are durations, unless a month follows.
  {
    pattern: `(?<![〇零○一二三四五六七八九十百千])(?:([零〇○][一二三四五六七八九]|[七八九][零〇○]|七[一二三四五六七九]|八[一二三四五六七八]|九[一二三四五六七八九])年|([一二七八九][〇零○一二三四五六七八九])年(?=[一二三四五六七八九十]{1,2}月))(?!代)`,
    read: ([a, b]) => {
      const short = readFigures(a ?? b ?? '');
      return year(short + (short < 50 ? 2000 : 1900));
    },
  },
];

const RELATIVE_YEARS = new Map([
  ['大前年', -3],
  ['前年', -2],
  ['去年', -1],
  ['上年', -1],
  ['上一年', -1],
  ['今年', 0],
  ['本年', 0],
  ['明年', 1],
  ['后年', 2],
  ['大后年', 3],
]);

const YEARS_BACK: Form[] = [
  {
    pattern:
      '((?<!过)去年|大前年|(?<![以目之提此先年月日天周个])前年(?!度|轻|龄|底)|(?<=^|[\\s,。、?在到于至和])前年(?=底)|大后年|上一年|(?<![以月])上年(?![纪轻龄级富])|今年|(?<![日基根原版])本年(?![级纪])|(?<![光文声说证])明年|(?<=^|[\\s,。、到在于至和])后年)',
    read: ([name]) => part({ yearsBack: same(RELATIVE_YEARS.get(name ?? '') ?? 0) }, LEVEL.year),
  },
  {
    pattern: `${START}${COUNT}年半(?:之|以)?前`,
    read: ([count]) => {
      const months = readNumber(count ?? '') * 12 + 6;
      if (Number.isNaN(months)) return null;
      return part({ monthsBack: [-months - 1, -months + 1] }, LEVEL.month);
    },
  },
  {
    pattern: `${START}(?:${COUNT}([多余几])?|(几|数)(十)?|(半))年(?:之|以)?前`,
    read: ([count, more, few, tens, half]) => {
      if (half) return part({ monthsBack: [-7, -5] }, LEVEL.month);
      if (few) return part({ yearsBack: tens ? [-99, -20] : [-9, -2] }, LEVEL.year);
      const years = readNumber(count ?? '');
      if (Number.isNaN(years)) return null;
      return part({ yearsBack: [more ? -years - 9 : -years, -years] }, LEVEL.year);
    },
  },
];

export const YEAR_FORMS: readonly Form[] = [...WRITTEN_YEARS, ...YEARS_BACK];
