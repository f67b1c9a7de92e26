/** How the same words are written in two texts. */

import type { Difference } from './quote-check.js';
import type { TokenText } from './token-text.js';

/** Where a run of tokens begins in a text. */
export interface TokenPlace {
  text: TokenText;
  first: number;
}

const SAID = /[\p{L}\p{N}]/u;
const UNSAID = /[^\p{L}\p{N}]+/gu;
const UNSEEN = /[\s\u200b\u2060\ufeff]+|\p{Default_Ignorable_Code_Point}+/gu;

/** Ways in which two runs of the same tokens are written differently; none where they are equal. */
export function differencesOf(a: TokenPlace, b: TokenPlace, tokens: number): Difference[] {
  const found = new Set<Difference>();
  if (sliceOf(a, tokens) === sliceOf(b, tokens)) return [];
  for (let i = 0; i < tokens; i++) {
    add(found, differenceOf(a.text.readAt(a.first + i), b.text.readAt(b.first + i)));
    if (i + 1 < tokens) {
      const [here, there] = [a.text.readBetween(a.first + i), b.text.readBetween(b.first + i)];
      add(found, differenceOf(here, there));
    }
  }
  return [...found];
}

/** True where something is said between two of the tokens that is not read: a line of noise. */
export function isBroken({ text, first }: TokenPlace, tokens: number): boolean {
  for (let i = first; i + 1 < first + tokens; i++) if (SAID.test(text.readBetween(i))) return true;
  return false;
}

function sliceOf({ text, first }: TokenPlace, tokens: number): string {
  return text.sliceOver(first, first + tokens - 1);
}

function add(found: Set<Difference>, difference: Difference | null): void {
  if (difference) found.add(difference);
}

/** The first of the ways that makes them one. */
function differenceOf(a: string, b: string): Difference | null {
  if (a === b) return null;
  const [seenA, seenB] = [a.replace(UNSEEN, ''), b.replace(UNSEEN, '')];
  if (seenA === seenB) return 'spaces';
  const [wideA, wideB] = [seenA.normalize('NFKC'), seenB.normalize('NFKC')];
  if (wideA === wideB) return 'width';
  if (wideA.toLowerCase() === wideB.toLowerCase()) return 'case';
  const [saidA, saidB] = [wideA.replace(UNSAID, ''), wideB.replace(UNSAID, '')];
  return saidA.toLowerCase() === saidB.toLowerCase() ? 'punctuation' : 'script';
}
