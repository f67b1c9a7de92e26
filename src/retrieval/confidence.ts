/**
 * How sure an answer is. Provisional: a logistic regression over four figures of the best
 * candidate, fitted on the three development collections, each question asked with its passages
 * and without them; not calibrated on data kept apart.
 */

import type { TermIndex } from '../store/terms.js';
import type { Candidate } from './candidates.js';
import type { Question } from './question.js';

const WEIGHTS = { coverage: 3.13, cosine: 4.28, lexical: 2.21, margin: 11.19, offset: -7.49 };

/**
 * Share of the question's meaningful words that stand in a passage, each by its idf.
 *
 * @returns 0 to 1; 0 for a question without meaningful words
 */
export function coverageOf(terms: TermIndex, words: string[], passage: number): number {
  let all = 0;
  let found = 0;
  for (const word of words) {
    const idf = terms.idf(word);
    all += idf;
    if (terms.holds(word, passage)) found += idf;
  }
  return all === 0 ? 0 : found / all;
}

/**
 * 0 to 1; 0 without a candidate.
 *
 * @param rival the best candidate of another article: an answer stands out from the rest
 */
export function confidenceOf(
  terms: TermIndex,
  question: Question,
  best: Candidate | undefined,
  rival: Candidate | undefined,
): number {
  if (!best) return 0;
  const possible = question.terms.reduce((sum, term) => sum + terms.idf(term), 0);
  const { coverage, cosine, lexical, margin, offset } = WEIGHTS;
  const sum =
    offset +
    coverage * coverageOf(terms, question.words, best.passage) +
    cosine * best.cosine +
    lexical * (best.bm25 / Math.max(possible, Number.EPSILON)) +
    margin * (best.fused - (rival?.fused ?? 0));
  return 1 / (1 + Math.exp(-sum));
}
