import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeTokenSigns,
  encodeTokenSigns,
  SIGN_BYTES,
  SIGN_DIMENSIONS,
} from '../../src/embedding/token-signs.js';
import { itHolds } from '../support/run/properties.js';

/** Shorter than what is kept, exactly that, and longer. */
const state = fc
  .tuple(fc.constantFrom(0, 3, SIGN_DIMENSIONS - 1, SIGN_DIMENSIONS, 512), fc.nat(2 ** 31))
  .map(([length, seed]) =>
    Float32Array.from({ length }, (_, i) => Math.sin(seed + i * i) * ((seed + i) % 5)),
  );
const parts = fc.array(fc.array(state, { maxLength: 4 }), { maxLength: 6 });

/** Bit i of a row of signs, as the header of token-signs.ts draws it. */
function bitOf(bits: Uint8Array, row: number, i: number): number {
  return ((bits[row * SIGN_BYTES + Math.floor(i / 8)] as number) >> (i % 8)) & 1;
}

describe('encodeTokenSigns', () => {
  it('has the form that its description draws', () => {
    const up = new Float32Array(SIGN_DIMENSIONS).fill(0.1);
    const down = up.map((value) => -value);
    const bytes = encodeTokenSigns([[up], [], [down, Float32Array.of(-1, 1, 0, 2)]]);
    expect([...bytes]).toEqual([
      ...[3, 0],
      ...[1, 0, 0, 0, 2, 0],
      ...Array(SIGN_BYTES).fill(0xff),
      ...Array(SIGN_BYTES).fill(0),
      ...[0b1010, ...Array(SIGN_BYTES - 1).fill(0)],
    ]);
  });

  it('is two bytes for a passage without parts', () => {
    expect([...encodeTokenSigns([])]).toEqual([0, 0]);
    expect(decodeTokenSigns(encodeTokenSigns([]))).toEqual({
      counts: new Uint16Array(0),
      bits: new Uint8Array(0),
    });
  });

  itHolds('gives back each part and each sign, wherever its bytes stand', parts, (states) => {
    const encoded = encodeTokenSigns(states);
    // As a row of a file's buffer: at an odd place, with others around it.
    const around = new Uint8Array(encoded.byteLength + 7).fill(0xaa);
    around.set(encoded, 3);
    const { counts, bits } = decodeTokenSigns(around.subarray(3, 3 + encoded.byteLength));
    expect([...counts]).toEqual(states.map(({ length }) => length));
    const signs = states.flat().map((one, row) => {
      for (let i = 0; i < SIGN_DIMENSIONS; i++) {
        if (bitOf(bits, row, i) !== ((one[i] ?? 0) > 0 ? 1 : 0)) return `${row} ${i}`;
      }
      return '';
    });
    expect(signs.join('')).toBe('');
    expect(bits.byteLength).toBe(states.flat().length * SIGN_BYTES);
  });
});

describe('decodeTokenSigns', () => {
  const encoded = encodeTokenSigns([
    [Float32Array.of(1, -1)],
    [],
    [Float32Array.of(-1), Float32Array.of(1)],
  ]);

  it('refuses every other length', () => {
    for (let length = 0; length < encoded.byteLength; length++) {
      expect(() => decodeTokenSigns(encoded.subarray(0, length)), `${length}`).toThrow(
        'The token signs of a passage are damaged',
      );
    }
    const longer = Uint8Array.of(...encoded, 0);
    expect(() => decodeTokenSigns(longer)).toThrow('97 bytes of signs do not fit 3 tokens');
  });

  it('refuses counts that its bits do not fit', () => {
    for (const [at, value] of [
      [0, 2],
      [0, 4],
      [1, 1],
      [2, 2],
      [4, 1],
      [7, 1],
    ] as const) {
      const changed = Uint8Array.from(encoded);
      changed[at] = value;
      expect(() => decodeTokenSigns(changed), `${at}`).toThrow(
        'The token signs of a passage are damaged',
      );
    }
  });
});
