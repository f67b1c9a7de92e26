/**
 * Figures of folded text and how else the same figure is written: 2850米 is 二千八百五十米 and
 * 2.85公里, 9.4亿 is 九亿四千万 and 940,000,000, 三成 is 30%. A year is no figure, and neither is 半年.
 */

import type { Range } from '../types.js';

/** A figure with the unit that it may be told in otherwise, as a range of the text. */
export interface Figure extends Range {
  /** In units of `unit`. */
  value: number;
  /** A base unit of UNITS, % for a share, empty for a count of anything. */
  unit: string;
}

const HAN_FIGURES = '零一二三四五六七八九';
const SMALL = ['', '十', '百', '千'];
const LARGE = ['', '万', '亿', '万亿'];
const MULTIPLE = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 1e4],
  ['亿', 1e8],
]);
/** By base unit, what else it is told in and how much that is. */
const UNITS: Record<string, readonly (readonly [name: string, amount: number])[]> = {
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

const HAN = '[零〇一二两三四五六七八九十百千万亿]';
const FIGURE = new RegExp(
  `百分之(?<share>${HAN}+(?:点[零〇一二三四五六七八九]+)?|\\d+(?:\\.\\d+)?)` +
    `|(?<tenths>[一二两三四五六七八九]|\\d(?:\\.\\d+)?)成(?<half>[一二三四五六七八九])?(?![为员立功就本长交果熟都])` +
    `|(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:(?<percent>%)|(?<multiple>[十百千]?[万亿]{1,2}|[百千](?![\\p{L}]{0,1}年)))?(?<more>\\d+(?:\\.\\d+)?[百千]?万)?` +
    `|(?<han>${HAN}+(?:点[零〇一二三四五六七八九]+[万亿]*)?)`,
  'gu',
);
/** Rounded numbers say no figure: 几千, 数百, 上万. */
const VAGUE = /[几数上成好第]$/u;
/** 2018年, 5月, 十五号: read as times. */
const OF_TIME = /^\s*[年月日号时点分秒届]/u;
const SMALLEST = 10;
const MOST_DECIMALS = 4;

/** In order, without overlaps. Numbers below ten in Han are words more often than figures. */
export function findFigures(folded: string): Figure[] {
  return Array.from(folded.matchAll(FIGURE)).flatMap((match): Figure[] => {
    const { index: start, 0: written, groups = {} } = match;
    const behind = folded.slice(start + written.length);
    if (VAGUE.test(folded.slice(0, start)) || /[\d.,a-z]$/u.test(folded.slice(0, start))) return [];
    const end = start + written.length;
    if (groups.share) return figure({ start, end, value: readHan(groups.share), unit: '%' });
    if (groups.tenths) {
      const value = readHan(groups.tenths) * 10 + (groups.half ? readHan(groups.half) : 0);
      return figure({ start, end, value, unit: '%' });
    }
    if (groups.percent) {
      return figure({ start, end, value: toNumber(groups.digits), unit: '%' });
    }
    if (OF_TIME.test(behind)) return [];
    const value = groups.han ? readHan(groups.han) : readMixed(groups);
    if (Number.isNaN(value) || value < SMALLEST) {
      if (!unitAt(behind) || Number.isNaN(value)) return [];
    }
    const unit = unitAt(behind);
    return unit
      ? figure({
          start,
          end: end + unit.name.length,
          value: rounded(value * unit.amount),
          unit: unit.unit,
        })
      : figure({ start, end, value, unit: '' });
  });
}

function figure(one: Figure): Figure[] {
  return Number.isFinite(one.value) && one.value > 0 ? [one] : [];
}

function unitAt(text: string): (typeof NAMES)[number] | undefined {
  return NAMES.find(({ name }) => text.startsWith(name));
}

/** How a figure is written, the usual ways first; folded. */
export function writingsOf({ value, unit }: Figure): string[] {
  if (unit === '%') {
    const tenths =
      value % 10 === 0 && value < 100 ? [`${numeralOf(value / 10)}成`, `${value / 10}成`] : [];
    return [...new Set([`${toDigits(value)}%`, `百分之${numeralOf(value)}`, ...tenths])];
  }
  if (unit === '') return numbersFor(value);
  return (UNITS[unit] ?? []).flatMap(([name, amount]) => {
    const count = rounded(value / amount);
    // 三千克 is as well three thousand grams.
    const numbers = numbersFor(count).filter(
      (number) => !(name.startsWith('千') && /\p{Script=Han}$/u.test(number)),
    );
    return count < 0.01 ? [] : numbers.map((number) => number + name);
  });
}

function numbersFor(value: number): string[] {
  const found = [toDigits(value), grouped(value)];
  for (const [name, amount] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const count = rounded(value / amount);
    if (count < 1 || rounded(count * amount) !== value || toDigits(count) === '') continue;
    for (const digits of [toDigits(count), grouped(count)]) if (digits) found.push(digits + name);
    if (!Number.isInteger(count)) found.push(`${numeralOf(count)}${name}`);
  }
  if (value >= 1e8 && value % 1e8 > 0 && value % 1e4 === 0) {
    const tenThousands = (value % 1e8) / 1e4;
    found.push(`${Math.floor(value / 1e8)}亿${tenThousands}万`);
    if (tenThousands % 1000 === 0)
      found.push(`${Math.floor(value / 1e8)}亿${tenThousands / 1000}千万`);
  }
  const numeral = numeralOf(value);
  found.push(
    numeral,
    numeral.replace(/二(?=[千万亿])/gu, '两'),
    numeral.replace(/^二(?=[百千万亿])/u, '两'),
  );
  return [...new Set(found)].filter((one) => one !== '');
}

/** 二千八百五十, 二点八五; empty for what has no usual numeral. */
function numeralOf(value: number): string {
  const [whole = '', decimals] = toDigits(value).split('.');
  const numeral = wholeNumeral(Number(whole));
  if (!decimals) return numeral;
  return `${numeral}点${Array.from(decimals, (one) => HAN_FIGURES[Number(one)]).join('')}`;
}

function wholeNumeral(value: number): string {
  if (value === 0) return '零';
  if (value >= 1e15) return '';
  let numeral = '';
  let isGap = false;
  for (let group = 3; group >= 0; group--) {
    const four = Math.floor(value / 10 ** (group * 4)) % 1e4;
    if (four === 0) {
      isGap = numeral !== '';
      continue;
    }
    if (numeral !== '' && (isGap || four < 1000)) numeral += '零';
    numeral += fourFigures(four) + LARGE[group];
    isGap = false;
  }
  return numeral.replace(/^一十/u, '十');
}

function fourFigures(four: number): string {
  let numeral = '';
  let isGap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(four / 10 ** place) % 10;
    if (digit === 0) {
      isGap = numeral !== '';
      continue;
    }
    numeral += (isGap ? '零' : '') + HAN_FIGURES[digit] + SMALL[place];
    isGap = false;
  }
  return numeral;
}

