import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleIdOf, contentHash } from '../../src/corpus/identity.js';

/** RFC 4648 by way of a string of bits, to hold the id's arithmetic against. */
function base32(bytes: Buffer): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{5}/gu) ?? [];
  return groups
    .map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(group, 2)])
    .join('');
}

describe('articleIdOf', () => {
  it.each([
    ['000_3cdac391fcfe9ba3.txt', 'qyofssduxteo'],
    ['004_dc5a4411bc4fabee.txt', 'mahx2c35al52'],
    ['報導.txt', 'q7ea2kijsy6n'],
  ])('gives %s the id %s', (name, id) => {
    expect(articleIdOf(name)).toBe(id);
  });

  it('is the beginning of the base32 of the SHA-256 of the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const digest = createHash('sha256').update(name.normalize('NFC'), 'utf8').digest();
        expect(articleIdOf(name)).toBe(base32(digest).slice(0, 12).toLowerCase());
      }),
    );
  });

  it('is the same for a name whichever way it is composed', () => {
    expect(articleIdOf('cafe\u0301.txt')).toBe(articleIdOf('café.txt'));
  });
});

describe('contentHash', () => {
  it('changes with the bytes and with the row of metadata.csv', () => {
    const bytes = Buffer.from('昌都');
    const row = { metadata: { title: '标题' }, warnings: [] };
    const keys = [
      contentHash(bytes, null),
      contentHash(Buffer.from('昌都 '), null),
      contentHash(bytes, row),
      contentHash(bytes, { ...row, metadata: { title: '标题。' } }),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/u);
    expect(contentHash(Buffer.from('昌都'), null)).toBe(keys[0]);
  });
});
