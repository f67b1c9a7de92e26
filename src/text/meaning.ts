/**
 * What of a text makes it say what it says: folded letters and digits, and the marks without
 * which a figure is another one (5.1 and 51, -3 and 3, 5% and 5, 2-3 and 23). Script, white space,
 * punctuation and invisible characters leave nothing behind. To be compared, never to be shown.
 */

import { fold } from './fold.js';

/** Currency and mathematics, per cent, degrees, ticks; not shapes that lead the lines of a list. */
const SYMBOL = /(?![<>~|^`\u25a0-\u25ff\u2605\u2606\u203b])[\p{S}%‰]|[<>](?=\s*\d)/gu;
const MARKS = /[^\p{L}\p{N}]+/gu;
const DIGIT_BEFORE = /\d$/u;
const HAN_DIGIT_BEFORE = /[〇零一二三四五六七八九十百千万亿两]$/u;
const DIGIT_BEHIND = /^\d/u;
const HAN_DIGIT_BEHIND = /^[〇零一二三四五六七八九十百千万亿两]/u;
const THOUSAND = /^\d{3}(?!\d)/u;
const DASH = /[-\u2010-\u2015\u2212~〜]/u;
/** A sign before a figure: one dash; two are a pause. */
const SIGN = /(?:^|[^-\u2010-\u2015\u2212])[-\u2013\u2212]$/u;
const ROUND_ZERO = /(?<=[〇○◯一二三四五六七八九])[○◯]|[○◯](?=[〇○◯一二三四五六七八九])/gu;
/** What parts two figures. */
const PARTED = '|';
/** Characters before and behind a mark that tell what it is. */
const AROUND = 4;

/** Empty for a text that says nothing. */
export function meaningOf(text: string): string {
  const folded = fold(text).replace(ROUND_ZERO, '〇');
  return folded.replace(MARKS, (marks, at: number) => {
    const before = folded.slice(Math.max(0, at - AROUND), at);
    const end = at + marks.length;
    return meaningOfMarks(marks, { before, behind: folded.slice(end, end + AROUND) });
  });
}

function meaningOfMarks(
  marks: string,
  { before, behind }: { before: string; behind: string },
): string {
  const symbols = (marks + behind.slice(0, 1)).match(SYMBOL)?.join('') ?? '';
  if (!DIGIT_BEHIND.test(behind)) {
    const parts = HAN_DIGIT_BEFORE.test(before) && HAN_DIGIT_BEHIND.test(behind);
    return symbols || (parts && marks.trim() !== '' ? PARTED : '');
  }
  if (!DIGIT_BEFORE.test(before)) return symbols + (SIGN.test(marks) ? '-' : '');
  if (symbols !== '') return symbols;
  if (marks === ',' && THOUSAND.test(behind)) return '';
  if (marks.length > 1) return PARTED;
  return DASH.test(marks) ? '-' : /[.:/]/u.test(marks) ? marks : PARTED;
}
