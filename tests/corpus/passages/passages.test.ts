import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../../src/config.js';
import { readArticle } from '../../../src/corpus/article.js';
import { contentOf } from '../../../src/corpus/passages/content.js';
import {
  embeddedText,
  splitArticle,
  TARGET_TOKENS,
} from '../../../src/corpus/passages/passages.js';
import { type Embedder, SPECIAL_TOKENS } from '../../../src/embedding/embedder.js';
import type { Article, Passage } from '../../../src/types/article.js';
import { realEmbedder } from '../../support/models/model.js';
import { runs } from '../../support/run/properties.js';
import { report } from '../../support/texts/chinese.js';
import { graphemeEdges, withoutMarksOnSpaces } from '../../support/texts/unicode.js';

type Read = Omit<Article, 'id' | 'file'>;

let embedder: Embedder;

beforeAll(async () => {
  embedder = await realEmbedder();
});

function articleOf(text: string, title: string | null = null): Read {
  return readArticle(text, title === null ? null : { metadata: { title }, warnings: [] }).article;
}

function split(article: Read): Passage[] {
  const { countTokens, model } = embedder;
  return splitArticle(article, { countTokens, maxTokens: model.maxTokens });
}

function tokensOf(article: Read, passage: Passage): number {
  return embedder.countTokens(embeddedText(article, passage)) + SPECIAL_TOKENS;
}

/** Everything that holds for the passages of any article. */
function faultsOf(
  article: Read,
  passages: Passage[],
  edges: { has(at: number): boolean } = graphemeEdges(article.text),
): string[] {
  const { text, noise } = article;
  const faults: string[] = [];
  const covered = new Uint8Array(text.length);
  let before = 0;
  for (const passage of passages) {
    const { start, end } = passage;
    const where = `${start}-${end}`;
    if (passage.text !== text.slice(start, end)) faults.push(`${where} is not its slice`);
    if (start < before || end <= start) faults.push(`${where} is empty or overlaps`);
    if (!edges.has(start) || !edges.has(end)) faults.push(`${where} cuts a grapheme`);
    if (noise.some((n) => start >= n.start && start < n.end))
      faults.push(`${where} starts in noise`);
    if (noise.some((n) => end > n.start && end <= n.end)) faults.push(`${where} ends in noise`);
    const tokens = tokensOf(article, passage);
    if (tokens > embedder.model.maxTokens) faults.push(`${where} has ${tokens} tokens`);
    covered.fill(1, start, end);
    before = end;
  }
  for (const { start, end } of contentOf(article).flat()) {
    const missing = Array.from(text.slice(start, end)).some(
      (_, i) => covered[start + i] === 0 && /\S/u.test(text[start + i] as string),
    );
    if (missing) faults.push(`the sentence ${start}-${end} is in no passage`);
  }
  return faults;
}

