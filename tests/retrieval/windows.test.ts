import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/article.js';
import { splitArticle } from '../../src/corpus/passages.js';
import { encodeTokenSigns } from '../../src/embedding/token-signs.js';
import type { Candidate } from '../../src/retrieval/candidates.js';
import type { Coverage } from '../../src/retrieval/coverage.js';
import { TokenMatcher } from '../../src/retrieval/late-interaction.js';
import { readPool } from '../../src/retrieval/pool.js';
import { type WindowEvidence, windowsOf } from '../../src/retrieval/windows.js';
import type { ArticleStore } from '../../src/store/articles.js';
import { trimRange } from '../../src/text/sentences.js';
import { standsIn } from '../../src/text/words.js';
import type { Article, Range } from '../../src/types.js';
import { report } from '../support/chinese.js';
import { questionOf } from '../support/lexicon.js';
import { graphemeEdges, withoutMarksOnSpaces } from '../support/unicode.js';

function articleOf(text: string): Article {
  return { id: 'test', file: 'test.txt', ...readArticle(text, null).article };
}

/** The windows of a passage of one article, as the second stage sees them for a question. */
function evidenceOf(article: Article, passage: Range, asked = '昌都'): WindowEvidence[] {
  const question = questionOf(asked);
  const articles = {
    passage: () => ({ article: 0, range: passage }),
    article: () => article,
  } as unknown as ArticleStore;
  const coverage: Coverage = {
    idf: () => 1,
    standing: (item, folded) => (standsIn(item, folded) ? 1 : 0),
    held: () => 0,
  };
  const candidate = { passage: 0 } as Candidate;
  const signs = [encodeTokenSigns([])];
  const pool = readPool({ articles }, [candidate], {
    matcher: new TokenMatcher([]),
    signs,
    coverage,
  });
  const [read] = pool.read;
  return read ? windowsOf(read, { question, coverage, pool }) : [];
}

function windowsIn(text: string, asked?: string): [string, WindowEvidence['figures']][] {
  const whole = { start: 0, end: text.length };
  return evidenceOf(articleOf(text), whole, asked).map(({ start, end, figures }) => [
    text.slice(start, end),
    figures,
  ]);
}

/** UTF-16 units that an excerpt may have. */
const MOST = 200;
const HEAD = '标题在此\n\n';

describe('windowsOf', () => {
  it('gives every run of sentences, with the share of the question that it holds', () => {
    const text = `${HEAD}周祖翼赴昌都。王君正陪同。羅東川參加。`;
    const windows = windowsIn(text, '昌都陪同');
    expect(windows.map(([window, { words }]) => [window, words])).toEqual([
      ['周祖翼赴昌都。', 0.5],
      ['周祖翼赴昌都。王君正陪同。', 1],
      ['周祖翼赴昌都。王君正陪同。羅東川參加。', 1],
      ['王君正陪同。', 0.5],
      ['王君正陪同。羅東川參加。', 0.5],
      ['羅東川參加。', 0],
    ]);
  });

  it('tells what merely repeats the question from what adds to it', () => {
    const text = `${HEAD}代表團去昌都做什麼？代表團看望了工作隊。`;
    const adds = new Map(
      windowsIn(text, '代表团去昌都做什么').map(([window, figures]) => [window, figures.adds]),
    );
    expect(adds.get('代表團去昌都做什麼？')).toBeLessThan(0.2);
    expect(adds.get('代表團看望了工作隊。')).toBeGreaterThan(0.5);
  });

  it('tells whether a number or time stands where one is asked for', () => {
    const text = `${HEAD}代表團赴昌都。隊員24人同行。`;
    const kinds = windowsIn(text, '代表团有多少人').map(([window, { kind }]) => [window, kind]);
    expect(kinds).toEqual([
      ['代表團赴昌都。', 0],
      ['代表團赴昌都。隊員24人同行。', 1],
      ['隊員24人同行。', 1],
    ]);
  });

  it('joins short lines and leaves paragraphs alone', () => {
    const verse = '雪山之下\n有我的家\n';
    const joined = windowsIn(`${HEAD}正文在此。\n${verse}`).map(([window]) => window);
    expect(joined).toContain('正文在此。\n雪山之下\n有我的家');
    const long = '福建將以此為新起點，深入學習貫徹全會精神，全面落實會議要求。'.repeat(2);
    const windows = windowsIn(`${HEAD}${long}\n昌都市。\n`).map(([window]) => window);
    expect(windows.filter((window) => window.includes('昌都市'))).toEqual(['昌都市。']);
  });

  it('cuts a long sentence at its pauses and does not end with one', () => {
    const clauses = Array.from({ length: 12 }, (_, i) => `第${i}批工作隊在昌都市幫助群眾增加收入`);
    const text = `${HEAD}${clauses.join('，')}。`;
    const windows = windowsIn(text);
    for (const [window] of windows) {
      expect(window.length).toBeLessThanOrEqual(MOST);
      expect(window).toMatch(/^第\d+批/u);
      expect(window).toMatch(/收入。?$/u);
    }
    expect(windows.map(([window]) => window)).toContain(`${clauses.slice(2).join('，')}。`);
  });

  it.each([
    ['顿号', '、'],
    ['分号', '；'],
    ['逗号', ','],
  ])('knows the pause of %s', (_, pause) => {
    const clause = '福建援藏工作隊幫助群眾增加收入';
    const text = `${HEAD}${Array.from({ length: 20 }, () => clause).join(pause)}。`;
    for (const [window] of windowsIn(text)) {
      expect(window.startsWith('福建')).toBe(true);
      expect(window).toMatch(/收入。?$/u);
    }
  });

  it('cuts at a word where there is no pause', () => {
    const text = `${HEAD}${'福建西藏'.repeat(100)}`;
    for (const [window] of windowsIn(text)) {
      expect(window.length).toBeLessThanOrEqual(MOST);
      expect(window).toMatch(/^(?:福建|西藏)+$/u);
    }
  });

  it('takes nothing from outside the passage', () => {
    const text = `${HEAD}第一句。第二句。第三句。`;
    const passage = { start: 10, end: 14 };
    const windows = evidenceOf(articleOf(text), passage);
    expect(windows.map(({ start, end }) => [start, end])).toEqual([[10, 14]]);
  });

  it('goes round noise', () => {
    const text = `${HEAD}正文第一句。\n扫一扫在手机上查看当前页面\n正文第二句。\n`;
    const windows = windowsIn(text).map(([window]) => window);
    expect(windows).toEqual(['正文第一句。', '正文第二句。']);
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
          evidenceOf(article, passage).flatMap((window) =>
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
