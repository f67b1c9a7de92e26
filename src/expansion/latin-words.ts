/**
 * Latin words of a folded question as names are looked up: without tones, marks and possessives.
 * The question itself keeps them.
 */

import type { Range } from '../types/article.js';

export interface LatinWord extends Range {
  /** a to z, apostrophes inside (xi'an) straight; ü is v, as pinyin is typed. */
  plain: string;
  /** True where only a space, hyphen, apostrophe or dot parts it from the word before. */
  joined: boolean;
  /** True where that is a hyphen: the two are one given name (Yu-ih). */
  hyphenated: boolean;
}

// Tones may stand as digits (zhou2, zu3yi4); any other digit ends the word and spoils it.
const WORD =
  /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{M}\p{N}]*(?:['’ʼ`](?!s(?![\p{L}\p{N}]))\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*)*/gu;
const TONED = /^[a-z]+(?:(?:[1-5]'?|')[a-z]+)*[1-5]?$/u;
const JOINT = /^(?:\s+|\s*[-‐‑·.]\s*|['’ʼ`])$/u;

/** In order; what holds other digits or letters than pinyin and English have is left out. */
export function latinWordsOf(folded: string): LatinWord[] {
  const words: LatinWord[] = [];
  let before = -1;
  for (const { 0: text, index } of folded.matchAll(WORD)) {
    const letters = plainLetters(text);
    const end = index + text.length;
    if (!TONED.test(letters)) {
      before = -1;
      continue;
    }
    // The s of "Fujian's" belongs to it, but is no part of the name.
    const isPossessive = letters === 's' && /['’ʼ]$/u.test(folded.slice(0, index));
    if (!isPossessive) {
      const between = before >= 0 ? folded.slice(before, index) : '';
      words.push({
        start: index,
        end,
        plain: letters.replace(/[1-5]/gu, ''),
        joined: JOINT.test(between),
        hyphenated: /^[-‐‑]$/u.test(between),
      });
    }
    before = end;
  }
  return words;
}

/** Folded text → letters without marks, but for ü as v, which tells lü from lu. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/u\u0304?\u0301?\u030c?\u0300?\u0308/gu, 'v')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ`]/gu, "'")
    .toLowerCase();
}
