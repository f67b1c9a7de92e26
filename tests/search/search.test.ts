import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Needle, standingsOf } from '../../src/search/needle.js';
import { type SearchOptions, searchArticles } from '../../src/search/search.js';
import { findByAbout } from '../../src/search/search-about.js';
import { findInArticle, searchExcerpts } from '../../src/search/search-excerpts.js';
import { toSearchKey, toSearchKeyWithMap } from '../../src/search/search-key.js';
import { readSearch } from '../../src/search/search-query.js';
import { runsOf, titleLine } from '../../src/search/search-texts.js';
import type { Generation } from '../../src/store/generations.js';
import { fold } from '../../src/text/fold.js';
import { finish } from '../../src/text/steps.js';
import type { Article } from '../../src/types.js';
import { report } from '../support/chinese.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import { builtIndex, FUJIAN, HEBEI, REPORTS, writeFiles } from '../support/index.js';
import { itHolds, runs } from '../support/properties.js';
import { temporaryFolder } from '../support/temporary.js';
import { awkwardText } from '../support/unicode.js';

async function generationOf(files: Record<string, string>): Promise<Generation> {
  const corpusDir = writeFiles(temporaryFolder(), files);
  return (await builtIndex(fakeEmbedder(), corpusDir)).generation;
}

const FILES = {
  'a.txt':
    '福建黨政代表團赴昌都\n\n2018-09-14\n\n9月13日，福建省黨政代表團抵達昌都市。代表團慰問了援藏幹部，並考察對口支援項目。\n\n來賓還看了New York時報和report。\n',
  'b.txt':
    '阿里地區迎來援助\n\n2019-07-17\n\n24年前中央确定河北对口支援阿里以来，投资18.5亿元。2018年7月，支援项目达到45.6%。\n\n责任编辑：陈美冉\n',
  'c.txt':
    '無日期的短訊\n\n福　建 援藏醫生在 2018 年來到昌\n都市。他說，對 口 支援很重要。covid-19之後，iPhone15賣到了札達縣。\n',
};

const OUTLET =
  '---\ntitle: 水庫蓄水\noutlet: 河北日报\nauthor: 孙立\n---\n水庫昨天開始蓄水。\n見報。\n';

let small: Generation;
let reports: Generation;

beforeAll(async () => {
  small = await generationOf({ ...FILES, 'd.txt': OUTLET });
  reports = (await builtIndex(fakeEmbedder(), REPORTS)).generation;
});

/** Files in order of results, with how often all stands in each. */
async function filesFor(query: string, options = {}): Promise<Record<string, number>> {
  const { results } = await searchArticles(small, query, options);
  return Object.fromEntries(results.map(({ citation, matches }) => [citation.file, matches]));
}

