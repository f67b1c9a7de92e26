import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeTokenSigns } from '../../src/embedding/token-signs.js';
import { fingerprintOf } from '../../src/ingest/fingerprint.js';
import type { Fingerprint } from '../../src/store/fingerprint.js';
import { Journal, type MadeArticle, removeUnfinished } from '../../src/store/journal.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { temporaryFolder } from '../support/run/temporary.js';

const { model } = fakeEmbedder({ dimensions: 3 });
const FINGERPRINT = fingerprintOf(model);

function madeOf(key: string, passages: number): MadeArticle {
  return {
    record: {
      key,
      givenId: null,
      title: '標題\ud842',
      outlet: null,
      author: null,
      date: null,
      url: null,
      titleRange: null,
      speeches: [],
      noise: [[0, 2, 'share']],
      passages: Array.from({ length: passages }, (_, i): [number, number] => [i, i + 1]),
      signature: '',
      warnings: [],
    },
    text: `${key}\r\n昌都𠮷`,
    terms: Array.from({ length: passages }, (_, i): [string, number][] => [['昌都', i + 1]]),
    embeddings: Array.from({ length: passages }, (_, i) => ({
      vector: Float32Array.of(i, 0.1, -0.6),
      // The title's token, and in every other passage a sentence's two.
      tokens: encodeTokenSigns([
        [Float32Array.of(0.1, -i, 0.2)],
        i % 2 === 0 ? [] : [Float32Array.of(-1, i, 0), Float32Array.of(1, 1, 1)],
      ]),
    })),
  };
}

const ARTICLES = [madeOf('a', 1), madeOf('b', 0), madeOf('c', 5)];

function journalFile(indexDir: string): string {
  return path.join(indexDir, 'building', 'journal.bin');
}

async function write(indexDir: string, articles: MadeArticle[]): Promise<void> {
  const journal = await Journal.open(indexDir, FINGERPRINT);
  for (const article of articles) await journal.append(article);
  await journal.close();
}

async function readBack(indexDir: string, fingerprint: Fingerprint = FINGERPRINT) {
  const journal = await Journal.open(indexDir, fingerprint);
  const found = await Promise.all(ARTICLES.map(({ record }) => journal.read(record.key)));
  const { size } = journal;
  await journal.close();
  return { size, found };
}

describe('Journal', () => {
  it('gives back what was appended, in the same run and in the next', async () => {
    const indexDir = temporaryFolder();
    const journal = await Journal.open(indexDir, FINGERPRINT);
    expect(journal.size).toBe(0);
    for (const article of ARTICLES) await journal.append(article);
    expect(await journal.read('c')).toEqual(ARTICLES[2]);
    await journal.close();
    await journal.close();
    expect(await readBack(indexDir)).toEqual({ size: 3, found: ARTICLES });
  });

  it('gives back embeddings of any size bit for bit', async () => {
    const float = fc.float({ noNaN: true, noDefaultInfinity: true });
    const embedding = fc.record({
      vector: fc.float32Array({ minLength: 3, maxLength: 3, noNaN: true }),
      tokens: fc
        .array(fc.array(fc.array(float, { maxLength: 300 }), { maxLength: 4 }), { maxLength: 5 })
        .map((parts) =>
          encodeTokenSigns(parts.map((part) => part.map((s) => Float32Array.from(s)))),
        ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(embedding, { maxLength: 6 }),
        fc.string(),
        async (embeddings, text) => {
          const indexDir = temporaryFolder();
          const made = { ...madeOf('a', embeddings.length), text, embeddings };
          await write(indexDir, [made]);
          expect((await readBack(indexDir)).found[0]).toEqual(made);
        },
      ),
    );
  });

  it('goes on behind what is there', async () => {
    const indexDir = temporaryFolder();
    await write(indexDir, ARTICLES.slice(0, 1));
    await write(indexDir, ARTICLES.slice(1));
    expect(await readBack(indexDir)).toEqual({ size: 3, found: ARTICLES });
  });

  it('knows nothing of other keys', async () => {
    const indexDir = temporaryFolder();
    const journal = await Journal.open(indexDir, FINGERPRINT);
    expect(await journal.read('a')).toBe(null);
    await journal.close();
  });

  it('drops a torn end wherever it tore, and writes on there', async () => {
    const whole = temporaryFolder();
    await write(whole, ARTICLES);
    const bytes = readFileSync(journalFile(whole));
    const ends = [0];
    for (const count of [1, 2]) {
      const part = temporaryFolder();
      await write(part, ARTICLES.slice(0, count));
      ends.push(statSync(journalFile(part)).size);
    }
    ends.push(bytes.byteLength);
    for (let length = 0; length <= bytes.byteLength; length += 3) {
      const kept = ends.filter((end) => end > 0 && end <= length).length;
      truncateSync(journalFile(whole), length);
      const { size, found } = await readBack(whole);
      expect(size).toBe(kept);
      expect(found).toEqual(ARTICLES.map((article, i) => (i < kept ? article : null)));
      await write(whole, ARTICLES.slice(kept));
      expect(readFileSync(journalFile(whole)).equals(bytes)).toBe(true);
    }
  });

  it('drops what is damaged and all behind it', async () => {
    const indexDir = temporaryFolder();
    await write(indexDir, ARTICLES);
    const bytes = readFileSync(journalFile(indexDir));
    const at = bytes.indexOf('b\\r\\n');
    bytes[at] = 0x78;
    writeFileSync(journalFile(indexDir), bytes);
    expect(await readBack(indexDir)).toEqual({ size: 1, found: [ARTICLES[0], null, null] });
  });

  it.each([
    ['model', { ...FINGERPRINT, model: { ...FINGERPRINT.model, digest: 'other' } }],
    ['rules for text', { ...FINGERPRINT, text: 'reading 99' }],
    ['words', { ...FINGERPRINT, words: 'ICU 1' }],
    ['format', { ...FINGERPRINT, format: 99 }],
  ])('begins anew under another %s', async (_, fingerprint) => {
    const indexDir = temporaryFolder();
    await write(indexDir, ARTICLES);
    expect(await readBack(indexDir, fingerprint)).toEqual({ size: 0, found: [null, null, null] });
    expect((await readBack(indexDir)).size).toBe(0);
  });

  it('begins anew over what is no journal', async () => {
    const indexDir = temporaryFolder();
    await write(indexDir, []);
    writeFileSync(journalFile(indexDir), '這不是日誌'.repeat(100));
    expect((await readBack(indexDir)).size).toBe(0);
  });

  it('goes with everything else that an unfinished build left', async () => {
    const indexDir = temporaryFolder();
    await write(indexDir, ARTICLES);
    await removeUnfinished(indexDir);
    expect(existsSync(path.join(indexDir, 'building'))).toBe(false);
    await removeUnfinished(indexDir);
  });
});
