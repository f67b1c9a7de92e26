/**
 * The states of a passage's tokens, one bit a dimension: what late interaction (Khattab &
 * Zaharia 2020, "ColBERT") compares a question's exact token states with. The signs of half
 * the dimensions did as well as the full states on three collections (docs/EVALUATION.md), at
 * a 64th of the size, and suit any model, since nothing is fitted to it.
 *
 * Encoded: u16 parts · u16 tokens[parts] · bits, SIGN_BYTES a token; little-endian.
 */

import { KaojuError } from '../errors.js';

export interface TokenSigns {
  /** Tokens of each part of the passage (its title first, then its sentences), in order. */
  counts: Uint16Array;
  /** Row-major, a token a row; bit i of byte b is set where dimension 8 b + i is above 0. */
  bits: Uint8Array;
}

/** Dimensions of a state that are kept, its first; 512 gain .0005 of nDCG@10, 128 lose more. */
export const SIGN_DIMENSIONS = 256;
export const SIGN_BYTES = SIGN_DIMENSIONS / 8;

/** @param parts the states of the tokens of each part; shorter ones count as 0 at the end */
export function encodeTokenSigns(parts: readonly (readonly Float32Array[])[]): Uint8Array {
  const tokens = parts.flat();
  const head = 2 + parts.length * 2;
  const bytes = new Uint8Array(head + tokens.length * SIGN_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, parts.length, true);
  parts.forEach((part, index) => {
    view.setUint16(2 + index * 2, part.length, true);
  });
  tokens.forEach((state, row) => {
    const at = head + row * SIGN_BYTES;
    for (let i = 0; i < Math.min(state.length, SIGN_DIMENSIONS); i++) {
      if ((state[i] as number) > 0)
        bytes[at + (i >> 3)] = (bytes[at + (i >> 3)] as number) | (1 << (i & 7));
    }
  });
  return bytes;
}

/** @throws IndexCorrupt where the bytes are of no such form */
export function decodeTokenSigns(bytes: Uint8Array): TokenSigns {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = bytes.byteLength < 2 ? null : view.getUint16(0, true);
  if (parts === null || bytes.byteLength < 2 + parts * 2) {
    throw damaged(`${bytes.byteLength} bytes are too few for ${parts ?? 'any'} parts`);
  }
  const counts = new Uint16Array(parts);
  let tokens = 0;
  for (let part = 0; part < parts; part++) {
    counts[part] = view.getUint16(2 + part * 2, true);
    tokens += counts[part] as number;
  }
  const bits = bytes.subarray(2 + parts * 2);
  if (bits.byteLength !== tokens * SIGN_BYTES) {
    throw damaged(`${bits.byteLength} bytes of signs do not fit ${tokens} tokens`);
  }
  return { counts, bits };
}

function damaged(found: string): KaojuError {
  return new KaojuError('IndexCorrupt', `The token signs of a passage are damaged: ${found}`);
}
