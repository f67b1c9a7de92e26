import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/article.js';
import { splitArticle } from '../../src/corpus/passages.js';
import { rankWindows } from '../../src/retrieval/windows.js';
import { fold } from '../../src/text/fold.js';
import { trimRange } from '../../src/text/sentences.js';
import { countTerms } from '../../src/text/words.js';
import type { Article, Range } from '../../src/types.js';
import { report } from '../support/chinese.js';
import { graphemeEdges, withoutMarksOnSpaces } from '../support/unicode.js';

function articleOf(text: string): Article {
  return { id: 'test', file: 'test.txt', ...readArticle(text, null).article };
}

/** The windows of a text taken as one passage, best first, with their scores. */
function windowsOf(text: string, weights: Record<string, number>): [string, number][] {
  const article = articleOf(text);
  const whole = { start: 0, end: text.length };
  return rankWindows(article, whole, new Map(Object.entries(weights))).map(
    ({ start, end, score }) => [text.slice(start, end), score],
  );
}

/** UTF-16 units that an excerpt may have. */
const MOST = 200;
const HEAD = '标题在此\n\n';

describe('rankWindows', () => {
  it('prefers what holds more of the question, then the longer', () => {
    const text = `${HEAD}周祖翼赴昌都。王君正陪同。羅東川參加。`;
    expect(windowsOf(text, { 昌都: 2, 羅東川: 3, 陪同: 1, 罗: 0.5 })).toEqual([
      ['周祖翼赴昌都。王君正陪同。羅東川參加。', 3.5],
      ['周祖翼赴昌都。王君正陪同。', 3],
      ['周祖翼赴昌都。', 2],
      ['王君正陪同。羅東川參加。', 1.5],
      ['王君正陪同。', 1],
      ['羅東川參加。', 0.5],
    ]);
  });

  it('counts a term once', () => {
    const [best] = windowsOf(`${HEAD}昌都市，昌都市，昌都市。`, { 昌都: 2 });
    expect(best).toEqual(['昌都市，昌都市，昌都市。', 2]);
  });

  it('joins short lines and leaves paragraphs alone', () => {
    const verse = '雪山之下\n有我的家\n';
    expect(windowsOf(`${HEAD}正文在此。\n${verse}`, { 家: 1 })[0]?.[0]).toBe(
      '正文在此。\n雪山之下\n有我的家',
    );
    const long = '福建將以此為新起點，深入學習貫徹全會精神，全面落實會議要求。'.repeat(2);
    const windows = windowsOf(`${HEAD}${long}\n昌都市。\n`, { 昌都: 1 });
    expect(windows[0]?.[0]).toBe('昌都市。');
  });

  it('cuts a long sentence at its pauses and does not end with one', () => {
    const clauses = Array.from({ length: 12 }, (_, i) => `第${i}批工作隊在昌都市幫助群眾增加收入`);
    const text = `${HEAD}${clauses.join('，')}。`;
    const windows = windowsOf(text, { 昌都: 1 });
    for (const [window] of windows) {
      expect(window.length).toBeLessThanOrEqual(MOST);
      expect(window).toMatch(/^第\d+批/u);
      expect(window).toMatch(/收入。?$/u);
    }
    expect(windows[0]?.[0]).toBe(`${clauses.slice(2).join('，')}。`);
  });

  it.each([
    ['顿号', '、'],
    ['分号', '；'],
    ['逗号', ','],
  ])('knows the pause of %s', (_, pause) => {
    const clause = '福建援藏工作隊幫助群眾增加收入';
    const text = `${HEAD}${Array.from({ length: 20 }, () => clause).join(pause)}。`;
    for (const [window] of windowsOf(text, {})) {
      expect(window.startsWith('福建')).toBe(true);
      expect(window).toMatch(/收入。?$/u);
    }
  });

  it('cuts at a word where there is no pause', () => {
    const text = `${HEAD}${'福建西藏'.repeat(100)}`;
    for (const [window] of windowsOf(text, {})) {
      expect(window.length).toBeLessThanOrEqual(MOST);
      expect(window).toMatch(/^(?:福建|西藏)+$/u);
    }
  });

  it('takes nothing from outside the passage', () => {
    const text = `${HEAD}第一句。第二句。第三句。`;
    const passage = { start: 10, end: 14 };
    const windows = rankWindows(articleOf(text), passage, new Map());
    expect(windows).toEqual([{ start: 10, end: 14, score: 0 }]);
  });

  it('goes round noise', () => {
    const text = `${HEAD}正文第一句。\n扫一扫在手机上查看当前页面\n正文第二句。\n`;
    const windows = windowsOf(text, {}).map(([window]) => window);
    expect(windows).toEqual(['正文第一句。', '正文第二句。']);
  });

  it('holds its promises for random reports', () => {
    fc.assert(
      fc.property(report(8).map(withoutMarksOnSpaces), fc.nat(6), (text, every) => {
        const article = articleOf(text);
        const edges = graphemeEdges(text);
        const terms = [...countTerms(fold(text)).keys()].filter((_, i) => i % (every + 1) === 0);
        const weights = new Map(terms.map((term, i) => [term, (i % 5) + 0.5]));
        const passages = splitArticle(article, {
          countTokens: (key) => key.length,
          maxTokens: 512,
        });
        const faults = passages.flatMap((passage) =>
          rankWindows(article, passage, weights).flatMap((window) =>
            faultsOf(article, passage, window, edges).map((fault) => ({ window, fault })),
          ),
        );
        expect(faults).toEqual([]);
      }),
      { numRuns: 150 },
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
