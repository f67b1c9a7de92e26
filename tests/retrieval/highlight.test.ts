import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight, highlightMatches } from '../../src/retrieval/highlight.js';
import { questionOf } from '../support/lexicon.js';
import { awkwardText, graphemeEdges } from '../support/unicode.js';

function marked(excerpt: string, question: string): string[] {
  return highlightMatches(excerpt, questionOf(question)).map(({ start, end }) =>
    excerpt.slice(start, end),
  );
}

describe('highlightMatches', () => {
  it.each([
    [
      '福建党政代表团哪天去的昌都',
      '周祖翼率福建黨政代表團赴西藏自治區昌都市,共同深入學習貫徹關於西藏工作的重要指示',
      ['福建黨政代表團', '昌都'],
    ],
    ['河北對口支援阿里多少年了', '24年前中央确定河北对口支援阿里以来', ['河北对口支援阿里']],
    ['２０１８年增長多少', '2018年增长45.6%', ['2018年增长']],
    ['1,234亿元', '达１,２３４億元', ['１,２３４億元']],
    ['GDP增长', 'Gdp和人口', ['Gdp']],
    ['組團式教育援藏', '肯定“组团式”教育援藏', ['组团式', '教育援藏']],
  ])('marks the words of %s in either script', (question, excerpt, words) => {
    expect(marked(excerpt, question)).toEqual(words);
  });

  it.each([
    ['昌都的天气', '西藏的重要指示是新时代的方略'],
    ['谁是代表团的团长', '他是去年的事了，有过吗'],
    ['福建党政', '重建党员活动室'],
  ])('marks no particles and no chance pairs: %s', (question, excerpt) => {
    expect(marked(excerpt, question)).toEqual([]);
  });

  it('does not mark a particle before or behind a name', () => {
    expect(marked('看望了我省的昌都的工作队', '我们的昌都的哪里')).toEqual(['昌都']);
  });

  it.each([
    ['和平协议何时达成', '双方达成和平协议', ['达成和平协议']],
    ['哪里着火了', '昨夜一处仓库着火', ['着火']],
    ['他了解什么情况', '代表团了解有关情况', ['了解', '情况']],
    ['过程如何', '整个过程顺利', ['过程']],
  ])('marks words that begin as a particle does: %s', (question, excerpt, words) => {
    expect(marked(excerpt, question)).toEqual(words);
  });

  it('joins what touches', () => {
    expect(highlightMatches('昌都市昌都市', questionOf('昌都市在哪'))).toEqual([
      { start: 0, end: 6, kind: 'match' },
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(marked('', '昌都')).toEqual([]);
  });

  it('gives ranges in order, apart, inside the excerpt and of whole graphemes', () => {
    fc.assert(
      fc.property(awkwardText(), awkwardText(8), fc.nat(20), (text, other, at) => {
        const asked = `${text.slice(at, at + 6)}${other}昌都`;
        const edges = graphemeEdges(text);
        let before = -1;
        for (const { start, end, kind } of highlightMatches(text, questionOf(asked))) {
          expect(kind).toBe('match');
          expect(start).toBeGreaterThan(before);
          expect(end).toBeGreaterThan(start);
          expect(edges.has(start) && edges.has(end)).toBe(true);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('highlight', () => {
  const kinds = (excerpt: string, question: string): [string, string][] =>
    highlight(excerpt, questionOf(question), null).map(({ start, end, kind }) => [
      excerpt.slice(start, end),
      kind,
    ]);

  it('marks the one time in an excerpt where a time is asked for', () => {
    expect(kinds('9月13日至14日，代表團赴昌都市考察。', '代表团哪天去的昌都')).toEqual([
      ['9月13日至14日', 'answer'],
      ['代表團', 'match'],
      ['昌都', 'match'],
    ]);
  });

  it('marks the one number of what is counted', () => {
    expect(
      kinds('24年前中央确定河北对口支援阿里，先后选派八批干部。', '河北對口支援阿里多少年了'),
    ).toEqual([
      ['24年', 'answer'],
      ['河北对口支援阿里', 'match'],
    ]);
  });

  it('marks no answer where there are two, or where it stands in the question', () => {
    const answers = (excerpt: string, question: string): string[] =>
      kinds(excerpt, question).flatMap(([text, kind]) => (kind === 'answer' ? [text] : []));
    expect(answers('2018年开工，2020年完工。', '大桥哪年完工')).toEqual([]);
    expect(answers('2018年大桥开工。', '2018年大桥什么时候开工')).toEqual([]);
    expect(answers('周祖翼赴昌都。', '谁去了昌都')).toEqual([]);
  });
});
