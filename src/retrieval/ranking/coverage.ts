/** How much of a question's words a text speaks of, each by its rarity. */

import { idf } from '../../store/terms/bm25.js';
import type { TermIndex } from '../../store/terms/terms.js';
import { countTerms, standsIn } from '../../text/words.js';
import type { Question } from '../question/question.js';

/**
 * A small collection does not know how rare its words are: each counts as if it stood in PRIOR of
 * PRIOR_PASSAGES more. In a large one that changes little.
 */
const PRIOR_PASSAGES = 200;
const PRIOR = 2;
/** A word said in another region's way counts nearly as much. */
const VARIANT = 0.9;

export interface Coverage {
  /** Rarity of a word or term, smoothed; of a word that is no term, that of its rarest. */
  idf(item: string): number;
  /** 0, VARIANT or 1. */
  standing(item: string, folded: string): number;
  /** The same by the terms of a passage. */
  held(item: string, passage: number): number;
}

export function coverageFor({ variants }: Question, terms: TermIndex): Coverage {
  const rarities = new Map<string, number>();
  const parts = new Map<string, string[]>();
  const partsOf = (item: string): string[] => {
    let found = parts.get(item);
    if (!found) {
      found = terms.passagesWith(item) > 0 ? [item] : [...countTerms(item).keys()];
      parts.set(item, found);
    }
    return found;
  };
  const best = (item: string, holds: (text: string) => boolean): number => {
    if (holds(item)) return 1;
    return (variants.get(item) ?? []).some(holds) ? VARIANT : 0;
  };
  return {
    idf(item) {
      let rarity = rarities.get(item);
      if (rarity === undefined) {
        rarity = Math.max(...partsOf(item).map((part) => smoothIdf(terms, part)));
        rarities.set(item, rarity);
      }
      return rarity;
    },
    standing: (item, folded) => best(item, (text) => standsIn(text, folded)),
    held: (item, passage) =>
      best(item, (text) => partsOf(text).every((part) => terms.holds(part, passage))),
  };
}

/** Share of the items that stand nowhere; 0 for none asked. */
export function shareWithout(items: readonly string[], degree: (item: string) => number): number {
  return items.length === 0 ? 0 : items.filter((item) => degree(item) === 0).length / items.length;
}

function smoothIdf(terms: TermIndex, term: string): number {
  return idf(terms.passagesWith(term) + PRIOR, terms.passages + PRIOR_PASSAGES);
}

/** Share by weight of what is found, each by its degree; 0 for nothing asked. */
export function shareOf(
  items: readonly string[],
  weightOf: (item: string) => number,
  degree: (item: string) => number,
): number {
  let all = 0;
  let found = 0;
  for (const item of items) {
    const weight = weightOf(item);
    all += weight;
    found += weight * degree(item);
  }
  return all === 0 ? 0 : found / all;
}
