/** A question's wording beside the collection's: what stands for its words there, and its weight. */

import type { Expansion } from '../../expansion/expansions.js';
import type { Lexicon } from '../../expansion/lexicon.js';
import { countTerms } from '../../text/words.js';

/** What a word in another region's wording weighs beside the question's own; .4 to .8 are alike. */
const REGIONAL_WEIGHT = 0.6;
/** The second and later readings of a name in Latin letters. */
const OTHER_READING = 0.5;

/** Names and words in Latin letters, and figures, give way to what stands in the collection. */
export function inOwnWords(folded: string, expansions: readonly Expansion[]): string {
  let key = '';
  let at = 0;
  for (const { start, end, kind, variants, isKnown } of expansions) {
    const isLatin = !/\p{Script=Han}/u.test(folded.slice(start, end));
    const gives = kind === 'figure' ? !isKnown : kind !== 'regional' && isLatin;
    if (!gives) continue;
    key += folded.slice(at, start) + (variants[0] ?? folded.slice(start, end));
    at = end;
  }
  return key + folded.slice(at);
}

/** A variant's terms weigh no more than those of the question's own word, where that is known. */
export function weigh(
  terms: readonly string[],
  expansions: readonly Expansion[],
  lexicon: Lexicon & { idf(term: string): number },
): Map<string, number> {
  const weights = new Map(terms.map((term) => [term, 1]));
  for (const { text, kind, variants } of expansions) {
    const own = [...countTerms(text).keys()].filter((term) => lexicon.passagesWith(term) > 0);
    const most = Math.max(0, ...own.map((term) => lexicon.idf(term)));
    const known = kind === 'figure' ? 1 : REGIONAL_WEIGHT;
    const weight = own.length > 0 ? known : OTHER_READING;
    for (const term of variants.flatMap((variant) => [...countTerms(variant).keys()])) {
      const cap = own.length > 0 ? Math.min(1, most / lexicon.idf(term)) : 1;
      weights.set(term, Math.max(weights.get(term) ?? 0, weight * cap));
    }
  }
  return weights;
}

export function variantsOf(
  items: readonly string[],
  expansions: readonly Expansion[],
): Map<string, readonly string[]> {
  const variants = new Map<string, readonly string[]>();
  for (const item of items) {
    const found = expansions.filter(
      ({ text, variants: [first = ''] }) =>
        item.length > 1 && (text.includes(item) || first.includes(item)),
    );
    if (found.length > 0) variants.set(item, [...new Set(found.flatMap((one) => one.variants))]);
  }
  return variants;
}
