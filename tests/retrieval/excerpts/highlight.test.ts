import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseAnswers } from '../../../src/retrieval/answers/choose.js';
import { highlight, highlightMatches } from '../../../src/retrieval/excerpts/highlight.js';
import { foldWithMap } from '../../../src/text/folding/fold.js';
import type { Highlight } from '../../../src/types/answer.js';
import { runs } from '../../support/run/properties.js';
import { questionOf, termsOf } from '../../support/texts/questions.js';
import { awkwardText, graphemeEdges } from '../../support/texts/unicode.js';

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

  it('marks what an expansion leads to', () => {
    const lexicon = termsOf('川普在雪梨搭計程車。', '王君正陪同。');
    const shown = (excerpt: string, asked: string): string[] =>
      highlightMatches(excerpt, questionOf(asked, { lexicon })).map(({ start, end }) =>
        excerpt.slice(start, end),
      );
    expect(shown('川普在雪梨搭計程車。', '特朗普在悉尼坐出租车')).toEqual([
      '川普',
      '雪梨',
      '計程車',
    ]);
    expect(shown('王君正陪同。', 'Wang Junzheng陪同了谁')).toEqual(['王君正陪同']);
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
      runs(500),
    );
  });
});

/** With the answer that is sure in the excerpt alone. */
function highlightsIn(excerpt: string, asked: string, articleDate: string | null): Highlight[] {
  const question = questionOf(asked);
  const key = foldWithMap(excerpt);
  const toMark = { folded: key.text, title: '', articleDate, score: 1 };
  const [answer = null] = chooseAnswers([toMark], question);
  return highlight(excerpt, question, answer && key.toOriginal(answer));
}

/** Each mark as `kind:text`. */
function kindsIn(excerpt: string, question: string, articleDate: string | null = null): string[] {
  return highlightsIn(excerpt, question, articleDate).map(
    ({ start, end, kind }) => `${kind}:${excerpt.slice(start, end)}`,
  );
}

describe('highlight', () => {
  it.each([
    [
      '福建党政代表团哪天去的昌都',
      '9月13日至14日,周祖翼率福建黨政代表團赴昌都市',
      ['answer:9月13日至14日', 'match:福建黨政代表團', 'match:昌都'],
    ],
    [
      '河北對口支援阿里多少年了',
      '24年前中央确定河北对口支援阿里',
      ['answer:24年', 'match:河北对口支援阿里'],
    ],
    ['落实了多少个项目', '共落實三十餘個項目', ['match:落實', 'answer:三十餘個', 'match:項目']],
    ['日土县多少人', '日土县有10,500人', ['match:日土县', 'answer:10,500人']],
    [
      '水厂何时启用',
      '水厂2016年8月开工,2018年7月启用',
      ['match:水厂', 'answer:2018年7月', 'match:启用'],
    ],
    ['何时启用', '新館已於民國107年7月啟用', ['answer:民國107年7月', 'match:啟用']],
  ])('marks the one answer to %s', (question, excerpt, marks) => {
    expect(kindsIn(excerpt, question)).toEqual(marks);
  });

  it.each([
    ['two times', '水厂何时启用', '水厂在7月18日和8月2日先后启用', ['水厂', '启用']],
    ['two numbers', '援建多少所学校', '在昌都援建3所,在阿里援建5所', ['援建', '援建']],
    ['a number of something else', '多少人受益', '投入3万元', []],
    ['no time asked for', '代表团去了昌都哪里', '9月13日去了昌都', ['去了昌都']],
    [
      'only the time that the question tells',
      '9月13日谁何时去昌都',
      '9月13日去昌都',
      ['9月13日去昌都'],
    ],
  ])('marks no answer for %s', (_, question, excerpt, marks) => {
    expect(kindsIn(excerpt, question)).toEqual(marks.map((text) => `match:${text}`));
  });

  it('gives both kinds in order, apart and inside the excerpt', () => {
    const times = fc.constantFrom('9月13日', '24年', '三十余个', '2018年7月', '昌都', '，', '年');
    const cases = fc.tuple(fc.array(fc.oneof(times, awkwardText(4)), { maxLength: 8 }), fc.nat(2));
    fc.assert(
      fc.property(cases, ([parts, which]) => {
        const text = parts.join('');
        const asked = ['何时去昌都', '昌都援建多少个', '昌都24年了吗'][which] as string;
        const marks = highlightsIn(text, asked, '2018-07-17');
        let before = 0;
        for (const { start, end } of marks) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
        expect(marks.filter(({ kind }) => kind === 'answer').length).toBeLessThanOrEqual(1);
      }),
      runs(500),
    );
  });
});
