/** Where a quote's words stand, all of them, in an article. */

import type { Article } from '../types/article.js';
import { type Part, partsOf, toPlace } from './places.js';
import type { Claimed, Standing } from './quote-check.js';
import type { TokenText } from './token-text.js';
import { differencesOf, isBroken } from './wording.js';

/**
 * A quote that leaves this out says the opposite; 别, 无 and 非 are parts of too many words.
 */
const NEGATION = /^[不没未勿]$/u;

/** So many are told of one article: its words again and again are no more of a source. */
const MOST_TOLD = 20;

export interface Found {
  /** The first of them, in order of the article. */
  told: Standing[];
  matches: number;
}

export function standingsIn(article: Article, quote: TokenText, claimed: Claimed | null): Found {
  const found: Found = { told: [], matches: 0 };
  for (const part of partsOf(article)) {
    for (const first of part.tokens.placesOf(quote.tokens)) {
      const isTold = found.told.length < MOST_TOLD;
      const standing = isTold ? standingAt(first, { article, part, quote, claimed }) : null;
      if (standing) found.told.push(standing);
      if (standing || !isTold) found.matches++;
    }
  }
  return found;
}

interface Looked {
  article: Article;
  part: Part;
  quote: TokenText;
  claimed: Claimed | null;
}

/** Null where a negation or a line of noise makes it another text. */
function standingAt(first: number, { article, part, quote, claimed }: Looked): Standing | null {
  const { tokens } = part;
  const { length } = quote.tokens;
  const there = { text: tokens, first };
  if (isNegated(tokens, first) || isBroken(there, length)) return null;
  const range = tokens.rangeOver(first, first + length - 1);
  const differences = differencesOf({ text: quote, first: 0 }, there, length);
  return { ...toPlace(article, { range, part: part.part }, claimed), differences };
}

/** True where a negation stands directly before it: 不 of 不支持 left out. */
export function isNegated(tokens: TokenText, first: number): boolean {
  const before = first > 0 ? (tokens.tokens[first - 1] as string) : '';
  return NEGATION.test(before) && tokens.readBetween(first - 1) === '';
}
