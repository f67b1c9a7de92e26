/**
 * Figures whose digits stand apart, as text that was read from pictures has them: 2 0 2 2 年
 * 1 0 月. Where Han characters around them stand apart as well they are one figure; a table's
 * row or a count of several things (得分 1 2 3) stays as it is.
 */

import type { Range } from '../../types/article.js';

/** Between two characters of one line. */
const GAP = '[ \\t\\u200b]{1,3}';
const EDGE = '[^\\s\\p{P}]';
/** Any character, a mark as well, with white space on both sides. */
const ALONE = '(?<!\\S)\\S(?!\\S)';
const HAN_ALONE = `(?<!${EDGE})\\p{Script=Han}(?!${EDGE})`;
const DIGITS = `\\d(?:${GAP}\\d)+`;
/** From the first of the digits to the last: the lookarounds keep it linear and whole. */
const FIRST = `(?<!${EDGE})(?<![\\d.]${GAP})`;
/** Not before a year: 1 . 2 0 2 2 年 is the first of a list. */
const FRACTION = `${GAP}\\.${GAP}\\d(?:${GAP}\\d)*(?!${GAP}?[\\d年])`;
const PER_CENT = `(?:${GAP}%)?`;
const FIGURE = `${FIRST}(?:${DIGITS}(?:${FRACTION})?${PER_CENT}|\\d${FRACTION}${PER_CENT})(?!${GAP}\\d)(?!${EDGE})`;
const YEAR = `${FIRST}[12](?:${GAP}\\d){3}(?=${GAP}年|年)`;

const SPACED = new RegExp(
  [
    `(?<=${HAN_ALONE}${GAP})${FIGURE}(?=${GAP}${HAN_ALONE})`,
    `(?<=${ALONE}${GAP}${HAN_ALONE}${GAP})${FIGURE}`,
    `${FIGURE}(?=${GAP}${HAN_ALONE}${GAP}${ALONE})`,
    YEAR,
  ].join('|'),
  'gu',
);
const GAPS = new RegExp(GAP, 'gu');
const DIGITS_APART = /\d[ \t\u200b]{1,3}[\d.]/u;

/**
 * The white space within such figures of folded text, in order.
 *
 * @param folded compatibility forms are plain digits and spaces already
 */
export function gapsInFigures(folded: string): Range[] {
  if (!DIGITS_APART.test(folded)) return [];
  const gaps: Range[] = [];
  for (const { 0: figure, index } of folded.matchAll(SPACED)) {
    for (const { 0: gap, index: at } of figure.matchAll(GAPS)) {
      gaps.push({ start: index + at, end: index + at + gap.length });
    }
  }
  return gaps;
}
