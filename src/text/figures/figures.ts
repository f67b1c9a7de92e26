/**
 * Figures of folded text, whatever way they are written: 2850米 is 二千八百五十米 and 2.85公里,
 * 9.4亿 is 九亿四千万 and 940,000,000, 三成 is 30%. A year is no figure, and neither is 半年. How else
 * a figure may be written is figure-writings.ts's to say.
 */

import type { Range } from '../../types/article.js';
import { readFigures, readLargeNumber } from './numerals.js';

/** A figure with the unit that it may be told in otherwise, as a range of the text. */
export interface Figure extends Range {
  /** In units of `unit`. */
  value: number;
  /** A base unit of UNITS, % for a share, empty for a count of anything. */
  unit: string;
}

/** By base unit, what else it is told in and how much that is. */
export const UNITS: Record<string, readonly (readonly [name: string, amount: number])[]> = {
  米: [
    ['米', 1],
    ['公尺', 1],
    ['公里', 1000],
    ['千米', 1000],
    ['km', 1000],
  ],
  千克: [
    ['千克', 1],
    ['公斤', 1],
    ['kg', 1],
    ['吨', 1000],
  ],
  平方米: [
    ['平方米', 1],
    ['平米', 1],
    ['公顷', 1e4],
    ['平方公里', 1e6],
  ],
};
/** Longest first, so that 平方公里 is not 公里. */
const NAMES = Object.entries(UNITS)
  .flatMap(([unit, names]) => names.map(([name, amount]) => ({ unit, name, amount })))
  .sort((a, b) => b.name.length - a.name.length);
const MULTIPLES = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 1e4],
  ['亿', 1e8],
]);

const HAN = '[零〇一二两三四五六七八九十百千万亿]';
const HAN_DECIMALS = '点[零〇一二三四五六七八九]+';
const DECIMALS = String.raw`\.\d+`;
const FIGURE = new RegExp(
  [
    `百分之(?<share>${HAN}+(?:${HAN_DECIMALS})?|\\d+(?:${DECIMALS})?)`,
    `(?<tenths>[一二两三四五六七八九]|\\d(?:${DECIMALS})?)成(?<half>[一二三四五六七八九])?(?![为员立功就本长交果熟都])`,
    `(?<digits>(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:${DECIMALS})?)(?:(?<percent>%)|(?<multiple>[十百千]?[万亿]{1,2}|[百千]))?(?<more>\\d+(?:${DECIMALS})?[百千]?万)?`,
    `(?<han>${HAN}+(?:${HAN_DECIMALS}[万亿]*)?)`,
  ].join('|'),
  'gu',
);
/** Right before one: 几千 and 数百 say no figure, 第十五 none of things, b28 is a name. */
const NO_FIGURE_BEHIND = /[几数上成好第\d.,a-z]/u;
/** 2018年, 5月, 十五号: read as times. */
const OF_TIME = /^\s*[年月日号时点分秒届]/u;
/** Without a unit, what is less is a word more often than a figure: 一些, 三心二意. */
const SMALLEST = 10;

/** In order, without overlaps. */
export function findFigures(folded: string): Figure[] {
  return Array.from(folded.matchAll(FIGURE)).flatMap(({ index, 0: written, groups = {} }) => {
    if (NO_FIGURE_BEHIND.test(folded[index - 1] ?? '')) return [];
    const range = { start: index, end: index + written.length };
    const share = shareIn(groups);
    const figure = share === null ? quantityAt(folded, range, groups) : share;
    return figure && figure.value > 0 ? [{ ...range, ...figure }] : [];
  });
}

type Groups = Record<string, string | undefined>;
type Read = Pick<Figure, 'value' | 'unit'> & Partial<Range>;

/** 百分之六, 三成五, 6%; null for what is no share. */
function shareIn({ share, tenths, half, percent, digits }: Groups): Read | null {
  if (share) return { value: readValue(share), unit: '%' };
  if (tenths)
    return { value: rounded(readValue(tenths) * 10 + (half ? readValue(half) : 0)), unit: '%' };
  return percent ? { value: readValue(digits), unit: '%' } : null;
}

/** With the unit that follows, where it is one; null for what is no figure. */
function quantityAt(folded: string, { end }: Range, groups: Groups): Read | null {
  const behind = folded.slice(end);
  if (OF_TIME.test(behind)) return null;
  const value = groups.han ? readValue(groups.han) : mixedValue(groups);
  const unit = NAMES.find(({ name }) => behind.startsWith(name));
  if (unit)
    return { value: rounded(value * unit.amount), unit: unit.unit, end: end + unit.name.length };
  return value >= SMALLEST ? { value, unit: '' } : null;
}

/** 2.3亿, 8亿6000万, 3千 */
function mixedValue({ digits, multiple = '', more = '' }: Groups): number {
  const [, count = '', unit = ''] = /^([\d.]*)(.*)$/u.exec(more) ?? [];
  return rounded(readValue(digits) * productOf(multiple) + Number(count) * productOf(unit));
}

function productOf(signs: string): number {
  return Array.from(signs).reduce((product, sign) => product * (MULTIPLES.get(sign) ?? 1), 1);
}

/** In digits or in words; NaN for what is no number (三五, 千千). */
function readValue(text = ''): number {
  if (/^\d/u.test(text)) return Number(text.replaceAll(',', ''));
  const [, whole = '', decimals, multiple = ''] =
    /^([^点]+)(?:点([^万亿]+))?([万亿]*)$/u.exec(text) ?? [];
  if (!decimals) return readLargeNumber(text);
  const value = readLargeNumber(whole) + readFigures(decimals) / 10 ** decimals.length;
  return rounded(value * productOf(multiple));
}

/** 2.8 × 1,000 is 2800, and no 2799.9999999999995. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
