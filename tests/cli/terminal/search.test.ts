/** A SearchResult on a terminal: its layout, its pages, and nothing that would move the cursor. */

import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderSearch } from '../../../src/cli/terminal/search.js';
import type { Locale } from '../../../src/messages/locale.js';
import type { FoundArticle, SearchResult } from '../../../src/types/search.js';
import { citation, excerptText, locale } from '../../support/hostile/answer.js';
import { itHolds } from '../../support/run/properties.js';

const FOUND: FoundArticle = {
  citation: {
    articleId: 'k3q7xm2p5dva',
    file: '2018/a.txt',
    title: '福建對口支援\n昌都',
    outlet: '中國西藏網',
    author: null,
    date: '2018-09-14',
    url: 'https://example.com/a',
    link: null,
  },
  matches: 3,
  score: 1.2,
  titleHighlights: [{ start: 0, end: 2, kind: 'match' }],
  excerpts: [
    {
      text: '福建省黨政代表團9月13日赴昌都，看望援藏幹部。',
      start: 120,
      end: 144,
      highlights: [{ start: 0, end: 2, kind: 'match' }],
    },
    { text: '福建來的。', start: 150, end: 155, highlights: [{ start: 0, end: 2, kind: 'match' }] },
  ],
};
const RESULT: SearchResult = {
  query: '福建',
  words: ['福建'],
  phrases: [],
  reason: null,
  generation: 'g1',
  sort: 'relevance',
  matches: 1234,
  articles: 12,
  page: 2,
  perPage: 10,
  pages: 2,
  results: [FOUND],
  timings: { totalMs: 1 },
};

const lines = (shown: SearchResult, language: Locale = 'zh-Hant', columns = 40): string[] =>
  renderSearch(shown, { locale: language, color: false, columns }).split('\n');

describe('renderSearch', () => {
  it('tells how much was found, then each article with its excerpts', () => {
    expect(lines(RESULT)).toEqual([
      '12篇報導，共1234處 · 第2頁，共2頁',
      '',
      '11. 福建對口支援 昌都 · 中國西藏網 · 2018-09-14 · 3處',
      '    ├ 福建省黨政代表團9月13日赴昌都，看',
      '    │ 望援藏幹部。',
      '    ├ 福建來的。',
      '    2018/a.txt',
      '    https://example.com/a',
    ]);
  });

  it.each<[Locale, string]>([
    ['en', '1 match in 1 article'],
    ['zh-Hant', '1篇報導，共1處'],
    ['zh-Hans', '1篇报道，共1处'],
  ])('counts in %s', (language, said) => {
    const one = { ...RESULT, matches: 1, articles: 1, page: 1, pages: 1 };
    expect(lines(one, language)[0]).toBe(said);
  });

  it('says which page is the last', () => {
    expect(lines({ ...RESULT, page: 3, results: [] }, 'en')).toEqual([
      '1,234 matches in 12 articles · page 3 of 2',
      'There is no page 3; the last is 2.',
    ]);
  });

  it.each<[SearchResult['reason'], string[]]>([
    [
      'not-found',
      ['没有一篇报道包含全部这些词。', '词语逐字比对，繁体简体都可以；少用几个词会找到更多。'],
    ],
    ['empty', ['没有要查的词。请输入词语，或用引号括起短语：“福建党政代表团” 昌都']],
  ])('says why there is nothing: %s', (reason, said) => {
    expect(lines({ ...RESULT, reason, results: [] }, 'zh-Hans')).toEqual(said);
  });

  it('marks what was found in colour, in the headline too', () => {
    const colored = renderSearch(RESULT, { locale: 'en', columns: 80, color: true });
    expect(colored.split('\u001b[1m\u001b[33m福建')).toHaveLength(4);
    expect(stripVTControlCharacters(colored)).toBe(lines(RESULT, 'en', 80).join('\n'));
  });

  const hostile = fc.record({
    found: fc.record({ citation, text: excerptText, matches: fc.nat(99) }),
    locale,
    columns: fc.integer({ min: 26, max: 120 }),
  });
  itHolds('lets no control character through', hostile, ({ found, ...style }) => {
    const { text, matches } = found;
    const one: FoundArticle = {
      ...FOUND,
      citation: found.citation,
      matches,
      titleHighlights: [],
      excerpts: [{ text, start: 0, end: text.length, highlights: [] }],
    };
    const printed = renderSearch({ ...RESULT, results: [one] }, { ...style, color: false });
    expect(printed).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(printed.split('\n').filter((line) => /^11\. /u.test(line))).toHaveLength(1);
  });
});
