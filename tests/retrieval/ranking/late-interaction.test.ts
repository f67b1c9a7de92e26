import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUnitLength } from '../../../src/embedding/embedder.js';
import { encodeTokenSigns, SIGN_DIMENSIONS } from '../../../src/embedding/token-signs.js';
import { maxSimOf, TokenMatcher } from '../../../src/retrieval/ranking/late-interaction.js';
import { runs } from '../../support/run/properties.js';
import { randomOf } from '../../support/run/random.js';

const DIMENSIONS = 512;

function unitVectors(count: number, seed: number): Float32Array[] {
  const random = randomOf(seed);
  const next = (): number => random.integer(2_000_001) / 1_000_000 - 1;
  return Array.from({ length: count }, () =>
    toUnitLength(Float32Array.from({ length: DIMENSIONS }, next)),
  );
}

/** Cuts a row of vectors into parts of the lengths given. */
function partsOf(lengths: number[], seed: number): Float32Array[][] {
  const all = unitVectors(
    lengths.reduce((sum, length) => sum + length, 0),
    seed,
  );
  let at = 0;
  return lengths.map((length) => {
    at += length;
    return all.slice(at - length, at);
  });
}

/** One sign a dimension, and nothing but two loops. */
function likeness(question: Float32Array, text: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < SIGN_DIMENSIONS; i++) {
    sum += (question[i] as number) * ((text[i] as number) > 0 ? 1 : -1);
  }
  return sum / Math.sqrt(SIGN_DIMENSIONS);
}

describe('TokenMatcher', () => {
  it('finds in each part what two plain loops find', () => {
    const lengths = fc.array(fc.nat(6), { maxLength: 7 });
    fc.assert(
      fc.property(fc.nat(5), lengths, fc.nat(9999), (tokens, partLengths, seed) => {
        const question = unitVectors(tokens, seed);
        const parts = partsOf(partLengths, seed + 10_000);
        const found = new TokenMatcher(question).match(encodeTokenSigns(parts));
        expect([found.tokens, found.parts]).toEqual([tokens, parts.length]);
        expect(found.nearest).toHaveLength(tokens * parts.length);
        expect(found.mean).toHaveLength(parts.length);
        parts.forEach((part, column) => {
          const all = question.map((one) => part.map((other) => likeness(one, other)));
          all.forEach((row, token) => {
            const best = row.length === 0 ? -1 : Math.max(...row);
            expect(found.nearest[token * parts.length + column]).toBeCloseTo(best, 4);
          });
          const pairs = all.flat();
          const mean = pairs.reduce((sum, one) => sum + one, 0) / Math.max(1, pairs.length);
          expect(found.mean[column]).toBeCloseTo(mean, 4);
        });
      }),
      runs(150),
    );
  });

  it('is nearest to the very token that was asked for', () => {
    const [wanted, ...others] = unitVectors(9, 3) as [Float32Array, ...Float32Array[]];
    const parts = [others.slice(0, 4), [...others.slice(4), wanted]];
    const { nearest } = new TokenMatcher([wanted]).match(encodeTokenSigns(parts));
    // Signs of half the dimensions: the mean of |x| against its root mean square, times √½.
    expect(nearest[1]).toBeGreaterThan(0.5);
    expect(nearest[0]).toBeLessThan(0.2);
  });

  it('takes a model of fewer dimensions than are kept', () => {
    const half = 1 / Math.SQRT2;
    const [question, text] = [Float32Array.of(half, half), Float32Array.of(0.6, -0.8)];
    const { nearest } = new TokenMatcher([question]).match(encodeTokenSigns([[text]]));
    expect(nearest[0]).toBeCloseTo(0, 6);
  });

  it('gives -1 and a mean of 0 for empty parts, and nothing for no part', () => {
    const matcher = new TokenMatcher(unitVectors(2, 1));
    expect(matcher.match(encodeTokenSigns([[], []]))).toEqual({
      parts: 2,
      tokens: 2,
      nearest: Float32Array.of(-1, -1, -1, -1),
      mean: Float32Array.of(0, 0),
    });
    expect(matcher.match(encodeTokenSigns([]))).toEqual({
      parts: 0,
      tokens: 2,
      nearest: new Float32Array(0),
      mean: new Float32Array(0),
    });
  });

  it('finds nothing for a question of no tokens', () => {
    const matches = new TokenMatcher([]).match(encodeTokenSigns([unitVectors(2, 1), []]));
    expect(matches).toEqual({
      parts: 2,
      tokens: 0,
      nearest: new Float32Array(0),
      mean: Float32Array.of(0, 0),
    });
    expect(maxSimOf(matches, 0, 1)).toBe(0);
  });
});

describe('maxSimOf', () => {
  /** Two tokens, three parts; the last one is empty. */
  const matches = {
    tokens: 2,
    parts: 3,
    nearest: Float32Array.of(0.25, 0.75, -1, 0.5, -0.25, -1),
    mean: new Float32Array(3),
  };

  it.each([
    [0, 0, 0.375],
    [1, 1, 0.25],
    [0, 1, 0.625],
    [0, 2, 0.625],
    [2, 2, -1],
    [0, 9, 0.625],
  ])('takes each token’s best among parts %i to %i', (first, last, expected) => {
    expect(maxSimOf(matches, first, last)).toBe(expected);
  });
});