describe('splitArticle', () => {
  it('keeps a short report whole', () => {
    const text =
      '昌都市婦幼保健院揭牌\n\n9月13日，昌都市婦幼保健院揭牌。\n它是福建重點援藏支援單位。\n';
    expect(split(articleOf(text))).toEqual([
      { start: 12, end: 43, text: '9月13日，昌都市婦幼保健院揭牌。\n它是福建重點援藏支援單位。' },
    ]);
  });

  it('gives none for an article without content', () => {
    expect(split(articleOf(''))).toEqual([]);
    expect(split(articleOf(' \r\n　\n'))).toEqual([]);
  });

  it('takes the headline for the content where nothing else is there', () => {
    expect(split(articleOf('福建黨政代表團赴西藏昌都市考察\n'))).toEqual([
      { start: 0, end: 15, text: '福建黨政代表團赴西藏昌都市考察' },
    ]);
  });

  it('breaks between paragraphs rather than inside them', () => {
    const paragraphs = Array.from({ length: 6 }, (_, i) =>
      Array.from({ length: 13 }, (_, j) => `第${i}批第${j}人将以此为新起点，做好援藏工作。`).join(
        '',
      ),
    );
    const text = `标题\n\n${paragraphs.join('\n\n')}\n`;
    expect(split(articleOf(text)).map((passage) => passage.text)).toEqual(paragraphs);
  });

  it.each(['000_3cdac391fcfe9ba3.txt', '004_dc5a4411bc4fabee.txt'])(
    'splits %s into passages of about the target',
    (file) => {
      const article = articleOf(readFileSync(path.join(PACKAGE_ROOT, 'corpus', file), 'utf8'));
      const passages = split(article);
      expect(faultsOf(article, passages)).toEqual([]);
      const sizes = passages.map((passage) => embedder.countTokens(passage.text));
      expect(Math.max(...sizes)).toBeLessThan(1.7 * TARGET_TOKENS);
      expect(sizes.filter((size) => size < TARGET_TOKENS / 2).length).toBeLessThan(3);
    },
  );

  it('holds its promises for random reports', () => {
    fc.assert(
      fc.property(report().map(withoutMarksOnSpaces), (text) => {
        const article = articleOf(text);
        expect(faultsOf(article, split(article))).toEqual([]);
      }),
      runs(150),
    );
  });

  it('holds its promises whatever the title', () => {
    const title = fc.oneof(
      fc.constantFrom(...'㌀ﷺ援1a').map((character) => character.repeat(300)),
      fc.constantFrom('Ａ １ '.repeat(80), '👨‍👩‍👧‍👦'.repeat(60), '援藏'),
    );
    fc.assert(
      fc.property(title, report(6).map(withoutMarksOnSpaces), (given, text) => {
        const article = articleOf(text, given);
        expect(faultsOf(article, split(article))).toEqual([]);
      }),
      runs(40),
    );
  });

  it.each([
    ['one character', '援'],
    ['text without any mark', '援藏工作隊駐村工作第一書記'],
    ['digits', '0123456789'],
    ['one Latin word', 'kaoju'],
    ['characters outside the BMP', '𠮷𡃁𠮷'],
    ['signs that stand for many', '㌀㌔ﷺ'],
    ['families', '👨‍👩‍👧‍👦'],
    ['flags', '🇨🇳'],
    ['commas', '援，'],
    ['short lines', (i: number) => `第${i}批\r\n`],
    ['quotations', (i: number) => `他說:"這是第${i}句。"`],
    ['repeated lines', (i: number) => (i % 2 ? '重複的一句話，請看。\n' : `這是第${i}句。\n`)],
  ])('copes with a long row of %s', (_, unit) => {
    const at = typeof unit === 'string' ? () => unit : unit;
    const row = Array.from({ length: 6000 / at(0).length }, (_, i) => at(i)).join('');
    const article = articleOf(`标题\r\n\r\n正文开始。${row}`);
    const passages = split(article);
    expect(passages.length).toBeGreaterThan(1);
    expect(faultsOf(article, passages)).toEqual([]);
  });

  it('splits a line of 100,000 characters', () => {
    const line = Array.from({ length: 100_000 }, (_, i) =>
      String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)),
    ).join('');
    const article = articleOf(line);
    const passages = split(article);
    // Each of these characters is a grapheme.
    expect(faultsOf(article, passages, { has: () => true })).toEqual([]);
    expect(passages.length).toBeGreaterThan(100_000 / 500);
    expect(passages.map(({ text }) => text).join('')).toBe(line);
  });
});

describe('embeddedText', () => {
  const text = '標題在此\n\n第一句。\n掃碼關注中國福建微信\n第二句。\n';
  const article: Read = { ...articleOf(''), text, title: '標題在此', titleRange: null };
  const passage = { start: 6, end: 26 };

  it('is the folded title, a line end and the passage', () => {
    expect(embeddedText(article, { start: 6, end: 10 })).toBe('标题在此\n第一句。');
    expect(embeddedText({ ...article, title: null }, { start: 6, end: 10 })).toBe('第一句。');
  });

  it('leaves the noise inside a passage out', () => {
    const noise = [{ start: 11, end: 21, kind: 'qr' as const }];
    expect(text.slice(11, 21)).toBe('掃碼關注中國福建微信');
    expect(embeddedText({ ...article, noise }, passage)).toBe('标题在此\n第一句。\n\n第二句。');
  });

  it('keeps a passage that is nothing but the headline', () => {
    const titleRange = { start: 0, end: 4 };
    expect(embeddedText({ ...article, titleRange }, titleRange)).toBe('标题在此\n标题在此');
  });
});
