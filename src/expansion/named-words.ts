/**
 * Finds the words of a list in folded Chinese text, the longest at each place. Where the words
 * of the text end is the segmenter's to say; what the list holds is somebody else's.
 */

import { wordsOf } from '../text/words.js';
import type { Range } from '../types/article.js';

/** Of these lengths and up a word is found wherever it stands: a segmenter parts foreign names. */
const FOUND_ANYWHERE = 3;

export interface NamedWord extends Range {
  text: string;
}

/**
 * In order, without overlaps. A word of two characters must begin and end where words of the
 * text do: 水平 is not found in 山水平和.
 *
 * @param longest of all words of the list, UTF-16 units
 */
export function findNamedWords(
  folded: string,
  has: (word: string) => boolean,
  longest: number,
): NamedWord[] {
  const edges = new Set(wordsOf(folded).flatMap(({ start, end }) => [start, end]));
  const found: NamedWord[] = [];
  for (let start = 0; start < folded.length; ) {
    let end = Math.min(folded.length, start + longest);
    for (; end > start + 1; end--) {
      const isApart = edges.has(start) && edges.has(end);
      if ((isApart || end - start >= FOUND_ANYWHERE) && has(folded.slice(start, end))) break;
    }
    if (end > start + 1) {
      // b超 in web超市 is no word of its own.
      const text = folded.slice(start, end);
      if (!isInsideLatin(folded, start) && !isInsideLatin(folded, end)) {
        found.push({ start, end, text });
        start = end;
        continue;
      }
    }
    start++;
  }
  return found;
}

function isInsideLatin(text: string, at: number): boolean {
  return /^[\p{Script=Latin}\d]{2}$/u.test(text.slice(at - 1, at + 1));
}
