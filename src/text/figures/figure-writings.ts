/** How a figure is written: in digits with and without commas, in 万 and 亿, in words, in other units. */

import { type Figure, rounded, UNITS } from './figures.js';

const WORDS = '零一二三四五六七八九';
const SMALL = ['', '十', '百', '千'];
const LARGE = ['', '万', '亿', '万亿'];
const MOST_DECIMALS = 4;

/** The usual ways first; folded. */
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
    numeral.replace(/(?<![十百千])二(?=[千万亿])/gu, '两'),
    numeral.replace(/^二(?=[百千万亿])/u, '两'),
  );
  return [...new Set(found)].filter((one) => one !== '');
}

/** 二千八百五十, 二点八五; empty for what has no usual numeral. */
function numeralOf(value: number): string {
  const [whole = '', decimals] = toDigits(value).split('.');
  const numeral = wholeNumeral(Number(whole));
  if (!decimals) return numeral;
  return `${numeral}点${Array.from(decimals, (one) => WORDS[Number(one)]).join('')}`;
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
    numeral += (isGap ? '零' : '') + WORDS[digit] + SMALL[place];
    isGap = false;
  }
  return numeral;
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
