/** A page of a search as people see it: counts, exact quotes, titles as links, buttons to go on. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCustomId } from '../../../src/discord/interactions/custom-id.js';
import { renderSearch } from '../../../src/discord/search/render-search.js';
import type { SearchState } from '../../../src/discord/search/search-state.js';
import { MESSAGES } from '../../../src/messages/languages.js';
import { LOCALES, type Locale } from '../../../src/messages/locale.js';
import type { FoundArticle, SearchResult } from '../../../src/types/search.js';
import { citation, excerptText, locale } from '../../support/hostile/answer.js';
import { hostileField, hostileText, places, rangesOf } from '../../support/hostile/text.js';
import { readMarkdown } from '../../support/messages/markdown-reader.js';
import {
  buttonsOf,
  expectedLines,
  problemsOf,
  quoteProblem,
  sameAddress,
  shownLines,
  strayFormatting,
  textsOf,
} from '../../support/messages/shown-message.js';
import { itHolds } from '../../support/run/properties.js';

const KEY = '0a1b2c3d4e5f';
const STATE: SearchState = {
  ...{ query: '對口支援', from: null, to: null, outlet: null, sort: 'relevance', page: 1 },
};
const FOUND: FoundArticle = {
  citation: {
    ...{ articleId: 'k3q7xm2p5dva', file: '2018/a.txt', title: '福建對口支援昌都' },
    ...{ outlet: '中國西藏網', author: null, date: '2018-07-17' },
    ...{ url: 'https://example.com/a', link: 'https://example.com/a#:~:text=x' },
  },
  ...{ matches: 3, score: 1, titleHighlights: [] },
  excerpts: [
    {
      ...{ text: '福建對口支援昌都。', start: 12, end: 21 },
      highlights: [{ start: 2, end: 6, kind: 'match' }],
    },
  ],
};

function resultOf(results: FoundArticle[], more: Partial<SearchResult> = {}): SearchResult {
  const { length: articles } = results;
  return {
    ...{ query: '對口支援', words: ['對口支援'], phrases: [], reason: null, generation: 'g1' },
    ...{ sort: 'relevance', matches: 3 * articles, articles, page: 1, perPage: 5, pages: 1 },
    ...{ results, timings: { totalMs: 0 } },
    ...more,
  };
}

function render(result: SearchResult, language: Locale = 'zh-Hant', state = STATE) {
  return renderSearch({ result, state, locale: language, keyOf: () => KEY });
}

describe('renderSearch', () => {
  it('shows the count, the quote, its source and what leads into it', () => {
    const body = render(resultOf([FOUND]));
    expect(textsOf(body)).toEqual([
      '**1篇報導，共3處**\n-# 對口支援',
      '> \u2068福建**對口支援**昌都。\u2069',
      '[福建對口支援昌都](<https://example.com/a#:%7E:text=x>)\n-# 中國西藏網 · 2018-07-17 · 3處'.replace(
        '%7E',
        '%7e',
      ),
    ]);
    expect(buttonsOf(body).map(({ label }) => label)).toEqual(['上下文']);
    expect(parseCustomId(buttonsOf(body)[0]?.customId ?? '')).toMatchObject({
      ...{ action: 'context', articleId: 'k3q7xm2p5dva', start: 12, end: 21, view: 'around' },
    });
  });

  it('goes on from page to page, with what it was limited to', () => {
    const results = Array<FoundArticle>(5)
      .fill(FOUND)
      .map((one, i) => ({
        ...one,
        excerpts: one.excerpts.map((each) => ({ ...each, start: each.start + i })),
      }));
    const state = { ...STATE, from: '2018-01-01', to: '2018-12-31', outlet: '西藏' };
    const result = resultOf(results, { articles: 11, pages: 3, page: 1 });
    const body = render(result, 'zh-Hant', state);
    expect(textsOf(body)[0]).toBe(
      '**11篇報導，共15處**\n-# 對口支援 · 2018-01-01 – 2018-12-31 · 西藏 · 第1頁，共3頁',
    );
    expect(
      buttonsOf(body)
        .slice(-3)
        .map(({ label }) => label),
    ).toEqual(['上一頁', '最新在前', '下一頁']);
    expect(problemsOf(body)).toEqual([]);
  });

  it.each(LOCALES)('says in %s that nothing was found, and why', (language) => {
    const texts = MESSAGES[language].search;
    for (const reason of ['not-found', 'no-words', 'empty', 'too-long'] as const) {
      const body = render(resultOf([], { reason, pages: 0 }), language);
      expect(textsOf(body)[0]).toContain(texts.none[reason]);
      expect(textsOf(body)[0]?.includes(texts.hint)).toBe(reason === 'not-found');
      expect([problemsOf(body), buttonsOf(body)]).toEqual([[], []]);
    }
  });

  const found: fc.Arbitrary<FoundArticle> = fc
    .tuple(citation, excerptText, places, fc.boolean(), fc.nat({ max: 4_000_000 }))
    .map(([cited, text, cuts, odd, start]) => ({
      ...{ citation: cited, matches: 7, score: 1, titleHighlights: [] },
      excerpts: [
        {
          ...{ text, start, end: start + text.length },
          highlights: rangesOf(text, cuts, odd).map((range) => ({ ...range, kind: 'match' })),
        },
      ],
    }));
  const page = fc.record({
    results: fc.array(found, { minLength: 1, maxLength: 5 }),
    state: fc.record({
      query: hostileText(200),
      ...{ from: fc.constantFrom(null, '2018-07-17'), to: fc.constantFrom(null, '2018-07-17') },
      outlet: hostileField,
      sort: fc.constantFrom('relevance' as const, 'date' as const),
      page: fc.constantFrom(1, 2, 999),
    }),
    locale,
  });

  const check = (given: typeof page extends fc.Arbitrary<infer T> ? T : never): void => {
    const { results, state, locale: language } = given;
    const apart = results.map((one, i) => ({
      ...one,
      excerpts: one.excerpts.map((each) => ({ ...each, start: each.start + i, end: each.end + i })),
    }));
    const result = resultOf(apart, { query: state.query, articles: 4_000, pages: 999 });
    const body = renderSearch({ result, state, locale: language, keyOf: () => KEY });
    expect(problemsOf(body)).toEqual([]);
    const spans = textsOf(body).flatMap(readMarkdown);
    expect(strayFormatting(spans)).toEqual([]);
    const addresses = results.flatMap(({ citation: { url, link } }) => [url, link]);
    for (const { link } of spans) {
      if (link !== null) expect(addresses.some((one) => sameAddress(link, one))).toBe(true);
    }
    const count = MESSAGES[language].search.matches(7);
    expect(textsOf(body).filter((text) => text.endsWith(count))).toHaveLength(results.length);
    for (const { excerpts } of apart) {
      const quoted = excerpts[0] as FoundArticle['excerpts'][number];
      const lines = expectedLines(quoted.text, quoted.highlights);
      const shown = textsOf(body)
        .map((text) => shownLines(text, ({ quote }) => quote))
        .filter((one) => one.length > 0);
      const isShown = shown.some((one) => quoteProblem(one, lines) === null);
      // Without quotes at all, or all of them as they are.
      expect(isShown || shown.length === 0 || lines.length === 0).toBe(true);
    }
  };

  itHolds('fits, pings nobody and shows every article, whatever it holds', page, check);
});
