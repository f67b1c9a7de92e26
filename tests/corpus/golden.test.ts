/**
 * Golden folders: a report as it was copied, and what a careful reader makes of it. Expected
 * metadata and noise are written by hand; `passages` are what splitting gave when they were
 * last read over (UPDATE_GOLDEN=1 writes them anew, to be read over again).
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/config.js';
import { type ReadArticle, readArticle } from '../../src/corpus/article.js';
import { decodeText } from '../../src/corpus/decode.js';
import { embeddedText, splitArticle } from '../../src/corpus/passages/passages.js';
import { type Embedder, SPECIAL_TOKENS } from '../../src/embedding/embedder.js';
import type { Metadata, NoiseKind } from '../../src/types/article.js';
import { realEmbedder } from '../support/models/model.js';

interface Expected extends Metadata {
  /** A file of the project; without it source.txt or source.md of the folder. */
  source?: string;
  encoding?: string;
  noise: { kind: NoiseKind; text: string }[];
  /** Stretches near the noise that are none. */
  content: string[];
  /** First and last characters of each passage. */
  passages?: string[];
}

const GOLDEN = path.join(PACKAGE_ROOT, 'tests/fixtures/golden');
const ENDS = 12;

let embedder: Embedder;
beforeAll(async () => {
  embedder = await realEmbedder();
});

describe.each(readdirSync(GOLDEN))('%s', (folder) => {
  const file = path.join(GOLDEN, folder, 'expected.json');
  const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected;
  const decoded = decodeText(readFileSync(sourceOf(folder, expected)));
  const { text } = decoded;
  const { article }: ReadArticle = readArticle(text, null);

  it('is decoded', () => {
    expect(decoded.encoding.toLowerCase()).toBe((expected.encoding ?? 'utf-8').toLowerCase());
  });

  it('has its metadata', () => {
    const { title, outlet, author, date, url } = article;
    const { title: t, outlet: o, author: a, date: d, url: u } = expected;
    expect({ title, outlet, author, date, url }).toEqual({
      title: t,
      outlet: o,
      author: a,
      date: d,
      url: u,
    });
  });

  it('has its noise marked, and nothing else', () => {
    const found = article.noise.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
    const wanted = expected.noise.map((noise) => `${noise.kind}: ${noise.text}`);
    // A repeated text is listed once, however often it stands again.
    expect([...new Set(found)].sort()).toEqual([...new Set(wanted)].sort());
    for (const stretch of expected.content) {
      const start = text.indexOf(stretch);
      expect(start, `${stretch} stands in the source`).toBeGreaterThanOrEqual(0);
      const end = start + stretch.length;
      const touching = article.noise.filter((noise) => noise.start < end && start < noise.end);
      expect(touching, stretch).toEqual([]);
    }
  });

  it('splits into its passages', () => {
    const { countTokens, model } = embedder;
    const passages = splitArticle(article, { countTokens, maxTokens: model.maxTokens });
    for (const passage of passages) {
      expect(passage.text).toBe(text.slice(passage.start, passage.end));
      const tokens = countTokens(embeddedText(article, passage)) + SPECIAL_TOKENS;
      expect(tokens).toBeLessThanOrEqual(model.maxTokens);
    }
    const shown = passages.map(
      ({ start, end, text: all }) => `${start}-${end} ${all.slice(0, ENDS)} … ${all.slice(-ENDS)}`,
    );
    if (process.env.UPDATE_GOLDEN) {
      writeFileSync(file, `${JSON.stringify({ ...expected, passages: shown }, null, 1)}\n`);
    } else {
      expect(shown).toEqual(expected.passages);
    }
  });
});

function sourceOf(folder: string, { source }: Expected): string {
  if (source) return path.join(PACKAGE_ROOT, source);
  const text = path.join(GOLDEN, folder, 'source.txt');
  return existsSync(text) ? text : path.join(GOLDEN, folder, 'source.md');
}