describe('searchArticles', () => {
  it.each<[string, Record<string, number>]>([
    ['福建', { 'a.txt': 2, 'c.txt': 1 }],
    ['支援', { 'a.txt': 1, 'b.txt': 2, 'c.txt': 1 }],
    ['對口支援', { 'a.txt': 1, 'b.txt': 1, 'c.txt': 1 }],
    ['对口支援 福建', { 'a.txt': 3, 'c.txt': 2 }],
    ['阿里', { 'b.txt': 2 }],
    ['藏', { 'a.txt': 1, 'c.txt': 1 }],
    ['昌都市', { 'a.txt': 1 }],
    ['"党政代表团抵达"', { 'a.txt': 1 }],
    ['「代表團 慰問」', { 'a.txt': 1 }],
    ['代表團慰問阿里', {}],
    ['"昌都市。代表團慰問"', { 'a.txt': 1 }],
    ['18', {}],
    ['18.5', { 'b.txt': 1 }],
    ['45.6', { 'b.txt': 1 }],
    ['2018', { 'b.txt': 1, 'c.txt': 1 }],
    ['2018年7月', { 'b.txt': 1 }],
    ['2018年', { 'b.txt': 1, 'c.txt': 1 }],
    ['7月', { 'b.txt': 1 }],
    ['月', { 'a.txt': 1, 'b.txt': 1 }],
    ['port', {}],
    ['REPORT', { 'a.txt': 1 }],
    ['"new york"', { 'a.txt': 1 }],
    ['"newyork"', {}],
    ['York 時報', { 'a.txt': 2 }],
    ['covid', { 'c.txt': 1 }],
    ['15', { 'c.txt': 1 }],
    ['陈美冉', {}],
    ['的 福建', { 'a.txt': 2, 'c.txt': 1 }],
    ['北京', {}],
  ])('finds %s', async (query, expected) => {
    const found = await filesFor(query);
    expect(Object.entries(found).sort()).toEqual(Object.entries(expected).sort());
  });

  it('shows whole sentences with what was found marked in the article’s own characters', async () => {
    const { results } = await searchArticles(small, '对口支援 福建');
    const shown = results.flatMap(({ citation, titleHighlights, excerpts }) => [
      ...titleHighlights.map(({ start, end }) => `# ${citation.title?.slice(start, end)}`),
      ...excerpts.map(({ text, highlights }) => {
        let marked = text;
        for (const { start, end } of [...highlights].reverse()) {
          marked = `${marked.slice(0, start)}<${marked.slice(start, end)}>${marked.slice(end)}`;
        }
        return marked;
      }),
    ]);
    expect(shown).toEqual([
      '# 福建',
      '9月13日，<福建>省黨政代表團抵達昌都市。',
      '代表團慰問了援藏幹部，並考察<對口支援>項目。',
      '<福　建> 援藏醫生在 2018 年來到昌',
      '他說，<對 口 支援>很重要。',
    ]);
  });

  it.each<[string, Record<string, number>]>([
    ['2018年9月', { 'a.txt': 1 }],
    ['2018年9月14日', { 'a.txt': 1 }],
    ['2018-09-14', { 'a.txt': 1 }],
    ['2018/9/14', { 'a.txt': 1 }],
    ['2018-09', { 'a.txt': 1 }],
    ['2018年9月 福建', { 'a.txt': 3 }],
    ['2018年9月1日', {}],
    ['2019年7月', { 'b.txt': 1 }],
    ['河北日报', { 'd.txt': 1 }],
    ['《河北日報》 水庫', { 'd.txt': 3 }],
    ['記者 孫立', {}],
    ['孫立', { 'd.txt': 1 }],
    ['報', { 'a.txt': 1, 'd.txt': 1 }],
  ])('finds %s by what is known of an article', async (query, expected) => {
    expect(await filesFor(query)).toEqual(expected);
  });

  it('sorts by date, newest first, articles without one last', async () => {
    expect(Object.keys(await filesFor('支援', { sort: 'date' }))).toEqual([
      'b.txt',
      'a.txt',
      'c.txt',
    ]);
    expect(Object.keys(await filesFor('福建'))[0]).toBe('a.txt');
  });

  it('keeps to the limits that a person sets', async () => {
    expect(await filesFor('支援', { filter: { from: '2019-01-01' } })).toEqual({ 'b.txt': 2 });
    expect(await filesFor('支援', { filter: { to: '2018-12-31' } })).toEqual({ 'a.txt': 1 });
  });

  it('counts outlets and months, each within the limits of the other alone', async () => {
    const facetsOf = async (filter: SearchOptions['filter']) => {
      const { facets, articles } = await searchArticles(reports, '代表团', {
        facets: true,
        ...(filter && { filter }),
      });
      return { ...facets, articles };
    };
    const outlets = [{ name: '河北日报客户端', articles: 1 }];
    const months = [{ month: '2018-07', articles: 1 }];
    expect(await facetsOf({})).toMatchObject({
      outlets,
      otherOutlets: 0,
      months,
      undated: 1,
      articles: 2,
    });
    expect(await facetsOf({ from: '2020-01-01' })).toMatchObject({
      outlets: [],
      months,
      undated: 1,
      articles: 0,
    });
    expect(await facetsOf({ outletIs: '河北日报客户端' })).toMatchObject({
      outlets,
      months,
      undated: 0,
      articles: 1,
    });
    expect((await facetsOf({ outletIs: '河北日报' })).articles).toBe(0);
    expect((await searchArticles(reports, '代表团')).facets).toBeUndefined();
  });

  it('counts all and shows a page', async () => {
    const pages = await Promise.all(
      [1, 2, 3].map((page) => searchArticles(small, '支援', { page, perPage: 2 })),
    );
    expect(pages.map(({ results }) => results.length)).toEqual([2, 1, 0]);
    const [first] = pages;
    expect(first).toMatchObject({ matches: 4, articles: 3, pages: 2, page: 1, perPage: 2 });
    const files = pages.flatMap(({ results }) => results.map(({ citation }) => citation.file));
    expect(files.sort()).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['的 了 是', 'no-words'],
    ['，。！', 'no-words'],
    ['""', 'no-words'],
    ['援'.repeat(201), 'too-long'],
    [Array.from({ length: 21 }, (_, i) => `${i + 10}`).join(' '), 'too-long'],
    ['北京烤鴨', 'not-found'],
  ])('says why nothing is found for %j: %s', async (query, reason) => {
    expect(await searchArticles(small, query)).toMatchObject({ reason, results: [], pages: 0 });
  });

  it('gives excerpts that are slices of the file, in either script', async () => {
    for (const query of ['周祖翼', '對口支援', '对口支援', '代表團']) {
      const { results, reason } = await searchArticles(reports, query);
      expect(reason).toBe(null);
      for (const { citation, excerpts } of results) {
        expect([FUJIAN, HEBEI]).toContain(citation.file);
        const article = reports.articles.byId(citation.articleId);
        for (const { text, start, end } of excerpts) {
          expect(article?.text.slice(start, end)).toBe(text);
          expect(text.length).toBeLessThanOrEqual(200);
        }
      }
    }
    const [hant, hans] = await Promise.all(
      ['對口支援', '对口支援'].map((query) => searchArticles(reports, query)),
    );
    expect(hans?.results).toEqual(hant?.results);
  });
});

