import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOf, decodeContainer, encodeContainer } from '../../../src/store/container.js';
import { TermWriter } from '../../../src/store/terms/term-writer.js';
import { TermIndex } from '../../../src/store/terms/terms.js';
import { thrownBy } from '../../support/run/errors.js';
import { runs } from '../../support/run/properties.js';

type Passage = [string, number][];
/** Terms, each with what it counts beside its idf. */
type Weighted = [string, number][];

function encoded(passages: Passage[]): Buffer {
  const writer = new TermWriter();
  for (const passage of passages) writer.append(passage);
  return writer.encode();
}

function indexOf(passages: Passage[]): TermIndex {
  const bytes = encoded(passages);
  const container = decodeContainer(bytes, 'terms.bin', { ...checkOf(bytes), kind: 'TERM' });
  return TermIndex.open(container, passages.length);
}

/** BM25 as the papers write it: k1 1.2, b .75, the idf that is never negative. */
function naiveScore(passages: Passage[], terms: Weighted, passage: number): number {
  const lengthOf = (terms: Passage): number => terms.reduce((sum, [, count]) => sum + count, 0);
  const mean = passages.reduce((sum, terms) => sum + lengthOf(terms), 0) / passages.length;
  const held = new Map(passages[passage]);
  let score = 0;
  for (const [term, weight] of terms) {
    const tf = held.get(term) ?? 0;
    const df = passages.filter((terms) => terms.some(([word]) => word === term)).length;
    const idf = Math.log(1 + (passages.length - df + 0.5) / (df + 0.5));
    const norm = 1 - 0.75 + (0.75 * lengthOf(passages[passage] as Passage)) / mean;
    if (tf > 0) score += (weight * idf * tf * (1.2 + 1)) / (tf + 1.2 * norm);
  }
  return score;
}

const WORDS = [
  '昌都',
  '福建',
  '西藏',
  '阿里',
  '河北',
  '的',
  '45.6%',
  'gdp',
  '𠮷野',
  '\ud842',
  '援藏',
];
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }) },
);
const passage: fc.Arbitrary<Passage> = fc.uniqueArray(
  fc.tuple(word, fc.integer({ min: 1, max: 9 })),
  {
    selector: ([term]) => term,
    maxLength: 12,
  },
);
const weighted: fc.Arbitrary<Weighted> = fc.uniqueArray(
  fc.tuple(word, fc.double({ min: 0, max: 2, noNaN: true })),
  { selector: ([term]) => term, maxLength: 6 },
);
const collection = fc.array(passage, { minLength: 1, maxLength: 30 });

