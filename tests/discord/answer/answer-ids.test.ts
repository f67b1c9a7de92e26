/** What an answer's buttons carry comes back, in at most 100 characters, and nothing else does. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type AnswerButton,
  articleTag,
  askerTag,
  MAX_KEPT_OUTLET,
  MAX_PLACES,
  parseAnswerId,
  toAnswerId,
  toPlace,
} from '../../../src/discord/answer/answer-ids.js';
import { parseCustomId, sealId } from '../../../src/discord/interactions/custom-id.js';
import { hostileText } from '../../support/hostile/text.js';
import { itHolds } from '../../support/run/properties.js';

const id = fc.oneof(fc.stringMatching(/^[a-z2-7]{12}$/u), fc.constantFrom('福'.repeat(64), 'a'));
const place = fc
  .tuple(id, fc.stringMatching(/^[0-9a-f]{12}$/u), fc.nat(60_000_000), fc.nat(200))
  .map(([articleId, key, start, length]) =>
    toPlace(articleId, key, { start, end: start + length }),
  );
const asker = fc.bigInt(1n, 2n ** 64n - 1n).map((user) => askerTag(String(user)));
const day = fc.constantFrom(null, '2018-07-31', '1949-10-01', '0987-01-02', '9999-12-31');
const range = fc
  .tuple(fc.nat(600), fc.nat(40))
  .map(([start, length]) => ({ start, end: start + length }));
const button: fc.Arbitrary<AnswerButton> = fc.oneof(
  fc.record({
    action: fc.constant('more' as const),
    asker,
    places: fc.array(place, { minLength: 1, maxLength: MAX_PLACES }),
  }),
  fc.record({ action: fc.constantFrom('cite' as const, 'closest' as const), place }),
  fc.record({ action: fc.constant('remove' as const), asker }),
  fc.record({
    action: fc.constant('without' as const),
    ranges: fc.array(range, { maxLength: 3 }),
    limits: fc.record({
      ...{ from: day, to: day },
      outlet: fc.oneof(
        fc.constant(null),
        hostileText(MAX_KEPT_OUTLET).map((name) => name || null),
      ),
      article: fc.oneof(fc.constant(null), id.map(articleTag)),
    }),
  }),
  fc.constant({ action: 'share' as const }),
);

itHolds('comes back from at most 100 characters', button, (written) => {
  const customId = toAnswerId(written);
  expect([...customId].length).toBeLessThanOrEqual(100);
  expect(parseAnswerId(customId)).toEqual(written);
  expect(parseCustomId(customId)).toBeNull();
});

it.each([
  ['nothing', ''],
  ['no check', 'k1:v'],
  ['another kind', sealId(['c', 'a', 'b', '1', '2', '3'])],
  ['a share with more', sealId(['v', '1'])],
  ['no place', sealId(['m', 'abc'])],
  ['half a place', sealId(['q', 'abc.0a1b2c'])],
  ['two places to cite', sealId(['q', 'a.0a1b2c.1.2', 'a.0a1b2c.1.2'])],
  ['a range that is none', sealId(['w', '1.-2', '', '', '', ''])],
  ['ranges without limits', sealId(['w', '1.2'])],
  ['a day that is none', sealId(['w', '1.2', '-1', '', '', ''])],
  ['a number past all', sealId(['w', `${'z'.repeat(30)}.1`, '', '', '', ''])],
])('reads nothing from %s', (_, customId) => {
  expect(parseAnswerId(customId)).toBeNull();
});