function readMixed({
  digits = '',
  multiple = '',
  more = '',
}: Record<string, string | undefined>): number {
  const value = toNumber(digits) * multipleOf(multiple);
  if (more === '') return rounded(value);
  const [, count = '', unit = ''] = /^([\d.]+)(.*)$/u.exec(more) ?? [];
  return rounded(value + Number(count) * multipleOf(unit));
}

function multipleOf(signs: string): number {
  return Array.from(signs).reduce((product, sign) => product * (MULTIPLE.get(sign) ?? 1), 1);
}

/** NaN for what is no numeral: 三五, 千千. */
function readHan(text: string): number {
  if (/^\d/u.test(text)) return Number(text);
  const [, whole = '', decimals = '', multiple = ''] =
    /^([^点]+)(?:点([零〇一二三四五六七八九]+))?([万亿]*)$/u.exec(text) ?? [];
  if (decimals !== '') {
    const value = Number(`${readWhole(whole)}.${Array.from(decimals, figureOf).join('')}`);
    return rounded(value * multipleOf(multiple));
  }
  return readWhole(text);
}

function readWhole(text: string): number {
  const tops = text.split('亿');
  if (tops.length > 2) return Number.NaN;
  if (tops.length === 2) {
    const [count = '', rest = ''] = tops;
    return readWhole(count) * 1e8 + (rest === '' ? 0 : readWhole(rest.replace(/^零/u, '')));
  }
  const parts = text.split('万');
  if (parts.length > 2) return Number.NaN;
  if (parts.length === 2) {
    const [count = '', rest = ''] = parts;
    return readSmall(count) * 1e4 + (rest === '' ? 0 : readSmall(rest.replace(/^零/u, '')));
  }
  return readSmall(text);
}

/** Below ten thousand. */
function readSmall(text: string): number {
  const found =
    /^(?:([一二两三四五六七八九])千零?)?(?:([一二两三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([零〇一二两三四五六七八九])?$/u.exec(
      text,
    );
  if (!found || text === '') return Number.NaN;
  const [, thousands, hundreds, tens, ten, ones] = found;
  const of = (sign: string | undefined): number => (sign ? figureOf(sign) : 0);
  return (
    of(thousands) * 1000 + of(hundreds) * 100 + (ten ? (tens ? of(tens) : 1) * 10 : 0) + of(ones)
  );
}

function figureOf(sign: string): number {
  if (sign === '两') return 2;
  return sign === '〇' ? 0 : HAN_FIGURES.indexOf(sign);
}

function toNumber(digits = ''): number {
  return Number(digits.replaceAll(',', ''));
}

/** 2.8 × 1,000 is 2800, and no 2799.9999999999995. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function toDigits(value: number): string {
  const shown = rounded(value)
    .toFixed(MOST_DECIMALS)
    .replace(/\.?0+$/u, '');
  return Number(shown) === value ? shown : '';
}

function grouped(value: number): string {
  const [whole = '', decimals] = toDigits(value).split('.');
  if (whole.length < 4) return '';
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return decimals ? `${groups}.${decimals}` : groups;
}