describe('TermIndex', () => {
  it('scores as a naive BM25 does', () => {
    fc.assert(
      fc.property(collection, weighted, (passages, terms) => {
        const scores = indexOf(passages).score(terms);
        expect(scores).toHaveLength(passages.length);
        passages.forEach((_, i) => {
          expect(scores[i]).toBeCloseTo(naiveScore(passages, terms, i), 9);
        });
      }),
      runs(300),
    );
  });

  it('counts the passages in which all terms stand', () => {
    fc.assert(
      fc.property(collection, fc.uniqueArray(word, { maxLength: 3 }), (passages, terms) => {
        const together = passages.filter(
          (passage) => terms.length > 0 && terms.every((term) => new Map(passage).has(term)),
        );
        expect(indexOf(passages).passagesWithAll(terms)).toBe(together.length);
      }),
      runs(300),
    );
  });

  it('gives the pairs that begin with one character and end with one of several', () => {
    const index = indexOf([
      [
        ['福建', 1],
        ['福建省', 1],
        ['福', 1],
        ['附件', 2],
      ],
      [
        ['福州', 1],
        ['福见', 1],
        ['禅', 1],
      ],
    ]);
    expect(index.pairs('福', new Set(['建', '见', '件']))).toEqual(['福建', '福见']);
    expect(index.pairs('付', new Set(['建']))).toEqual([]);
    expect(indexOf([[]]).pairs('福', new Set(['建']))).toEqual([]);
  });

  it('gives back what was appended', () => {
    fc.assert(
      fc.property(collection, (passages) => {
        const forward = indexOf(passages).forward();
        passages.forEach((terms, i) => {
          expect(new Map(forward(i))).toEqual(new Map(terms));
        });
      }),
      runs(300),
    );
  });

  it('writes the same bytes from what it gives back', () => {
    fc.assert(
      fc.property(collection, (passages) => {
        const forward = indexOf(passages).forward();
        const again = encoded(passages.map((_, i) => forward(i)));
        expect(again.equals(encoded(passages))).toBe(true);
      }),
      runs(100),
    );
  });

  it('knows in which passages a term stands', () => {
    fc.assert(
      fc.property(collection, word, (passages, term) => {
        const index = indexOf(passages);
        const standing = passages.map((terms) => terms.some(([held]) => held === term));
        expect(passages.map((_, i) => index.holds(term, i))).toEqual(standing);
        expect(index.passagesWith(term)).toBe(standing.filter(Boolean).length);
        expect([...index.passagesOf(term)]).toEqual(
          passages.flatMap((_, i) => (standing[i] ? [i] : [])),
        );
        const within = new Set([...index.passagesWithin(term)].flatMap((places) => [...places]));
        expect([...within].sort((a, b) => a - b)).toEqual(
          passages.flatMap((terms, i) => (terms.some(([held]) => held.includes(term)) ? [i] : [])),
        );
        expect(index.passages).toBe(passages.length);
        expect(index.terms).toBe(new Set(passages.flat().map(([held]) => held)).size);
      }),
      runs(300),
    );
  });

  it('tells characters outside the basic plane apart', () => {
    const index = indexOf([[['𠮷野', 1]], [['𠮶野', 1]]]);
    expect([...index.passagesWithin('𠮷')].map((places) => [...places])).toEqual([[0]]);
    expect([...index.passagesWithin('𠮶野')].map((places) => [...places])).toEqual([[1]]);
    expect([...index.passagesWithin('𠮸')]).toEqual([]);
  });

  it('gives literal figures', () => {
    const index = indexOf([
      [
        ['昌都', 2],
        ['福建', 1],
      ],
      [['阿里', 3]],
    ]);
    expect(index.idf('昌都')).toBeCloseTo(Math.log(2), 12);
    expect(index.idf('沒有')).toBeCloseTo(Math.log(6), 12);
    expect([...index.score([['昌都', 1]])]).toEqual([(Math.log(2) * 2 * 2.2) / (2 + 1.2), 0]);
    expect([...index.score([['昌都', 0.5]])]).toEqual([(0.5 * Math.log(2) * 2 * 2.2) / 3.2, 0]);
    expect([...index.score([['昌都', 0]])]).toEqual([0, 0]);
    expect([...index.score([['沒有', 1]])]).toEqual([0, 0]);
    expect([...index.score([])]).toEqual([0, 0]);
  });

  it('counts up to 65,535', () => {
    const forward = indexOf([[['的', 70_000]]]).forward();
    expect(forward(0)).toEqual([['的', 65_535]]);
  });

  it('takes passages without a term, and no passage', () => {
    const index = indexOf([[], [['昌都', 1]], []]);
    expect([...index.score([['昌都', 1]])].map((score) => score > 0)).toEqual([false, true, false]);
    expect(index.forward()(0)).toEqual([]);
    expect(indexOf([]).score([['昌都', 1]])).toEqual(new Float64Array(0));
  });

  it('refuses a count of passages that is not the generation’s', () => {
    const bytes = encoded([[['昌都', 1]]]);
    const container = decodeContainer(bytes, 'terms.bin', { ...checkOf(bytes), kind: 'TERM' });
    const error = thrownBy(() => TermIndex.open(container, 2));
    expect([error.code, error.message]).toEqual([
      'IndexCorrupt',
      'The index file terms.bin holds 1 passages; the generation has 2',
    ]);
  });

  it('refuses a payload of another size than its counts ask for', () => {
    const header = { kind: 'TERM', dimensions: 0, count: 1, first: 0 } as const;
    const payload = new Uint32Array([1, 1, 1, 1, 0]);
    const bytes = encodeContainer(header, new Uint8Array(payload.buffer));
    const container = decodeContainer(bytes, 'terms.bin', { ...checkOf(bytes), kind: 'TERM' });
    expect(thrownBy(() => TermIndex.open(container, 1)).message).toContain('bytes of payload');
  });
});
