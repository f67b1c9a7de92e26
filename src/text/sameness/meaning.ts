/**
 * What of a text makes it say what it says: folded letters and digits, and the marks without
 * which a figure is another one (5.1 and 51, -3 and 3, 5% and 5, 2-3 and 23). Script, white space,
 * punctuation and invisible characters leave nothing behind. To be compared, never to be shown.
 */

import type { Range } from '../../types/article.js';
import { fold } from '../folding/fold.js';

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
export const PARTED = '|';
/** Characters before and behind a mark that tell what it is. */
const AROUND = 4;

/** Empty for a text that says nothing. */
export function meaningOf(text: string): string {
  const folded = withRoundZeros(fold(text));
  return folded.replace(MARKS, (marks, at: number) =>
    meaningOfMarks(folded, { start: at, end: at + marks.length }),
  );
}

/** Circles that stand for zeros as the character for it; lengths stay as they are. */
export function withRoundZeros(folded: string): string {
  return folded.replace(ROUND_ZERO, '〇');
}

/**
 * What a run of anything but letters and digits means where it stands: mostly nothing, `PARTED`
 * where it keeps two figures apart, else a mark that is part of what is said.
 */
export function meaningOfMarks(folded: string, { start, end }: Range): string {
  const around = {
    before: folded.slice(Math.max(0, start - AROUND), start),
    behind: folded.slice(end, end + AROUND),
  };
  return meaningWithin(folded.slice(start, end), around);
}

function meaningWithin(
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
