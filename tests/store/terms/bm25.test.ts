import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idf, lengthNorm, termScore } from '../../../src/store/terms/bm25.js';

describe('idf', () => {
  it.each([
    [0, 10, Math.log(22)],
    [1, 10, Math.log(1 + 9.5 / 1.5)],
    [10, 10, Math.log(1 + 0.5 / 10.5)],
    [0, 0, Math.log(2)],
  ])('of %i in %i', (holding, all, value) => {
    expect(idf(holding, all)).toBeCloseTo(value, 12);
  });

  it('is above 0, and less for what stands in more', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (a, b) => {
        const [holding, all] = [Math.min(a, b), Math.max(a, b)];
        expect(idf(holding, all)).toBeGreaterThan(0);
        if (holding < all) expect(idf(holding + 1, all)).toBeLessThan(idf(holding, all));
      }),
    );
  });
});

describe('termScore', () => {
  const mean = lengthNorm(100, 100);

  it('is the weight itself for one standing in a text of the mean length', () => {
    expect(mean).toBeCloseTo(1.2, 12);
    expect(termScore(3, 1, mean)).toBeCloseTo(3, 12);
  });

  it('grows with each standing, ever less, to at most 2.2 times the weight', () => {
    const scores = [0, 1, 2, 3, 1000].map((count) => termScore(1, count, mean));
    expect(scores[0]).toBe(0);
    const [, one = 0, two = 0, three = 0, many = 0] = scores;
    expect(two - one).toBeGreaterThan(three - two);
    expect(many).toBeGreaterThan(three);
    expect(many).toBeLessThan(2.2);
  });

  it('holds a long text against its counts', () => {
    expect(termScore(1, 2, lengthNorm(400, 100))).toBeLessThan(termScore(1, 2, mean));
    expect(termScore(1, 2, lengthNorm(10, 100))).toBeGreaterThan(termScore(1, 2, mean));
  });
});
