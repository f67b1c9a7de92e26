/** What a file is known by: the id of its name, the hash of what it holds. */

import { createHash } from 'node:crypto';

/** First 12 characters of base32(SHA-256(name)), lower case: kept over edits and rebuilds. */
export function articleIdOf(name: string): string {
  const digest = createHash('sha256').update(name.normalize('NFC')).digest();
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  let bits = 0;
  let value = 0;
  let id = '';
  for (const byte of digest) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && id.length < 12) {
      bits -= 5;
      id += alphabet[(value >> bits) & 31];
    }
  }
  return id;
}

/**
 * What an article's record is made from: the file's bytes, its row of metadata.csv, and the tag of
 * its reader, so that another version reads its own files anew.
 */
export function contentHash(bytes: Buffer | string, row: unknown, tag = ''): string {
  const hash = createHash('sha256').update(bytes);
  if (row) hash.update('\0').update(JSON.stringify(row));
  if (tag !== '') hash.update('\0').update(tag);
  return hash.digest('hex').slice(0, 32);
}
