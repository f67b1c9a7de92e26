import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/article.js';
import { splitArticle } from '../../src/corpus/passages.js';
import { piecesOf } from '../../src/corpus/pieces.js';
import { coverageFor } from '../../src/retrieval/coverage.js';
import type { ReadCandidate } from '../../src/retrieval/pool.js';
import { type WindowEvidence, windowsOf } from '../../src/retrieval/windows.js';
import { fold } from '../../src/text/fold.js';
import { trimRange } from '../../src/text/sentences.js';
import type { Article, Range } from '../../src/types.js';
import { report } from '../support/chinese.js';
import { matchesOf, questionOf, termsOf } from '../support/questions.js';
import { graphemeEdges, withoutMarksOnSpaces } from '../support/unicode.js';

function articleOf(text: string): Article {
  return { id: 'test', file: 'test.txt', ...readArticle(text, null).article };
}

interface Read {
  question?: string;
  passage?: Range;
  /** By token of the question, its likeness in the title and in each piece; default .5 all over. */
  likeness?: number[][];
  /** By token; default all alike. */
  spread?: number[];
}

/** The windows of a passage, by default the whole text, in a collection of that text alone. */
function windowsIn(
  article: Article,
  { question = '昌都在哪', passage, likeness, spread }: Read = {},
): WindowEvidence[] {
  const range = passage ?? { start: 0, end: article.text.length };
  const pieces = piecesOf(article, range);
  const texts = pieces.map(({ start, end }) => fold(article.text.slice(start, end)));
  const rows = likeness ?? [[0.5, ...pieces.map(() => 0.5)]];
  const candidate: ReadCandidate = {
    candidate: { passage: 0, fused: 1, cosine: 0.5, bm25: 1, denseRank: 1, lexicalRank: 1 },
    article,
    place: 0,
    range,
    pieces,
    texts,
    title: fold(article.title ?? ''),
    matches: matchesOf(rows),
  };
  const terms = termsOf(article.text, '別的報導。');
  const asked = questionOf(question, { lexicon: terms });
  return windowsOf(candidate, {
    question: asked,
    coverage: coverageFor(asked, terms),
    pool: {
      read: [candidate],
      rarity: (item) => (item === '陪同' ? 3 : 1),
      spread: Float32Array.from(spread ?? rows.map(() => 1 / rows.length)),
    },
  });
}

function textsOf(text: string, read: Read = {}): string[] {
  return windowsIn(articleOf(text), read).map(({ start, end }) => text.slice(start, end));
}

/** UTF-16 units that an excerpt may have. */
const MOST = 200;
const HEAD = '标题在此\n\n';
const THREE = `${HEAD}周祖翼赴昌都。王君正陪同。羅東川參加。`;

/** The figures of one window of THREE. */
function figuresOf(window: string, read: Read): WindowEvidence['figures'] {
  const found = windowsIn(articleOf(THREE), read).find(
    ({ start, end }) => THREE.slice(start, end) === window,
  );
  if (!found) throw new Error(`${window} is no window`);
  return found.figures;
}

