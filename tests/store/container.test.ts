import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkOf,
  decodeContainer,
  encodeContainer,
  HEADER_BYTES,
  readContainer,
} from '../../src/store/container.js';
import { rejectionOf, thrownBy } from '../support/run/errors.js';
import { temporaryFolder } from '../support/run/temporary.js';

const HEADER = { kind: 'TEXT', dimensions: 3, count: 7, first: 4096 } as const;
const PAYLOAD = Buffer.from('福建黨政代表團', 'utf16le');

describe('container', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('VECS', 'SIGN', 'TERM', 'TEXT', 'ARTS'),
        fc.nat(0xffffffff),
        fc.nat(0xffffffff),
        fc.nat(0xffffffff),
        fc.uint8Array({ maxLength: 200 }),
        (kind, dimensions, count, first, payload) => {
          const header = { kind, dimensions, count, first } as const;
          const bytes = encodeContainer(header, payload);
          const decoded = decodeContainer(bytes, 'a.bin', { ...checkOf(bytes), kind });
          expect(decoded.header).toEqual(header);
          expect([...decoded.payload]).toEqual([...payload]);
        },
      ),
    );
  });

  it('has the form that its description draws', () => {
    const bytes = encodeContainer(HEADER, PAYLOAD);
    expect(bytes.toString('latin1', 0, 8)).toBe('KAOJTEXT');
    expect([8, 12, 16].map((at) => bytes.readUInt32LE(at))).toEqual([1, 3, 7]);
    expect(bytes.readBigUInt64LE(24)).toBe(14n);
    expect(bytes.readUInt32LE(32)).toBe(4096);
    expect(bytes.subarray(36, 44)).toEqual(Buffer.alloc(8));
    expect(bytes.subarray(HEADER_BYTES)).toEqual(PAYLOAD);
  });

  it('aligns its payload to 8 bytes wherever it was read', () => {
    const bytes = encodeContainer(HEADER, PAYLOAD);
    for (let shift = 0; shift < 8; shift++) {
      const moved = Buffer.from(new ArrayBuffer(bytes.byteLength + 8), shift, bytes.byteLength);
      bytes.copy(moved);
      const { payload } = decodeContainer(moved, 'a.bin', { ...checkOf(bytes), kind: 'TEXT' });
      expect(payload.byteOffset % 8).toBe(0);
      expect(payload).toEqual(PAYLOAD);
    }
  });

  it('notices every byte that is changed', () => {
    const bytes = encodeContainer(HEADER, PAYLOAD);
    const expected = { ...checkOf(bytes), kind: 'TEXT' } as const;
    for (let at = 0; at < bytes.byteLength; at++) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] as number) ^ (1 << (at % 8));
      expect(thrownBy(() => decodeContainer(damaged, 'a.bin', expected)).code).toBe('IndexCorrupt');
    }
  });

  it('notices every length but its own', () => {
    const bytes = encodeContainer(HEADER, PAYLOAD);
    const expected = { ...checkOf(bytes), kind: 'TEXT' } as const;
    for (let length = 0; length < bytes.byteLength + 8; length++) {
      if (length === bytes.byteLength) continue;
      const cut = Buffer.concat([bytes, Buffer.alloc(8)]).subarray(0, length);
      expect(thrownBy(() => decodeContainer(cut, 'a.bin', expected)).message).toBe(
        `The index file a.bin has ${length} bytes; 62 were written`,
      );
    }
  });

  it.each([
    ['another kind', encodeContainer({ ...HEADER, kind: 'ARTS' }, PAYLOAD), 'holds ARTS version 1'],
    ['no index file', Buffer.from('標題'.repeat(20)), 'is no index file'],
    ['nothing', Buffer.alloc(0), 'is no index file'],
  ])('tells %s from damage', (_, bytes, message) => {
    const check = bytes.byteLength >= HEADER_BYTES ? bytes.readUInt32LE(44) : 0;
    const expected = { bytes: bytes.byteLength, check, kind: 'TEXT' } as const;
    expect(thrownBy(() => decodeContainer(bytes, 'a.bin', expected)).message).toContain(message);
  });

  it('tells a file of another generation from damage', () => {
    const bytes = encodeContainer(HEADER, PAYLOAD);
    const other = encodeContainer(HEADER, Buffer.from('福建黨政代表团', 'utf16le'));
    const expected = { ...checkOf(other), kind: 'TEXT' } as const;
    expect(thrownBy(() => decodeContainer(bytes, 'a.bin', expected)).message).toBe(
      'The index file a.bin belongs to another generation',
    );
  });

  it('reads a file, and says which is missing', async () => {
    const folder = temporaryFolder();
    const bytes = encodeContainer(HEADER, PAYLOAD);
    writeFileSync(path.join(folder, 'texts.bin'), bytes);
    const expected = { ...checkOf(bytes), kind: 'TEXT' } as const;
    expect((await readContainer(folder, 'texts.bin', expected)).payload).toEqual(PAYLOAD);
    const error = await rejectionOf(readContainer(folder, 'terms.bin', expected));
    expect([error.code, error.message]).toEqual([
      'IndexCorrupt',
      'The index file terms.bin cannot be read (ENOENT)',
    ]);
  });
});
