import { beforeAll, describe, expect, it } from 'vitest';
import type { Generation } from '../../src/store/generations.js';
import type { SearchResult } from '../../src/types/search.js';
import { builtIndex, writeFiles } from '../support/index.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { temporaryFolder } from '../support/run/temporary.js';
import { openSite, type Site, sourcesOf } from '../support/web/web.js';

const OUTLETS = ['海东早报', '河港晚报', '海东早报周末版'];

/** Thirty reports of a ferry, one a month, by three papers in turn; one without a headline. */
const FILES = Object.fromEntries([
  ...Array.from({ length: 30 }, (_, month) => {
    const date = `${2019 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-05`;
    const head = `---\ntitle: 渡轮班次第${month + 1}次调整\noutlet: ${OUTLETS[month % 3]}\ndate: ${date}\n---\n\n`;
    return [`${month}.txt`, `${head}港务局说，渡轮明天起每小时一班。乘客共${month + 40}人。\n`];
  }),
  [
    'no-title.txt',
    '---\ndate: 2021-08-01\n---\n\n渡轮停航的消息在早上传到码头，等船的人们只好改乘公共汽车。\n',
  ],
]);

let generation: Generation;
let site: Site;

beforeAll(async () => {
  const corpusDir = writeFiles(temporaryFolder(), FILES);
  ({ generation } = await builtIndex(fakeEmbedder(), corpusDir));
  site = openSite(sourcesOf(generation, null));
});

const q = (words: string, more = ''): string =>
  `/search?q=${encodeURIComponent(words)}${more}&lang=en`;

describe('/search', () => {
  it('counts all, shows a page, and opens each at its place', async () => {
    const page = await site.page(q('渡輪'));
    expect(page.text('#found')).toBe('61 matches in 31 articles');
    expect(page.all('.excerpt')).toHaveLength(10);
    const [first] = page.hrefs('.reader') as [string];
    expect(first).toMatch(/^\/a\/[a-z2-7]{12}\?at=\d+-\d+-[0-9a-z]{5}&lang=en#m1$/u);
    const opened = await site.page(first.replace('#m1', ''));
    expect(opened.text('#m1')).toContain('渡轮');
    expect((await site.page(q('渡輪', '&page=4'))).all('.excerpt')).toHaveLength(1);
  });

  it('says of an outlet that nobody is that it is not there, and leads to those that are near', async () => {
    const page = await site.page(q('渡轮', `&outlet=${encodeURIComponent('海東早報社')}`));
    expect(page.text('.unknown')).toMatch(
      /^The collection has no outlet named “海東早報社”\. The nearest: +海东早报 海东早报周末版$/u,
    );
    const near = page
      .hrefs()
      .find((href) => href.includes(encodeURIComponent('海东早报'))) as string;
    expect((await site.page(near)).text('#found')).toMatch(/ in 10 articles$/u);
    expect((await site.page(q('渡轮'))).all('.unknown')).toEqual([]);
  });

  it('narrows by outlet and month, as the counts promise', async () => {
    const page = await site.page(q('渡轮'));
    const links = page.all('a').map((link, index) => [page.texts('a')[index], link] as const);
    const named = links.find(([text]) => text === '海东早报 10');
    expect(named).toBeDefined();
    const href = page.hrefs()[links.indexOf(named as never)] as string;
    const narrowed = await site.page(href);
    expect(narrowed.text('#found')).toMatch(/ in 10 articles$/u);
    const month = narrowed.hrefs().find((one) => one.includes('from=2019-04-01')) as string;
    expect((await site.page(month)).text('#found')).toBe('2 matches in 1 article');
    // A part of a name is still a part.
    const part = await site.page(q('渡轮', `&outlet=${encodeURIComponent('海东')}`));
    expect(part.text('#found')).toMatch(/ in 20 articles$/u);
  });

  it('draws the time as bars that are a table as well', async () => {
    const page = await site.page(q('渡轮'));
    const [strip] = page.all('.strip');
    expect(strip).toBeDefined();
    expect(page.all('tr')).toHaveLength(32);
    expect(page.texts('title')).toContain('2019-04: 1 article');
    const newest = await site.page(q('渡轮', '&sort=date'));
    expect(newest.texts('h2').slice(0, 2)).toEqual([
      'Outlet',
      '渡轮停航的消息在早上传到码头，等船的人们只好改乘公共汽车…',
    ]);
  });

  it('says why nothing is found, and leads to asking', async () => {
    const page = await site.page(q('潜水艇'));
    expect(page.text('.said')).toBe('No article contains all of these words.');
    expect(page.hrefs()).toContain(`/?q=${encodeURIComponent('潜水艇')}&lang=en`);
    expect((await site.page(q('援'.repeat(201)))).status).toBe(413);
    expect((await site.page(q('渡轮', '&from=2019-02-30'))).status).toBe(400);
  });

  it('is bounded like questions are', async () => {
    const held = openSite(sourcesOf(generation, null), { questions: { burst: 1, perSecond: 0.1 } });
    expect((await held.get(q('渡轮'))).status).toBe(200);
    const second = await held.get(q('渡轮'));
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '10']);
  });
});

describe('/api/search', () => {
  it('is the search with its counts', async () => {
    const response = await site.get(`/api/search?q=${encodeURIComponent('渡轮')}&per-page=3`);
    const result = (await response.json()) as SearchResult;
    expect(result).toMatchObject({ articles: 31, matches: 61, pages: 11, perPage: 3 });
    expect(result.facets?.outlets[0]).toEqual({ name: '河港晚报', articles: 10 });
    expect(result.facets?.months).toHaveLength(31);
  });

  it.each([
    [`q=${'a'.repeat(201)}`, 413],
    ['q=a&from=yesterday', 400],
    ['q=a&per-page=51', 400],
  ])('tells what is wrong with %.30s', async (query, status) => {
    const response = await site.get(`/api/search?${query}`);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('the collection', () => {
  it('is narrowed down by words of the text', async () => {
    const page = await site.page(`/collection?q=${encodeURIComponent('碼頭 公共汽車')}&lang=en`);
    expect(page.texts('li')).toEqual([
      '2021-08-01渡轮停航的消息在早上传到码头，等船的人们只好改乘公共汽车…no-title.txt',
    ]);
    expect(page.hrefs()).toContain(
      `/search?q=${new URLSearchParams({ q: '碼頭 公共汽車' }).toString().slice(2)}&lang=en`,
    );
  });

  it('shows its months, and lists one of them', async () => {
    const page = await site.page('/collection?lang=en');
    const month = page.hrefs().find((one) => one.includes('from=2020-02-01')) as string;
    expect((await site.page(month)).all('li')).toHaveLength(1);
    const year = page.hrefs().filter((one) => one.includes('from=2019-01-01'));
    expect((await site.page(year.at(-1) as string)).all('li')).toHaveLength(12);
  });
});
