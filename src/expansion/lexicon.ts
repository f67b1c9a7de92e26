/** What of a collection's terms an expansion needs to know; TermIndex answers it. */

import { bigramsOf, unitsOf } from '../text/words.js';

export interface Lexicon {
  /** How many there are. */
  readonly passages: number;
  /** In how many passages a term stands; 0 for none. */
  passagesWith(term: string): number;
  /** In how many passages all the terms stand. */
  passagesWithAll(terms: readonly string[]): number;
  /** The terms of two units that begin with the one and end with one of the others. */
  pairs(first: string, seconds: ReadonlySet<string>): string[];
}

/**
 * In how many passages a word or name stands, as far as terms can tell: all its pairs of
 * neighbours in one passage. Nearly always they are then the name itself.
 *
 * @param name folded
 */
export function countStanding(lexicon: Lexicon, name: string): number {
  const units = unitsOf(name);
  const terms = new Set(bigramsOf(units));
  for (const { text } of units) if (text.length > 1) terms.add(text);
  // A lone character is a term where the segmenter made a word of it.
  if (terms.size === 0 && units[0]) terms.add(units[0].text);
  return lexicon.passagesWithAll([...terms]);
}
