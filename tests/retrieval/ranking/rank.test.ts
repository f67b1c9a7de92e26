/** The second stage's sums: what is shown of a score adds up, and a window is its sentences together. */

import { describe, expect, it } from 'vitest';
import {
  PASSAGE_FEATURES,
  SENTENCE_FEATURES,
  type SentenceFeature,
} from '../../../src/retrieval/ranking/features.js';
import type { PassageEvidence } from '../../../src/retrieval/ranking/passage-features.js';
import {
  type RankedPassage,
  rankWindows,
  sentenceLogits,
  weights,
} from '../../../src/retrieval/ranking/rank.js';

const zeros = Object.fromEntries(SENTENCE_FEATURES.map((name) => [name, 0])) as Record<
  SentenceFeature,
  number
>;

/** A passage with sentences of 10 units, every run of two of them a window. */
function passageOf(score: number, terms: number[]): RankedPassage {
  const windows = terms.flatMap((_, first) =>
    [first, first + 1]
      .filter((last) => last < terms.length)
      .map((last) => ({ start: first * 10, end: last * 10 + 10, first, last })),
  );
  const sentenceFeatures = terms.map((value) => ({ ...zeros, terms: value }));
  const evidence: Partial<PassageEvidence> = { sentenceFeatures, windows };
  return { ...(evidence as PassageEvidence), outlet: 0, score };
}

describe('rankWindows', () => {
  const sums = { ...weights(), piece: { ...zeros, terms: 4, passage: 1 } };
  const ranked = (passages: RankedPassage[]) =>
    rankWindows(passages, sentenceLogits(passages, sums));

  it('gives a window what its sentences have together, of all that is found', () => {
    const all = ranked([passageOf(2, [1, 0.5, 0]), passageOf(0, [0])]);
    const exponents = [6, 4, 2, 0].map(Math.exp);
    const total = exponents.reduce((sum, one) => sum + one, 0);
    const [a, b, c, d] = exponents.map((one) => one / total) as [number, number, number, number];
    expect(all.map(({ first, last, passage: { score } }) => [score, first, last])).toEqual([
      [2, 0, 1],
      [2, 0, 0],
      [2, 1, 2],
      [2, 1, 1],
      [2, 2, 2],
      [0, 0, 0],
    ]);
    [a + b, a, b + c, b, c, d].forEach((share, i) => {
      expect(all[i]?.score).toBeCloseTo(share, 9);
    });
    expect(all[0]).toMatchObject({ likeliest: 0, logit: 6 });
    expect(all[2]).toMatchObject({ likeliest: 1, logit: 4 });
  });

  it('takes two likely sentences before one more likely alone', () => {
    const [best] = ranked([passageOf(0, [1]), passageOf(0, [0.9, 0.9])]);
    expect(best).toMatchObject({ first: 0, last: 1 });
  });

  it('holds for scores that no exponent bears, and for nothing', () => {
    const [best] = ranked([passageOf(5000, [1, 0]), passageOf(-5000, [1])]);
    expect(best?.score).toBeCloseTo(1, 9);
    expect(ranked([])).toEqual([]);
  });
});

describe('the weights that ship', () => {
  it('are there for every feature, and tell where they come from', () => {
    const { passage, piece } = weights();
    expect(Object.keys(passage)).toEqual([...PASSAGE_FEATURES]);
    expect(Object.keys(piece)).toEqual([...SENTENCE_FEATURES, 'passage']);
    for (const weight of [...Object.values(passage), ...Object.values(piece)]) {
      expect(Number.isFinite(weight)).toBe(true);
    }
    expect(weights()).toHaveProperty('provenance.by', 'npm run fit');
  });
});
