/** What stands between two runs of characters when they are read one after the other. */

import type { PdfItem } from './items.js';

const HAN = /[\p{Script=Han}\u3000-\u303f\ufe10-\ufe4f\uff00-\uff60]/u;
/** Of a font's size: a space of a Latin font, and what programs set between the two scripts. */
const MIN_SPACE = 0.12;
const MIN_HAN_SPACE = 0.2;
/** A space as wide as a character parts fields. */
const WIDE = 0.8;
const MIN_MIXED = 0.3;
const MOST_TRACKING = 0.8;
const SET_APART = 1.6;
const ENDS_IN_HYPHEN = /[A-Za-z\u00c0-\u024f][-\u00ad\u2010]$/u;
const BEGINS_SMALL = /^[a-z\u00df-\u00ff]/u;
const WORD = /[A-Za-z\u00c0-\u024f]{4,}/gu;

type Run = Pick<PdfItem, 'text' | 'start' | 'end' | 'size'>;

/** @param isTracked whether their line has its letters set apart */
export function spaceBetween(before: Run, after: Run, isTracked: boolean): string {
  const gap = gapBetween(before, after);
  if (gap > SET_APART) return '\t';
  const sides = [before.text.slice(-1), after.text.slice(0, 1)];
  const isHan = sides.every((side) => HAN.test(side));
  if (isHan && isTracked) return '';
  const least = isHan
    ? MIN_HAN_SPACE
    : sides.some((side) => HAN.test(side))
      ? MIN_MIXED
      : MIN_SPACE;
  if (gap > WIDE && sides.some((side) => HAN.test(side))) return '\u3000';
  return gap > least ? ' ' : '';
}

function gapBetween(before: Run, after: Run): number {
  return (after.start - before.end) / Math.max(before.size, after.size);
}

/** Where most runs stand a little apart, the room between them is no space. */
export function areTracked(items: readonly Run[]): boolean {
  const gaps = items.slice(1).map((item, i) => gapBetween(items[i] as Run, item));
  const apart = gaps.filter((gap) => gap > MIN_HAN_SPACE && gap < MOST_TRACKING).length;
  return apart >= 2 && apart >= gaps.length / 2;
}

/** Between two lines of a paragraph: Chinese goes on, and words of other scripts have a space. */
export function spaceOverLineEnd(before: string, after: string): string {
  const [last, first] = [before.trimEnd().slice(-1), after.trimStart().slice(0, 1)];
  if (HAN.test(last) || HAN.test(first) || isHalf(last) || isHalf(first)) return '';
  // A figure that was parted; in Chinese no two stand beside each other.
  if (/\d/u.test(last) && /\d/u.test(first) && HAN.test(before + after)) return '';
  return /[-\u2010\u2013\u2014/]/u.test(last) ? '' : ' ';
}

/** Of a rare character, which is a Han one. */
function isHalf(unit: string): boolean {
  return /[\ud800-\udfff]/u.test(unit);
}

/**
 * Whether a hyphen at the end of a line is that of a parted word: one that stands whole elsewhere
 * in the document. Else it may be the word's own.
 */
export function isPartedWord(before: string, after: string, words: ReadonlySet<string>): boolean {
  const hyphen = ENDS_IN_HYPHEN.exec(before)?.[0].slice(-1);
  if (!hyphen || !BEGINS_SMALL.test(after)) return false;
  if (hyphen === '\u00ad') return true;
  const head = /[A-Za-z\u00c0-\u024f]+$/u.exec(before.slice(0, -1))?.[0] ?? '';
  const tail = /^[A-Za-z\u00c0-\u024f]+/u.exec(after)?.[0] ?? '';
  return words.has(`${head}${tail}`.toLowerCase());
}

export function addWords(text: string, words: Set<string>): void {
  for (const [word] of text.matchAll(WORD)) words.add(word.toLowerCase());
}

/** Letters set apart, as headings have them: 公 告 is 公告. True for the spaces of such a run. */
export function isSpacedOut(text: string): boolean {
  const pairs = text.match(/\p{Script=Han}(?=\s?\p{Script=Han})/gu)?.length ?? 0;
  const spaced = text.match(/\p{Script=Han}(?=\s\p{Script=Han})/gu)?.length ?? 0;
  return spaced >= 2 && spaced >= pairs / 2;
}