describe('windowsOf', () => {
  it('gives every run of pieces, in order of start, then end', () => {
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
    expect(windowsIn(articleOf(text), { passage })).toMatchObject([{ start: 10, end: 14 }]);
  });

  it('goes round noise', () => {
    const text = `${HEAD}正文第一句。\n扫一扫在手机上查看当前页面\n正文第二句。\n`;
    expect(textsOf(text)).toEqual(['正文第一句。', '正文第二句。']);
  });

  it('holds its promises for random reports', () => {
    fc.assert(
      fc.property(report(8).map(withoutMarksOnSpaces), fc.nat(400), (text, at) => {
        const article = articleOf(text);
        const edges = graphemeEdges(text);
        const question = `${text.slice(at, at + 8)}昌都多少年`;
        const passages = splitArticle(article, {
          countTokens: (key) => key.length,
          maxTokens: 512,
        });
        const faults = passages.flatMap((passage) =>
          windowsIn(article, { passage, question }).flatMap((window) =>
            [...faultsOf(article, passage, window, edges), ...wrongFigures(window)].map(
              (fault) => ({ window, fault }),
            ),
          ),
        );
        expect(faults).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the figures of a window', () => {
  const FIRST = '周祖翼赴昌都。';
  const SECOND = '王君正陪同。';

  it('tell how much of the question stands in it', () => {
    const read = { question: '昌都陪同' };
    expect(figuresOf(FIRST, read)).toMatchObject({ words: 0.5, specific: 0.25 });
    expect(figuresOf(SECOND, read)).toMatchObject({ words: 0.5, specific: 0.75 });
    expect(figuresOf(FIRST + SECOND, read)).toMatchObject({ words: 1, specific: 1 });
    expect(figuresOf('羅東川參加。', read)).toMatchObject({ words: 0, terms: 0, specific: 0 });
  });

  it('count a word of the other script wholly, one of another region nearly', () => {
    const text = `${HEAD}搭計程車。`;
    const wordsOf = (question: string) =>
      windowsIn(articleOf(text), { question })[0]?.figures.words;
    expect(wordsOf('计程')).toBe(1);
    expect(wordsOf('出租')).toBe(0);
    // 出租 of 出租车 stands as 計程車, its 车 as itself.
    const bridged = wordsOf('出租车');
    expect(bridged).toBeGreaterThan(0.9);
    expect(bridged).toBeLessThan(1);
    expect(wordsOf('软件')).toBe(0);
  });

  it('tell how near its pieces come to the question’s tokens', () => {
    const likeness = [
      [0, 0.9, 0.1, 0],
      [0, 0.1, 0.7, 0],
    ];
    expect(figuresOf(FIRST, { likeness }).likeness).toBeCloseTo(0.5, 6);
    expect(figuresOf(FIRST, { likeness }).beside).toBeCloseTo(0.4, 6);
    const both = figuresOf(FIRST + SECOND, { likeness, spread: [1, 0] });
    expect(both.likeness).toBeCloseTo(0.8, 6);
    expect(both.pieceLikeness).toBeCloseTo(0.5, 6);
    expect(both.mean).toBeCloseTo(0.45, 6);
    expect(both.contrast).toBeCloseTo(0.9, 6);
    expect(both.beside).toBeCloseTo(0, 6);
  });

  it('tell what it adds to the question', () => {
    expect(figuresOf(FIRST, { question: '周祖翼赴昌都。' }).adds).toBeCloseTo(0, 6);
    expect(figuresOf(FIRST, { question: '周祖翼' }).adds).toBeCloseTo(4 / 7, 6);
    expect(figuresOf(FIRST, { question: '阿里' }).adds).toBe(1);
  });

  it.each([
    ['昌都多少公里', '相距三百公里。', 1],
    ['昌都多少公里', '相距很遠。', 0],
    ['何時赴昌都', '七月赴昌都。', 1],
    ['何時赴昌都', '赴昌都。', 0],
    ['誰赴昌都', '2018年7月赴昌都。', 0],
  ])('tell whether %s finds its kind in %s', (question, sentence, kind) => {
    const [window] = windowsIn(articleOf(`${HEAD}${sentence}`), { question });
    expect(window?.figures.kind).toBe(kind);
  });

  it('tell its length and whether the passage starts here', () => {
    expect(figuresOf(FIRST, {})).toMatchObject({ length: 7 / 200, opens: 1 });
    expect(figuresOf(SECOND, {})).toMatchObject({ length: 6 / 200, opens: 0 });
  });
});

/** All but likeness lie from 0 to 1. */
function wrongFigures({ figures }: WindowEvidence): string[] {
  return Object.entries(figures).flatMap(([name, value]) =>
    value >= -1e-9 && value <= 1 + 1e-6 ? [] : [`${name} is ${value}`],
  );
}

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