describe('findInArticle', () => {
  it('finds every standing, the headline’s too, in either script', () => {
    for (const words of ['党政代表团', '黨政代表團']) {
      const article = small.articles.article(0);
      const found = finish(findInArticle(article, [[toSearchKey(words)]]));
      expect(found.map(({ start, end }) => article.text.slice(start, end))).toEqual([
        '黨政代表團',
        '黨政代表團',
      ]);
    }
  });
});

describe('searchArticles over random reports', () => {
  const texts = fc.sample(
    fc.oneof(
      report(8),
      fc.tuple(report(3), awkwardText()).map((parts) => parts.join(' ')),
      report(4).map((text) => [...text].join(' ')),
    ),
    runs(60),
  );
  let generation: Generation;
  let articles: Article[];
  let keys: string[][];

  beforeAll(async () => {
    generation = await generationOf(
      Object.fromEntries(texts.map((text, i) => [`${i}.txt`, `標題第${i}\n\n昌都${text}\n`])),
    );
    articles = generation.articles.records.map((_, place) => generation.articles.article(place));
    keys = articles.map((article) => {
      const lines = runsOf(article).map(({ start, end }) => article.text.slice(start, end));
      return [titleLine(article.title), ...lines].map(toSearchKey);
    });
  });

  /** All standings, looked for in every article without the term index. */
  function countStandings(needle: Needle): Map<string, number> {
    const counts = new Map<string, number>();
    for (const [place, article] of articles.entries()) {
      const count =
        keys[place]?.reduce((sum, key) => sum + standingsOf(key, needle).length, 0) ?? 0;
      const isAbout = findByAbout(generation.articles, needle[0]).has(place);
      if (count > 0 || isAbout) counts.set(article.file, Math.max(1, count));
    }
    return counts;
  }

  it('finds every standing of every piece of any text', { timeout: 120_000 }, async () => {
    const pieces = fc.sample(
      fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 12 }), fc.boolean()),
      runs(400),
    );
    let found = 0;
    for (const [which, at, length, quoted] of pieces) {
      const { text } = articles[which % articles.length] as Article;
      const piece = text.slice(at % text.length, (at % text.length) + length);
      const query = quoted ? `"${piece.replaceAll(/["“”]/gu, '')}"` : piece;
      const search = readSearch(query);
      if (typeof search === 'string' || search.needles.length !== 1) continue;
      const expected = countStandings(search.needles[0] as Needle);
      const result = await searchArticles(generation, query, { perPage: 100 });
      const counts = result.results.map(({ citation, matches }) => [citation.file, matches]);
      expect([query, counts.sort()]).toEqual([query, [...expected].sort()]);
      found += result.articles;
      for (const { excerpts, titleHighlights: inTitle, citation } of result.results) {
        const isShown = excerpts.length + inTitle.length > 0;
        expect([
          query,
          citation.file,
          isShown || Boolean(citation.date ?? citation.outlet),
        ]).toContain(true);
      }
    }
    expect(found).toBeGreaterThan(500);
  });
});

