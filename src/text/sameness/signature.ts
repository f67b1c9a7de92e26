/**
 * MinHash signatures: how alike two texts are, told from 128 numbers each. Broder 1997, "On the
 * resemblance and containment of documents"; of each minimum only its lower 16 bits are kept
 * (Li & König 2010, "b-bit minwise hashing"). Which texts count as alike is decided elsewhere
 * (store/duplicates.ts).
 */

import { fold } from '../folding/fold.js';
import { finish, type Steps } from '../steps.js';

/** Part of the index fingerprint: raise it when the same text gives another signature. */
export const SIGNATURE_VERSION = 'minhash 128x16/5';

/** Numbers a signature: the estimate's standard error is at most √(.25 / 128) = .044. */
export const SIGNATURE_SIZE = 128;
/** Characters a shingle: pairs of common words are alike in any two reports, five rarely are. */
const SHINGLE = 5;
const SHINGLES_A_STEP = 2048;

/** Odd multipliers and offsets from one fixed generator, so that every build has the same. */
const FUNCTIONS = makeFunctions(SIGNATURE_SIZE);

/** What of a text makes it the same or another: its letters and digits, folded. */
export function bareKey(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The signature of a text's bare key: 128 numbers of 16 bits in base64; empty for an empty key.
 * A text shorter than a shingle is one shingle.
 */
export function signatureOf(bare: string): string {
  return finish(signatureSteps(bare));
}

/** The same some shingles at a time. */
export function* signatureSteps(bare: string): Steps<string> {
  if (bare === '') return '';
  const minima = new Uint32Array(SIGNATURE_SIZE).fill(0xffffffff);
  let taken = 0;
  for (const shingle of yield* shinglesOf(bare)) {
    if (++taken % SHINGLES_A_STEP === 0) yield;
    for (let i = 0; i < SIGNATURE_SIZE; i++) {
      const hash =
        (Math.imul(shingle, FUNCTIONS[2 * i] as number) + (FUNCTIONS[2 * i + 1] as number)) >>> 0;
      if (hash < (minima[i] as number)) minima[i] = hash;
    }
  }
  const bytes = Buffer.alloc(SIGNATURE_SIZE * 2);
  minima.forEach((minimum, i) => {
    bytes.writeUInt16LE(minimum & 0xffff, i * 2);
  });
  return bytes.toString('base64');
}

/** Distinct hashes of the shingles. */
function* shinglesOf(bare: string): Steps<Set<number>> {
  const hashes = new Set<number>();
  const last = Math.max(0, bare.length - SHINGLE);
  for (let at = 0; at <= last; at++) {
    if (at % SHINGLES_A_STEP === 0) yield;
    const end = Math.min(bare.length, at + SHINGLE);
    let hash = 0x811c9dc5;
    for (let i = at; i < end; i++) hash = mix(hash ^ bare.charCodeAt(i));
    hashes.add(hash >>> 0);
  }
  return hashes;
}

/** The finaliser of MurmurHash3 (Appleby): every bit of the input turns half of the output's. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function makeFunctions(count: number): Uint32Array {
  const numbers = new Uint32Array(count * 2);
  for (let i = 0; i < numbers.length; i++) {
    const number = mix(Math.imul(i + 1, 0x9e3779b9));
    numbers[i] = i % 2 === 0 ? number | 1 : number;
  }
  return numbers;
}
