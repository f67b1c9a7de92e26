/** What buttons carry: all of it comes back, and nothing that was not written by us. */

import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ContextButton,
  contentTag,
  MAX_CUSTOM_ID,
  parseCustomId,
  toCustomId,
} from '../../../src/discord/interactions/custom-id.js';
import { itHolds } from '../../support/run/properties.js';

/** As long as a file can be. */
const MAX_OFFSET = 5_000_000;
const BUTTON: ContextButton = {
  action: 'context',
  articleId: 'k3q7xm2p5dva',
  content: '0a1b2c',
  start: 120,
  end: 268,
  view: 'around',
  at: 0,
};

const first = fc.constantFrom(...'az09福𠮷éЯ');
const others = fc.constantFrom(...'az09福𠮷éЯ._-');
/** As front matter may name an article. */
const articleId = fc.oneof(
  fc.stringMatching(/^[a-z2-7]{12}$/u),
  fc.tuple(first, fc.array(others, { maxLength: 63 })).map(([a, rest]) => a + rest.join('')),
  fc.constantFrom('福'.repeat(64), '𠮷'.repeat(64)),
);
const offset = fc.oneof(fc.nat({ max: MAX_OFFSET }), fc.constantFrom(0, 1, MAX_OFFSET));
const button: fc.Arbitrary<ContextButton> = fc.record({
  action: fc.constant('context' as const),
  articleId,
  content: fc.stringMatching(/^[0-9a-f]{6}$/u),
  start: offset,
  end: offset,
  view: fc.constantFrom('around', 'back', 'before', 'after'),
  at: offset,
});

/** A custom id with the check that belongs to it, whatever else is wrong. */
function checked(text: string): string {
  return `${text}:${crc32(text).toString(36).padStart(7, '0').slice(-4)}`;
}

describe('toCustomId', () => {
  it('writes version, view, article, content, offsets and check', () => {
    expect(toCustomId(BUTTON)).toBe(checked('k1:c:k3q7xm2p5dva:0a1b2c:3c:7g:0'));
    expect(toCustomId({ action: 'cancel', job: '0a1b2c3d' })).toBe(checked('k1:x:0a1b2c3d'));
  });

  it('fits the longest article id and the furthest offsets', () => {
    const offsets = { start: MAX_OFFSET, end: MAX_OFFSET, at: MAX_OFFSET };
    const id = toCustomId({ ...BUTTON, ...offsets, articleId: '福'.repeat(64) });
    expect(id.length).toBe(99);
    expect(MAX_CUSTOM_ID).toBe(100);
  });

  itHolds('gives back what was written, in at most 100 characters', button, (written) => {
    const id = toCustomId(written);
    expect([...id].length).toBeLessThanOrEqual(MAX_CUSTOM_ID);
    expect(parseCustomId(id)).toEqual(written);
  });

  it('keeps the first six digits of a content hash', () => {
    expect(contentTag('0a1b2c3d4e5f')).toBe('0a1b2c');
  });
});

describe('parseCustomId', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ["another bot's", 'next-page'],
    ['one without its check', 'k1:c:k3q7xm2p5dva:0a1b2c:3c:7g:0'],
    ['one with a wrong check', 'k1:c:k3q7xm2p5dva:0a1b2c:3c:7g:0:0000'],
    ['an unknown version', checked('k2:c:k3q7xm2p5dva:0a1b2c:3c:7g:0')],
    ['no version', checked('c:k3q7xm2p5dva:0a1b2c:3c:7g:0')],
    ['an unknown view', checked('k1:z:k3q7xm2p5dva:0a1b2c:3c:7g:0')],
    ['too few fields', checked('k1:c:k3q7xm2p5dva:0a1b2c:3c:7g')],
    ['too many fields', checked('k1:c:k3q7xm2p5dva:0a1b2c:3c:7g:0:0')],
    ['a negative offset', checked('k1:c:k3q7xm2p5dva:0a1b2c:-3c:7g:0')],
    ['an empty offset', checked('k1:c:k3q7xm2p5dva:0a1b2c::7g:0')],
    ['an offset that is none', checked('k1:c:k3q7xm2p5dva:0a1b2c:_:7g:0')],
    ['an offset past all numbers', checked(`k1:c:k3q7xm2p5dva:0a1b2c:${'z'.repeat(30)}:7g:0`)],
    ['a job with more than an id', checked('k1:x:0a1b2c3d:1')],
    ['the check alone', checked('')],
  ])('refuses %s', (_, id) => {
    expect(parseCustomId(id)).toBeNull();
  });

  const changes = fc.tuple(button, fc.nat(), fc.constantFrom(...'abz059:._-福 \n'));

  itHolds('refuses a changed character', changes, ([written, place, put]) => {
    const characters = [...toCustomId(written)];
    const at = place % characters.length;
    fc.pre(characters[at] !== put);
    characters[at] = put;
    expect(parseCustomId(characters.join(''))).toBeNull();
  });

  itHolds('refuses what lost or gained a character', changes, ([written, place, put]) => {
    const characters = [...toCustomId(written)];
    const at = place % characters.length;
    expect(parseCustomId(characters.toSpliced(at, 1).join(''))).toBeNull();
    expect(parseCustomId(characters.toSpliced(at, 0, put).join(''))).toBeNull();
  });

  itHolds('refuses anything else', fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
    expect(parseCustomId(text)).toBeNull();
    expect(parseCustomId(`k1:c:${text}`)).toBeNull();
  });
});
