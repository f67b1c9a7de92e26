/**
 * Files of each format with bytes changed, cut, repeated and moved: each is read or fails by name,
 * in time, and what is read keeps to its contract. MUTATIONS=10000 for more.
 */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/config.js';
import { readFile } from '../../src/corpus/readers/read-file.js';
import { isKaojuError } from '../../src/errors.js';
import { fixturesOf } from '../support/formats/formats.js';
import { type Random, randomOf } from '../support/run/random.js';

const MUTATIONS = Number(process.env.MUTATIONS ?? 1_000);
/** Far above what any takes, on a busy machine as well. */
const MOST_MS = 60_000;
const PDFS = path.join(PACKAGE_ROOT, 'tests/fixtures/pdf');
/** Each of a thousand is read: the small ones. */
const MAX_BYTES = 60_000;

function sourcesOf(format: string): Buffer[] {
  const all =
    format === 'pdf'
      ? readdirSync(PDFS).map((name) => readFileSync(path.join(PDFS, name, 'source.pdf')))
      : fixturesOf(format).map(({ bytes }) => bytes);
  return all.filter(({ length }) => length <= MAX_BYTES);
}

function mutated(bytes: Buffer, random: Random): Buffer {
  const at = random.integer(bytes.length);
  const length = 1 + random.integer(Math.min(400, bytes.length - at));
  switch (random.integer(5)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
    default: {
      const changed = Buffer.from(bytes);
      for (let i = 0; i <= random.integer(8); i++) {
        changed[random.integer(changed.length)] = random.integer(256);
      }
      return changed;
    }
  }
}

describe.each(['pdf', 'docx', 'odt', 'epub'])('%s', (format) => {
  it(`stands ${MUTATIONS} mutations`, { timeout: MUTATIONS * 4_000 }, async () => {
    const sources = sourcesOf(format);
    const random = randomOf();
    const odd: string[] = [];
    for (let i = 0; i < MUTATIONS; i++) {
      const bytes = mutated(random.pick(sources), random);
      const begun = performance.now();
      const fault = await readFile(bytes, `source.${format}`).then(
        ({ readings }) => (readings.every(({ text }) => text.trim() !== '') ? null : 'is empty'),
        (error: unknown) => (isKaojuError(error, 'FileUnreadable') ? null : String(error)),
      );
      if (fault) odd.push(`seed ${random.seed}, case ${i}: ${fault}`);
      if (performance.now() - begun > MOST_MS) odd.push(`case ${i} took too long`);
    }
    expect(odd).toEqual([]);
  });
});
