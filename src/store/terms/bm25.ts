/**
 * BM25 and the rarity of a term, wherever something is counted: passages, articles, sentences.
 * Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond".
 */

/** How soon more of one term adds less, and how much a long text is held against it; usual values. */
const K1 = 1.2;
const B = 0.75;

/** ln(1 + (N − n + .5) / (n + .5)), never below 0: the rarer, the more; the most where n is 0. */
export function idf(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** What a text's length makes of its counts: `K1` for one of the mean length, more for a longer. */
export function lengthNorm(length: number, meanLength: number): number {
  return K1 * (1 - B + (B * length) / meanLength);
}

/**
 * What a term adds to the score of a text, at most `weight` · (K1 + 1).
 *
 * @param weight its idf, times what it counts beside that
 * @param count how often it stands in the text
 * @param norm of the text's length
 */
export function termScore(weight: number, count: number, norm: number): number {
  return (weight * count * (K1 + 1)) / (count + norm);
}
