import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/article.js';
import { embeddedText, passageParts, splitArticle } from '../../src/corpus/passages/passages.js';
import type { Embedder } from '../../src/embedding/embedder.js';
import { decodeTokenSigns, SIGN_BYTES } from '../../src/embedding/token-signs.js';
import { FUJIAN, HEBEI, REPORTS } from '../support/index.js';
import { realEmbedder } from '../support/models/model.js';

let embedder: Embedder;

beforeAll(async () => {
  embedder = await realEmbedder();
});

async function countsOf(text: string, parts: string[]): Promise<number[]> {
  return [...decodeTokenSigns((await embedder.embedPassage(text, parts)).tokens).counts];
}

describe('embedPassage', () => {
  it('keeps the tokens that say something, by part', async () => {
    // 揭 牌 了 。 | 9 月 13 日 ， 福 建 的 代 表 团 。
    const parts = ['揭牌了。', '9月13日，福建的代表团。'];
    expect(await countsOf(parts.join('\n'), parts)).toEqual([2, 9]);
  });

  it('gives a word the signs of its own place', async () => {
    const text = '福建。河北。';
    const { tokens } = await embedder.embedPassage(text, ['福建。', '河北。']);
    const { bits } = decodeTokenSigns(tokens);
    const whole = decodeTokenSigns((await embedder.embedPassage(text, [text])).tokens);
    expect(bits).toEqual(whole.bits);
    expect(bits.byteLength).toBe(4 * SIGN_BYTES);
    const row = (at: number): string =>
      Buffer.from(bits.subarray(at * SIGN_BYTES, (at + 1) * SIGN_BYTES)).toString('hex');
    expect(new Set([0, 1, 2, 3].map(row)).size).toBe(4);
  });

  it('has the same vector whatever its parts, and no signs without any', async () => {
    const text = '福建党政代表团赴西藏。';
    const { vector, tokens } = await embedder.embedPassage(text, []);
    expect((await embedder.embedPassage(text, [text])).vector).toEqual(vector);
    expect([...tokens]).toEqual([0, 0]);
  });

  it('puts all tokens into the last part where the parts are not the text’s', async () => {
    expect(await countsOf('福建。河北。', ['福建。', '西藏。'])).toEqual([0, 4]);
  });

  it.each([FUJIAN, HEBEI])('knows each token’s part in the report %s', async (file) => {
    const { article } = readArticle(readFileSync(path.join(REPORTS, file), 'utf8'), null);
    const { countTokens, model } = embedder;
    const passages = splitArticle(article, { countTokens, maxTokens: model.maxTokens });
    for (const passage of passages) {
      const key = embeddedText(article, passage);
      const parts = passageParts(article, passage);
      const sum = parts.reduce((tokens, part) => tokens + countTokens(part), 0);
      expect(sum).toBe(countTokens(key));
      const alone: number[] = [];
      for (const part of parts) alone.push(...(await countsOf(part, [part])));
      expect(parts.length).toBeGreaterThan(1);
      expect(await countsOf(key, parts)).toEqual(alone);
    }
  });
});

describe('embedQuestion', () => {
  it('leaves out punctuation, particles and what only asks', async () => {
    const { tokens } = await embedder.embedQuestion('福建的代表团是谁？');
    expect(tokens).toHaveLength(5);
    for (const token of tokens) expect(Math.hypot(...token)).toBeCloseTo(1, 5);
  });

  it('has no tokens for a question that says nothing', async () => {
    const { vector, tokens } = await embedder.embedQuestion('？！');
    expect(tokens).toEqual([]);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  });
});
