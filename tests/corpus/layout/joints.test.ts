import { describe, expect, it } from 'vitest';
import { blankOver, readOver, readOverWithMap } from '../../../src/corpus/layout/joints.js';
import type { Noise } from '../../../src/types/article.js';

const TEXT = '鹿鸣\n港口，\n12\nNew\nYork。';
const NOISE: Noise[] = [
  { start: 2, end: 3, kind: 'line-end' },
  { start: 6, end: 10, kind: 'page' },
  { start: 13, end: 14, kind: 'line-end' },
];
const ARTICLE = { text: TEXT, noise: NOISE };
const WHOLE = { start: 0, end: TEXT.length };

describe('readOver', () => {
  it('joins Chinese, and keeps a space between words of other scripts', () => {
    expect(readOver(ARTICLE, WHOLE)).toBe('鹿鸣港口，New York。');
  });

  it('leaves a range without joints as it is', () => {
    expect(readOver(ARTICLE, { start: 3, end: 6 })).toBe('港口，');
  });
});

describe('readOverWithMap', () => {
  it.each([
    ['鸣港', '鸣\n港'],
    ['港口', '港口'],
    ['，New', '，\n12\nNew'],
    ['New York', 'New\nYork'],
  ])('leads from %s back to the file', (read, written) => {
    const { text, toArticle } = readOverWithMap(ARTICLE, WHOLE);
    const start = text.indexOf(read);
    const range = toArticle({ start, end: start + read.length });
    expect(TEXT.slice(range.start, range.end)).toBe(written);
  });

  it('counts in the article, whatever range is read', () => {
    const { text, toArticle } = readOverWithMap(ARTICLE, { start: 3, end: TEXT.length });
    expect(text).toBe('港口，New York。');
    expect(toArticle({ start: 0, end: 2 })).toEqual({ start: 3, end: 5 });
  });
});

describe('blankOver', () => {
  it('keeps the length', () => {
    expect(blankOver(ARTICLE, WHOLE)).toBe('鹿鸣 港口，    New York。');
    expect(blankOver(ARTICLE, { start: 7, end: 12 })).toBe('   Ne');
  });
});
