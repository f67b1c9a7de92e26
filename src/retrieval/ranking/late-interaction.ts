/**
 * Late interaction (Khattab & Zaharia 2020): each token of a question finds the token nearest
 * to it in a text. The question's states are exact, the text's are signs, so that a comparison
 * is a sum of table look-ups, a byte of signs each.
 */

import { decodeTokenSigns, SIGN_BYTES, SIGN_DIMENSIONS } from '../../embedding/token-signs.js';

/** Brings a product of a unit vector and signs to about a cosine. */
const SCALE = 1 / Math.sqrt(SIGN_DIMENSIONS);

export interface TokenMatches {
  parts: number;
  tokens: number;
  /** tokens × parts, row-major: the likeness of the nearest token in each part; -1 in an empty one. */
  nearest: Float32Array;
  /** Mean likeness of all pairs of tokens, by part; 0 in an empty one. */
  mean: Float32Array;
}

export class TokenMatcher {
  /** By token, byte place and byte value. */
  private readonly tables: Float32Array[];

  /** @param tokens states of the question's tokens, unit length over all dimensions */
  constructor(tokens: readonly Float32Array[]) {
    this.tables = tokens.map(tableOf);
  }

  get tokens(): number {
    return this.tables.length;
  }

  /** @param encoded as embedding/token-signs.ts encodes a passage */
  match(encoded: Uint8Array): TokenMatches {
    const { counts, bits } = decodeTokenSigns(encoded);
    const parts = counts.length;
    const nearest = new Float32Array(this.tables.length * parts).fill(-1);
    const mean = new Float32Array(parts);
    this.tables.forEach((table, token) => {
      let at = 0;
      for (let part = 0; part < parts; part++) {
        const end = at + (counts[part] as number) * SIGN_BYTES;
        let best = -Infinity;
        let all = 0;
        for (; at < end; at += SIGN_BYTES) {
          let sum = 0;
          for (let byte = 0; byte < SIGN_BYTES; byte++) {
            sum += table[(byte << 8) | (bits[at + byte] as number)] as number;
          }
          if (sum > best) best = sum;
          all += sum;
        }
        if (best === -Infinity) continue;
        nearest[token * parts + part] = best;
        mean[part] = (mean[part] as number) + all / (counts[part] as number) / this.tables.length;
      }
    });
    return { parts, tokens: this.tables.length, nearest, mean };
  }
}

/**
 * Likeness of a run of parts: each token's best among them, in the mean over the tokens.
 *
 * @param weights by token, with the sum 1; default all alike
 */
export function maxSimOf(
  { parts, tokens, nearest }: TokenMatches,
  first: number,
  last: number,
  weights?: Float32Array,
): number {
  let sum = 0;
  for (let token = 0; token < tokens; token++) {
    let best = -1;
    for (let part = first; part <= last && part < parts; part++) {
      best = Math.max(best, nearest[token * parts + part] as number);
    }
    sum += best * (weights ? (weights[token] as number) : 1 / tokens);
  }
  return sum;
}

function tableOf(state: Float32Array): Float32Array {
  const table = new Float32Array(SIGN_BYTES << 8);
  for (let byte = 0; byte < SIGN_BYTES; byte++) {
    const base = byte << 8;
    let none = 0;
    for (let bit = 0; bit < 8; bit++) none -= (state[byte * 8 + bit] ?? 0) * SCALE;
    table[base] = none;
    for (let value = 1; value < 256; value++) {
      const lowest = 31 - Math.clz32(value & -value);
      const without = table[base + (value & (value - 1))] as number;
      table[base + value] = without + 2 * (state[byte * 8 + lowest] ?? 0) * SCALE;
    }
  }
  return table;
}
