import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/corpus/article.js';
import { sentencesOf } from '../../../src/corpus/passages/passage-sentences.js';
import { splitArticle } from '../../../src/corpus/passages/passages.js';
import { type Window, windowsOf } from '../../../src/retrieval/ranking/windows.js';
import { trimRange } from '../../../src/text/sentences.js';
import type { Article, Range } from '../../../src/types/article.js';
import { runs } from '../../support/run/properties.js';
import { report } from '../../support/texts/chinese.js';
import { graphemeEdges, withoutMarksOnSpaces } from '../../support/texts/unicode.js';

function articleOf(text: string): Article {
  return { id: 'test', file: 'test.txt', ...readArticle(text, null).article };
}

/** The windows of a passage, by default the whole text. */
function windowsIn(article: Article, passage?: Range): Window[] {
  const sentences = sentencesOf(article, passage ?? { start: 0, end: article.text.length });
  return windowsOf({ sentences, article });
}

function textsOf(text: string): string[] {
  return windowsIn(articleOf(text)).map(({ start, end }) => text.slice(start, end));
}

/** UTF-16 units that an excerpt may have. */
const MOST = 200;
const HEAD = '标题在此\n\n';
const THREE = `${HEAD}周祖翼赴昌都。王君正陪同。羅東川參加。`;

describe('windowsOf', () => {
  it('gives every run of sentences, in order of start, then end', () => {
    expect(textsOf(THREE)).toEqual([
      '周祖翼赴昌都。',
      '周祖翼赴昌都。王君正陪同。',
      '周祖翼赴昌都。王君正陪同。羅東川參加。',
      '王君正陪同。',
      '王君正陪同。羅東川參加。',
      '羅東川參加。',
    ]);
  });

  it('joins short lines and leaves paragraphs alone', () => {
    const verse = '雪山之下\n有我的家\n';
    expect(textsOf(`${HEAD}正文在此。\n${verse}`)).toContain('正文在此。\n雪山之下\n有我的家');
    const long = '福建將以此為新起點，深入學習貫徹全會精神，全面落實會議要求。'.repeat(2);
    const windows = textsOf(`${HEAD}${long}\n昌都市。\n`);
    expect(windows.filter((window) => window.includes('昌都'))).toEqual(['昌都市。']);
  });

  it('cuts a long sentence at its pauses and does not end with one', () => {
    const clauses = Array.from({ length: 12 }, (_, i) => `第${i}批工作隊在昌都市幫助群眾增加收入`);
    const text = `${HEAD}${clauses.join('，')}。`;
    const windows = textsOf(text);
    for (const window of windows) {
      expect(window.length).toBeLessThanOrEqual(MOST);
      expect(window).toMatch(/^第\d+批/u);
      expect(window).toMatch(/收入。?$/u);
    }
    expect(windows).toContain(`${clauses.slice(2).join('，')}。`);
  });

  it.each([
    ['顿号', '、'],
    ['分号', '；'],
    ['逗号', ','],
  ])('knows the pause of %s', (_, pause) => {
    const clauses = Array.from({ length: 20 }, (_, i) => `福建援藏工作隊幫助第${i}批群眾增加收入`);
    const text = `${HEAD}${clauses.join(pause)}。`;
    const windows = textsOf(text);
    expect(windows.length).toBeGreaterThan(20);
    for (const window of windows) {
      expect(window.startsWith('福建')).toBe(true);
      expect(window).toMatch(/收入。?$/u);
    }
  });

  it('cuts at a word where there is no pause', () => {
    const windows = textsOf(`${HEAD}${'福建西藏'.repeat(100)}`);
    expect(windows.length).toBeGreaterThan(1);
    for (const window of windows) {
      expect(window.length).toBeLessThanOrEqual(MOST);
      expect(window).toMatch(/^(?:福建|西藏)+$/u);
    }
  });

  it('takes nothing from outside the passage', () => {
    const text = `${HEAD}第一句。第二句。第三句。`;
    const passage = { start: 10, end: 14 };
    expect(windowsIn(articleOf(text), passage)).toMatchObject([{ start: 10, end: 14 }]);
  });

  it('goes round noise', () => {
    const text = `${HEAD}正文第一句。\n扫一扫在手机上查看当前页面\n正文第二句。\n`;
    expect(textsOf(text)).toEqual(['正文第一句。', '正文第二句。']);
  });

  it('holds its promises for random reports', () => {
    fc.assert(
      fc.property(report(8).map(withoutMarksOnSpaces), (text) => {
        const article = articleOf(text);
        const edges = graphemeEdges(text);
        const passages = splitArticle(article, {
          countTokens: (key) => key.length,
          maxTokens: 512,
        });
        const faults = passages.flatMap((passage) =>
          windowsIn(article, passage).flatMap((window) =>
            faultsOf(article, passage, window, edges).map((fault) => ({ window, fault })),
          ),
        );
        expect(faults).toEqual([]);
      }),
      runs(150),
    );
  });
});

function faultsOf(article: Article, passage: Range, window: Range, edges: Set<number>): string[] {
  const { start, end } = window;
  const { text, noise } = article;
  const trimmed = trimRange(text, window);
  const oneGrapheme = ![...edges].some((at) => at > start && at < end);
  return [
    end <= start && 'is empty',
    end - start > MOST && !oneGrapheme && `has ${end - start} units`,
    (trimmed.start !== start || trimmed.end !== end) && 'has white space at an end',
    (!edges.has(start) || !edges.has(end)) && 'cuts a grapheme',
    (start < passage.start || end > passage.end) && 'leaves its passage',
    noise.some((range) => range.start < end && start < range.end) && 'touches noise',
  ].filter((fault) => fault !== false);
}
