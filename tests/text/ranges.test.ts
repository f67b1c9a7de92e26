import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clip,
  holds,
  isHeld,
  merge,
  overlap,
  shift,
  subtract,
  touchesAny,
  touching,
} from '../../src/text/ranges.js';
import type { Range } from '../../src/types/article.js';

const range = (start: number, end: number): Range => ({ start, end });

describe('two ranges', () => {
  it.each([
    [range(0, 3), range(2, 5), true],
    [range(0, 3), range(3, 5), false],
    [range(4, 5), range(0, 4), false],
    [range(0, 9), range(3, 4), true],
  ])('%j and %j overlap: %s', (a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
    expect(overlap(b, a)).toBe(expected);
  });

  it.each([
    [range(0, 3), range(0, 3), true],
    [range(0, 3), range(1, 2), true],
    [range(0, 3), range(1, 4), false],
    [range(1, 3), range(0, 3), false],
  ])('%j holds %j: %s', (outer, inner, expected) => {
    expect(holds(outer, inner)).toBe(expected);
    expect(isHeld([outer], inner)).toBe(expected);
  });

  it('are shifted and clipped', () => {
    expect(shift(range(120, 268), -120)).toEqual(range(0, 148));
    expect(clip(range(0, 9), range(3, 20))).toEqual(range(3, 9));
    const apart = clip(range(0, 2), range(5, 9));
    expect(apart.end).toBeLessThan(apart.start);
  });

  it.each([
    [range(0, 9), range(3, 5), [range(0, 3), range(5, 9)]],
    [range(0, 9), range(0, 5), [range(5, 9)]],
    [range(0, 9), range(5, 12), [range(0, 5)]],
    [range(3, 5), range(0, 9), []],
    [range(0, 3), range(3, 9), [range(0, 3)]],
  ])('%j without %j', (whole, hole, left) => {
    expect(subtract(whole, hole)).toEqual(left);
  });
});

/** Places that a list of ranges covers. */
function covered(ranges: readonly Range[]): Set<number> {
  return new Set(
    ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
}

const sorted = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })))
  .map((pairs) => pairs.map(([start, length]) => range(start, start + length)))
  .map((ranges) => ranges.sort((a, b) => a.start - b.start));

describe('merge', () => {
  it('joins what overlaps and what touches, and keeps what the first has besides', () => {
    const ranges = [
      { start: 0, end: 2, kind: 'match' },
      { start: 2, end: 4, kind: 'answer' },
      { start: 6, end: 9, kind: 'answer' },
    ];
    expect(merge(ranges)).toEqual([
      { start: 0, end: 4, kind: 'match' },
      { start: 6, end: 9, kind: 'answer' },
    ]);
    expect(ranges[0]?.end).toBe(2);
    expect(merge([])).toEqual([]);
  });

  it('covers the same places, in order, with a gap between any two', () => {
    fc.assert(
      fc.property(sorted, (ranges) => {
        const merged = merge(ranges);
        expect(covered(merged)).toEqual(covered(ranges));
        for (const [i, { start }] of merged.slice(1).entries()) {
          expect(start).toBeGreaterThan(merged[i]?.end as number);
        }
      }),
    );
  });
});

describe('touching', () => {
  it('finds those that a plain look at all finds', () => {
    fc.assert(
      fc.property(sorted, fc.nat(60), fc.integer({ min: 1, max: 12 }), (ranges, start, length) => {
        const list = merge(ranges);
        const wanted = range(start, start + length);
        const found = list.filter((one) => overlap(one, wanted));
        expect(touching(list, wanted)).toEqual(found);
        expect(touchesAny(list, wanted)).toBe(found.length > 0);
        expect(isHeld(list, wanted)).toBe(list.some((one) => holds(one, wanted)));
      }),
    );
  });
});