describe('searchExcerpts', () => {
  const cases = fc.tuple(report(6), fc.nat(), fc.integer({ min: 1, max: 30 }));
  itHolds(
    'shows the needle, in whole excerpts that do not overlap',
    cases,
    ([text, at, length]) => {
      const piece = text.slice(at % text.length, (at % text.length) + length);
      const needle = toSearchKey(piece);
      if (needle === '') return;
      const article = { ...(EMPTY as Article), text };
      const excerpts = searchExcerpts(article, [[needle]]);
      expect(excerpts.length).toBeLessThanOrEqual(3);
      let before = 0;
      for (const { start, end, text: shown, highlights } of excerpts) {
        expect(shown).toBe(text.slice(start, end));
        expect(start).toBeGreaterThanOrEqual(before);
        expect(shown.length).toBeLessThanOrEqual(200);
        expect(highlights.length).toBeGreaterThan(0);
        let last = 0;
        for (const highlight of highlights) {
          expect(highlight.start).toBeGreaterThanOrEqual(last);
          expect(highlight.end).toBeGreaterThan(highlight.start);
          expect(highlight.end).toBeLessThanOrEqual(shown.length);
          last = highlight.end;
        }
        before = end;
      }
    },
  );
});

const EMPTY: Omit<Article, 'text'> = {
  id: 'a',
  file: 'a.txt',
  title: null,
  outlet: null,
  author: null,
  date: null,
  url: null,
  titleRange: null,
  speeches: [],
  noise: [],
};

describe('toSearchKey', () => {
  it.each([
    ['福　建 省', '福建省'],
    [' 2018 年 7 月 ', '2018年7月'],
    ['New  York時報', 'new york时报'],
    ['A, B', 'a, b'],
    ['昌都， 234人', '昌都, 234人'],
    ['', ''],
  ])('makes %j %j', (text, key) => {
    expect(toSearchKey(text)).toBe(key);
  });

  itHolds('is the same with its map', awkwardText(), (text) => {
    const mapped = toSearchKeyWithMap(text);
    expect(mapped.text).toBe(toSearchKey(text));
    expect(mapped.text.replaceAll(/\s/gu, '')).toBe(
      fold(text).replaceAll(/[\s\u200b\u2060\ufeff]/gu, ''),
    );
    let last = { start: 0, end: 0 };
    for (let at = 0; at < mapped.text.length; at++) {
      const range = mapped.toOriginal({ start: at, end: at + 1 });
      expect(range.start).toBeGreaterThanOrEqual(last.start);
      expect(range.end).toBeGreaterThanOrEqual(Math.max(last.end, range.start + 1));
      last = range;
    }
    expect(last.end).toBeLessThanOrEqual(text.length);
  });
});
