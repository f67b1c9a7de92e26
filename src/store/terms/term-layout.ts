/**
 * How the file of terms is laid out: typed arrays over its own bytes, so that loading is reading.
 *
 * Payload: u32 terms, postings, passages, word units · u32 wordStarts[terms + 1] ·
 * u32 postingStarts[terms + 1] · u32 lengths[passages] · u32 postingPassages[postings] ·
 * u16 postingCounts[postings] · u16 words (UTF-16)
 */

import { KaojuError } from '../../errors.js';

export interface TermLayout {
  buffer: ArrayBufferLike;
  wordStarts: Uint32Array;
  postingStarts: Uint32Array;
  lengths: Uint32Array;
  postingPassages: Uint32Array;
  postingCounts: Uint16Array;
  words: Uint16Array;
}

/**
 * The arrays of the payload over a buffer of theirs, or over one that was read.
 *
 * @throws IndexCorrupt where the buffer has not the length that its counts ask for
 */
export function layOut(
  terms: number,
  postings: number,
  passages: number,
  units: number,
  read?: Buffer,
): TermLayout {
  const sizes = [terms + 1, terms + 1, passages, postings].map((length) => length * 4);
  const bytes = 16 + sizes.reduce((sum, size) => sum + size, 0) + postings * 2 + units * 2;
  if (read && read.byteLength !== bytes) {
    throw new KaojuError(
      'IndexCorrupt',
      `The index file terms.bin has ${read.byteLength} bytes of payload; its counts ask for ${bytes}`,
    );
  }
  const buffer = read ? read.buffer : new ArrayBuffer(bytes);
  let at = (read?.byteOffset ?? 0) + 16;
  const take = <T>(
    Type: new (b: ArrayBufferLike, o: number, l: number) => T,
    length: number,
    width: number,
  ): T => {
    const array = new Type(buffer, at, length);
    at += length * width;
    return array;
  };
  new Uint32Array(buffer, read?.byteOffset ?? 0, 4).set([terms, postings, passages, units]);
  return {
    buffer,
    wordStarts: take(Uint32Array, terms + 1, 4),
    postingStarts: take(Uint32Array, terms + 1, 4),
    lengths: take(Uint32Array, passages, 4),
    postingPassages: take(Uint32Array, postings, 4),
    postingCounts: take(Uint16Array, postings, 2),
    words: take(Uint16Array, units, 2),
  };
}
