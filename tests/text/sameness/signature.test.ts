import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareKey, SIGNATURE_SIZE, signatureOf } from '../../../src/text/sameness/signature.js';
import { runs } from '../../support/run/properties.js';
import { report } from '../../support/texts/chinese.js';

const TRADITIONAL =
  '9月13日至14日，省委書記周祖翼率福建黨政代表團赴西藏昌都市，看望慰問援藏幹部人才。';
const SIMPLIFIED =
  '9月13日至14日 省委书记周祖翼率福建党政代表团赴西藏昌都市、看望慰问援藏干部人才!';

/** Share of equal numbers. */
function likeness(a: string, b: string): number {
  const [one, two] = [a, b].map((text) => Buffer.from(signatureOf(bareKey(text)), 'base64'));
  let equal = 0;
  for (let i = 0; i < SIGNATURE_SIZE; i++) {
    if (one?.readUInt16LE(i * 2) === two?.readUInt16LE(i * 2)) equal++;
  }
  return equal / SIGNATURE_SIZE;
}

/** What the likeness estimates: the share of five-character shingles that both have. */
function resemblance(a: string, b: string): number {
  const [one, two] = [a, b].map((text) => {
    const bare = bareKey(text);
    return new Set(Array.from({ length: bare.length - 4 }, (_, i) => bare.slice(i, i + 5)));
  }) as [Set<string>, Set<string>];
  const shared = [...one].filter((shingle) => two.has(shingle)).length;
  return shared / (one.size + two.size - shared);
}

describe('bareKey', () => {
  it('keeps folded letters and digits', () => {
    expect(bareKey('「對口支援」 阿里 ２４年,\nGDP+45.6%')).toBe('对口支援阿里24年gdp456');
    expect(bareKey(' ，。')).toBe('');
  });
});

describe('signatureOf', () => {
  it('is the same for the same text in either script, however it is punctuated', () => {
    expect(signatureOf(bareKey(TRADITIONAL))).toBe(signatureOf(bareKey(SIMPLIFIED)));
  });

  it('is 128 numbers of 16 bits, none for nothing', () => {
    expect(Buffer.from(signatureOf('昌都'), 'base64')).toHaveLength(SIGNATURE_SIZE * 2);
    expect(signatureOf('')).toBe('');
  });

  it('does not change between versions: raise SIGNATURE_VERSION when it must', () => {
    expect(signatureOf(bareKey(TRADITIONAL)).slice(0, 24)).toBe('2mxbpXp3t+6VhedJwD5gjlQ0');
  });

  it('tells how much two texts share', () => {
    const clauses = Array.from(
      { length: 60 },
      (_, i) => `第${i}項${'昌都林芝阿里那曲'.slice(i % 7)}工程投入${i * 37 + 11}萬元`,
    );
    for (const kept of [6, 18, 30, 42, 54, 60]) {
      const other = clauses.map((clause, i) =>
        i < kept ? clause : `${clause.length}年后${i * 91}人`,
      );
      const [a, b] = [clauses.join('，'), other.join('，')];
      // Four standard errors of the estimate.
      expect(Math.abs(likeness(a, b) - resemblance(a, b))).toBeLessThan(0.18);
    }
  });

  it('says nothing is shared where nothing is', () => {
    expect(likeness(TRADITIONAL, '歷年中考滿分作文選登，歡迎投稿，稿酬從優，見報後寄發。')).toBe(0);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(report(), (text) => {
        const signature = signatureOf(bareKey(text));
        expect(signature === '' ? bareKey(text) : signature.length).toBe(
          signature === '' ? '' : 344,
        );
      }),
      runs(300),
    );
  });
});
