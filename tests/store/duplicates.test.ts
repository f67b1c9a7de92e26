import { describe, expect, it } from 'vitest';
import { Duplicates } from '../../src/store/duplicates.js';
import { bareKey, SIGNATURE_SIZE, signatureOf } from '../../src/text/sameness/signature.js';
import { randomOf } from '../support/run/random.js';

const sign = (text: string): string => signatureOf(bareKey(text));

const LEAD =
  '9月13日至14日，省委書記周祖翼率福建黨政代表團赴西藏昌都市，看望慰問援藏幹部人才，考察對口支援項目。';
const MORE =
  '代表團一行來到昌都市婦幼保健院，察看了門診大廳和產房，並同醫護人員親切交談，了解他們的工作和生活。';
const EDITED = LEAD.replace('周祖翼', '周祖翼同志');
const OTHER =
  '7月15日至16日，河北省委副書記、省長許勤率河北省黨政代表團赴西藏阿里地區，考察對口支援工作並慰問幹部。';

/** A signature of random numbers, with so many of another's in random places. */
function signatureWith(shared: number, of: Buffer | null, seed: number): Buffer {
  const random = randomOf(seed);
  const bytes = Buffer.from(Array.from({ length: SIGNATURE_SIZE * 2 }, () => random.integer(256)));
  const places = Array.from({ length: SIGNATURE_SIZE }, (_, i) => i);
  for (let count = 0; of && count < shared; count++) {
    const [place = 0] = places.splice(random.integer(places.length), 1);
    of.copy(bytes, place * 2, place * 2, place * 2 + 2);
  }
  return bytes;
}

describe('Duplicates', () => {
  it('finds edited versions of a report both ways, and no other report', async () => {
    const texts = [LEAD + MORE, OTHER, EDITED + MORE, MORE];
    const duplicates = await Duplicates.find(texts.map(sign));
    expect(texts.map((_, place) => duplicates.of(place))).toEqual([[2], [], [0], []]);
    expect(duplicates.articles).toBe(2);
  });

  it('knows none in an empty collection, for articles without content, or beyond the last', async () => {
    expect((await Duplicates.find([])).articles).toBe(0);
    const duplicates = await Duplicates.find(['', sign(LEAD), '', 'AAAA']);
    expect([0, 1, 2, 3, 4].map((place) => duplicates.of(place))).toEqual([[], [], [], [], []]);
  });

  it('finds all pairs that share three quarters of the numbers, none that share half', async () => {
    const signatures: Buffer[] = [];
    for (let family = 0; family < 300; family++) {
      const first = signatureWith(0, null, family * 3 + 1);
      const shares = [96, 64];
      signatures.push(
        first,
        ...shares.map((shared, i) => signatureWith(shared, first, family * 3 + i + 2)),
      );
    }
    const duplicates = await Duplicates.find(signatures.map((bytes) => bytes.toString('base64')));
    for (let first = 0; first < signatures.length; first += 3) {
      expect([0, 1, 2].map((i) => duplicates.of(first + i))).toEqual([[first + 1], [first], []]);
    }
  });

  it('is no closure: the ends of a chain are not the same report', async () => {
    const first = signatureWith(0, null, 1);
    const middle = signatureWith(90, first, 2);
    const last = signatureWith(90, middle, 3);
    const chain = await Duplicates.find(
      [first, middle, last].map((bytes) => bytes.toString('base64')),
    );
    expect([0, 1, 2].map((place) => chain.of(place))).toEqual([[1], [0, 2], [1]]);
  });

  it('takes thousands of copies without comparing all with all', async () => {
    const duplicates = await Duplicates.find(new Array(5000).fill(sign(LEAD)));
    expect(duplicates.articles).toBe(5000);
    expect(duplicates.of(4999)).toHaveLength(64);
  });
});
