import { beforeAll, describe, expect, it } from 'vitest';
import { type SearchOptions, searchArticles } from '../../src/search/search.js';
import { findInArticle } from '../../src/search/search-excerpts.js';
import { toSearchKey } from '../../src/search/search-key.js';
import type { Generation } from '../../src/store/generations.js';
import { finish } from '../../src/text/steps.js';
import { builtIndex, FUJIAN, HEBEI, REPORTS, writeFiles } from '../support/index.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { temporaryFolder } from '../support/run/temporary.js';

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
