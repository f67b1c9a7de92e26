/** Years, decades, plans and years counted back: 2018年, 民国107年, 十四五, 去年, 三年前. */

import { readFigures, readNumber } from './numerals.js';
import { COUNT, type Form, inside, LEVEL, type Part, part, START, same, TO } from './part.js';

/** Years that a text can mean; 5000年 is a duration. */
const YEAR = String.raw`(1\d{3}|2[01]\d\d)`;
const YEAR_FIGURES = '([一二][〇零○一二三四五六七八九]{3})';
const year = (first: number, last = first): Part | null =>
  last < first ? null : part({ years: [first, last] }, LEVEL.year);

const WRITTEN_YEARS: Form[] = [
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
    pattern: String.raw`(?<!\d)(1[89]\d0|20\d0)年代`,
    read: ([first]) => year(Number(first), Number(first) + 9),
  },
  {
    pattern: `(?<![\\d第近逾约超达]|公元前)${YEAR}(?:\\s?年(?!历史|以?来|期限|的历史|代)|(?=[、和与及]${YEAR}年))`,
    read: ([y]) => year(Number(y)),
  },
  { pattern: `${YEAR_FIGURES}年`, read: ([y]) => year(readFigures(y ?? '')) },
  // 18年7月: years of two figures only before a month; 30年 is a duration.
  {
    pattern: String.raw`(?<!\d)(\d\d)年(?=\d{1,2}月)`,
    read: ([y]) => year(Number(y) + (Number(y) < 50 ? 2000 : 1900)),
  },
  // 107年7月 as Taiwan writes it.
  {
    pattern: String.raw`(?<!\d)(1[01]\d)年(?=\d{1,2}月)`,
    read: ([y]) => year(Number(y) + 1911),
  },
  {
    pattern: `(?:中华)?民国\\s?(\\d{1,3})年?${TO}(\\d{1,3})\\s?年`,
    read: ([first, last]) => year(Number(first) + 1911, Number(last) + 1911),
  },
  {
    pattern: String.raw`(?:中华)?民国\s?(元|\d{1,3}|[一二三四五六七八九十百零〇]{1,5})\s?年`,
    read: ([y]) => {
      const count = readNumber(y ?? '');
      return Number.isNaN(count) ? null : year(count + 1911);
    },
  },
  {
    pattern:
      '(?:(上个?)世纪|(?<!\\d)(\\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪)(?:([1-9])0年代|([一二三四五六七八九])十年代)?',
    read: ([last, named, digit, figure]) => {
      const first = last ? 1900 : (readNumber(named ?? '') - 1) * 100;
      const decade = digit ?? figure;
      if (!inside(first, 100, 2000)) return null;
      if (!decade) return year(first + 1, first + 100);
      return year(first + readNumber(decade) * 10, first + readNumber(decade) * 10 + 9);
    },
  },
  // 十三五, “十四五”期间; the first nine and 十五 only where 计划, 期间 or 时期 says so.
  {
    pattern:
      '["“「\']?(?<![一二三四五六七八九十百月])(?:(十[一二三四五六])五["”」\']?(?![一二三四五六七八九十百千万亿多个名人天日号点岁周块元分斤辆艘]|时(?!期))(?:规划|计划|时期|期间)?|([一二三四五六七八九十])五["”」\']?(?:计划|时期|期间|规划))',
    read: ([late, early]) => {
      const number = readNumber(late ?? early ?? '');
      if (number === 1) return year(1953, 1957);
      return number === 2 ? year(1958, 1962) : year(1951 + 5 * number, 1955 + 5 * number);
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
]);

const YEARS_BACK: Form[] = [
  {
    pattern:
      '((?<!过)去年|大前年|(?<![以目之提此先年月日天周个])前年(?!度|轻|龄|底)|上一年|(?<![以月])上年(?![纪轻龄级富])|今年|(?<![日基根原版])本年(?![级纪])|(?<![光文声说证])明年|(?<=^|[\\s,。、到在于至和])后年)',
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
    pattern: `${START}(?:${COUNT}(多)?|(几|数)|(半))年(?:之|以)?前`,
    read: ([count, more, few, half]) => {
      if (half) return part({ monthsBack: [-7, -5] }, LEVEL.month);
      if (few) return part({ yearsBack: [-9, -2] }, LEVEL.year);
      const years = readNumber(count ?? '');
      if (Number.isNaN(years)) return null;
      return part({ yearsBack: [more ? -years - 9 : -years, -years] }, LEVEL.year);
    },
  },
];

export const YEAR_FORMS: readonly Form[] = [...WRITTEN_YEARS, ...YEARS_BACK];
