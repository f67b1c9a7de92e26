/** Random text of the kinds that break offsets. */

import fc from 'fast-check';

/** Characters that fold, compose, surround or join in ways of their own. */
export const AWKWARD = [
  '著',
  '產業',
  '説',
  '指明瞭',
  '對口支援',
  '𠮷', // outside the BMP
  '𡃁',
  '㌀', // one sign, four kana
  'ﷺ', // one sign, eighteen letters
  'ﬁ',
  'ＡｂＣ',
  '１２３％',
  'ｶﾞ', // half-width kana with its voicing mark
  'é',
  'e\u0301',
  'o\u0302\u0323', // marks out of canonical order
  'İ',
  'ΑΣ',
  'Σ ',
  'ß',
  'ㅎ', // compatibility jamo, which compose with their neighbours
  'ㅏ',
  'ㄴ',
  'ᄒ',
  'ᅡ',
  'ᆫ',
  '각',
  '👨‍👩‍👧‍👦',
  '👩🏽‍🚀',
  '🇨🇳',
  '1️⃣',
  '\u200d',
  '\u00ad',
  '\u202a',
  '\ufe00',
  '\u{e0100}',
  ' 2 0 1 9 年 落 ',
  '⻘',
  '衞',
  '锺',
  '\u0301',
  '\u3099',
  '\ud842', // half of a pair
  '\udfb7',
  '\r\n',
  '\u3000',
  '。',
  '…',
  'क्षि',
] as const;

export function awkwardText(maxLength = 40): fc.Arbitrary<string> {
  const unit = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...AWKWARD) },
    { weight: 2, arbitrary: fc.constantFrom(...'福建黨政代表團赴西藏昌都市考察') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  );
  return fc.array(unit, { maxLength }).map((units) => units.join(''));
}

/** A mark on a space is one grapheme with it, and white space at an edge is cut off all the same. */
export function withoutMarksOnSpaces(text: string): string {
  return text.replace(/(?<=[\s\u200b\u2060\ufeff\u3000])[\p{M}\u200d]+/gu, '');
}

/** Where graphemes of a text begin, and its end. */
export function graphemeEdges(text: string): Set<number> {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return new Set([...Array.from(segmenter.segment(text), ({ index }) => index), text.length]);
}
