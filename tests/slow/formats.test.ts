/** Files of every format, damaged at random: each is read, or fails by name. */

import { describe, expect, it } from 'vitest';
import { Archive } from '../../src/corpus/readers/archive/zip.js';
import { FORMATS } from '../../src/corpus/readers/formats.js';
import { readFile } from '../../src/corpus/readers/read-file.js';
import { isKaojuError } from '../../src/errors.js';
import { fixturesOf } from '../support/formats/formats.js';
import { readingContext } from '../support/formats/reading-context.js';
import { zipOf } from '../support/formats/zip-by-hand.js';
import { type Random, randomOf } from '../support/run/random.js';

const MUTATIONS = Number(process.env.MUTATIONS ?? 1_000);
const SEED = Number(process.env.SEED ?? 20_180_717);
const MOST_EDITS = 8;
/** Of parts that are read one by one. */
const ARCHIVES = new Set(['docx', 'odt', 'epub', 'xlsx', 'wacz']);

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

/** The same of one part of an archive: damage to the whole is mostly found before a part is read. */
async function damagedWithin(bytes: Buffer, random: Random): Promise<Buffer> {
  const archive = await Archive.open(bytes, readingContext('a'));
  const meant = random.pick(archive.names);
  const parts = archive.names.map(async (name) => {
    const data = (await archive.read(name)) as Buffer;
    return { name, data: name === meant ? damaged(data, random) : data };
  });
  return zipOf(await Promise.all(parts));
}

async function refusals(
  name: string,
  damage: (bytes: Buffer, random: Random) => Buffer | Promise<Buffer>,
): Promise<number> {
  const fixtures = fixturesOf(name);
  const random = randomOf(SEED);
  let refused = 0;
  for (let i = 0; i < MUTATIONS; i++) {
    const { file, bytes } = fixtures[i % fixtures.length] as (typeof fixtures)[number];
    try {
      await readFile(await damage(bytes, random), file);
    } catch (error) {
      if (!isKaojuError(error, 'FileUnreadable')) throw error;
      refused++;
    }
  }
  return refused;
}

// PDF is damaged in mutated-files.test.ts, a text in the tests of decoding.
const HERE = FORMATS.map(({ name }) => name).filter((name) => fixturesOf(name).length > 0);

describe.each(HERE)('%s', (name) => {
  it(
    `survives ${MUTATIONS} mutations`,
    async () => expect(await refusals(name, damaged)).toBeLessThan(MUTATIONS),
    MUTATIONS * 2_000,
  );

  if (!ARCHIVES.has(name)) return;
  it(
    `survives ${MUTATIONS} mutations of its parts`,
    async () => expect(await refusals(name, damagedWithin)).toBeLessThan(MUTATIONS),
    MUTATIONS * 2_000,
  );
});
