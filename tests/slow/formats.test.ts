/** Files of every format, damaged at random: each is read, or fails by name. */

import { describe, expect, it } from 'vitest';
import { FORMATS, TEXT } from '../../src/corpus/readers/formats.js';
import { readFile } from '../../src/corpus/readers/read-file.js';
import { isKaojuError } from '../../src/errors.js';
import { fixturesOf } from '../support/formats.js';
import { type Random, randomOf } from '../support/random.js';

const MUTATIONS = Number(process.env.MUTATIONS ?? 1_000);
const SEED = Number(process.env.SEED ?? 20_180_717);
const MOST_EDITS = 8;

/** Bytes changed, cut out, written twice; sometimes the end is gone. */
function damaged(bytes: Buffer, random: Random): Buffer {
  let out = Buffer.from(bytes);
  const edits = 1 + random.integer(MOST_EDITS);
  for (let i = 0; i < edits && out.byteLength > 0; i++) {
    const at = random.integer(out.byteLength);
    const length = random.integer(64);
    const kind = random.integer(4);
    if (kind === 0) out[at] = random.integer(256);
    else if (kind === 1) out = Buffer.concat([out.subarray(0, at), out.subarray(at + length)]);
    else if (kind === 2) out = Buffer.concat([out.subarray(0, at + length), out.subarray(at)]);
    else if (random.share() < 0.2) out = Buffer.from(out.subarray(0, at));
  }
  return out;
}

describe.each(FORMATS.filter((format) => format !== TEXT).map(({ name }) => name))('%s', (name) => {
  const fixtures = fixturesOf(name);

  it.skipIf(fixtures.length === 0)(
    `survives ${MUTATIONS} mutations`,
    async () => {
      const random = randomOf(SEED);
      let refused = 0;
      for (let i = 0; i < MUTATIONS; i++) {
        const { file, bytes } = fixtures[i % fixtures.length] as (typeof fixtures)[number];
        try {
          await readFile(damaged(bytes, random), file);
        } catch (error) {
          if (!isKaojuError(error, 'FileUnreadable')) throw error;
          refused++;
        }
      }
      expect(refused).toBeLessThan(MUTATIONS);
    },
    MUTATIONS * 2_000,
  );
});
