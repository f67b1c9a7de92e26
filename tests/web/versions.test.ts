import { beforeAll, describe, expect, it } from 'vitest';
import type { Generation } from '../../src/store/generations.js';
import { builtIndex, writeFiles } from '../support/index.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { temporaryFolder } from '../support/run/temporary.js';
import { openSite, type Site, sourcesOf } from '../support/web/web.js';

const HEAD = (title: string, date: string): string =>
  `---\ntitle: ${title}\noutlet: 海东早报\ndate: ${date}\n---\n\n`;
const BODY = [
  '港务局说，渡轮明天起每小时一班。',
  '等船的人们在码头上排成两行，最前面的人天没有亮就到了。',
  '第一班船载走了四十人，第二班船载走了六十人。',
  '票价仍是三元，老人和孩子不用买票。',
  '停航那几天，许多人改乘公共汽车过桥。',
];
const LATER = BODY.map((sentence) => sentence.replace('四十人', '五十人'));

const FILES = {
  'early.txt': HEAD('渡轮恢复通航', '2019-03-05') + BODY.join(''),
  'late.txt': `${HEAD('渡轮恢复通航（更新）', '2019-03-06') + LATER.join('')}记者还从售票处了解到，月票下周开卖。`,
  'marked.md': '# 渡口的灯\n\n入夜以后，渡口的灯一盏一盏亮起来。\n',
  'other.txt': `${HEAD('果农说今年的梨', '2019-03-06')}一、天气\n\n山坡上的梨花开得早。\n\n二、收成\n\n果农估计收成和去年一样。\n`,
};

let generation: Generation;
let site: Site;
const idOf = (file: string): string =>
  generation.articles.records.find((record) => record.file === file)?.id ?? '';

beforeAll(async () => {
  const corpusDir = writeFiles(temporaryFolder(), FILES);
  ({ generation } = await builtIndex(fakeEmbedder(), corpusDir));
  site = openSite(sourcesOf(generation, null));
});

describe('versions of one report', () => {
  it('are named under each other, and lead to what differs', async () => {
    const page = await site.page(`/a/${idOf('late.txt')}?lang=en`);
    expect(page.text('.elsewhere')).toContain('Versions of this report渡轮恢复通航 ');
    const [compare] = page.hrefs('.compare') as [string];
    const compared = await site.page(compare);
    // The earlier one first, whichever was opened.
    expect(compared.texts('h2')).toEqual(['渡轮恢复通航', '渡轮恢复通航（更新）']);
    expect(compared.texts('del')).toEqual(['四']);
    expect(compared.texts('ins')).toEqual(['五', '记者还从售票处了解到，月票下周开卖。']);
    expect((await site.page(`/a/${idOf('other.txt')}`)).all('.compare')).toEqual([]);
  });

  it('are not compared where one is not there', async () => {
    expect((await site.get(`/compare?a=${idOf('late.txt')}&b=none`)).status).toBe(404);
    expect((await site.get('/compare')).status).toBe(404);
  });
});

describe('within an article', () => {
  it('words are found in either script, counted and led to', async () => {
    const page = await site.page(
      `/a/${idOf('early.txt')}?find=${encodeURIComponent('渡輪')}&lang=en`,
    );
    expect(page.texts('mark')).toEqual(['渡轮']);
    expect(page.text('.places')).toContain('1 match');
    expect(page.hrefs()).toContain('#f1');
    const none = await site.page(`/a/${idOf('early.txt')}?find=%E6%A2%A8&lang=en`);
    expect(none.text('.places')).toContain('0 matches');
  });

  it('what is found stays beside what is marked', async () => {
    const page = await site.page(
      `/a/${idOf('early.txt')}?at=60-75&find=${encodeURIComponent('船')}&lang=en`,
    );
    expect(page.all('#m1')).toHaveLength(1);
    expect(page.all('.match').length).toBeGreaterThan(2);
  });

  it('the sign that makes a line a headline is set apart from its words', async () => {
    const page = await site.page(`/a/${idOf('marked.md')}?lang=en`);
    expect(page.text('h1')).toBe('# 渡口的灯');
    expect(page.texts('.noise')[0]).toBe('# ');
  });

  it('headings are an outline, where there are some', async () => {
    const page = await site.page(`/a/${idOf('other.txt')}?lang=en`);
    expect(page.text('.outline')).toBe('Outline一、天气二、收成');
    const [first] = page.hrefs().filter((href) => /^#h\d+$/u.test(href)) as [string];
    expect(page.all(first)).toHaveLength(1);
    expect((await site.page(`/a/${idOf('early.txt')}`)).all('.outline')).toEqual([]);
  });
});

describe('exports', () => {
  it('are the list as a table and as a bibliography', async () => {
    const csv = await site.get('/collection.csv?sort=oldest');
    expect(csv.headers.get('content-disposition')).toBe(
      'attachment; filename="kaoju-collection.csv"',
    );
    const lines = (await csv.text()).split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toBe(
      `渡轮恢复通航,海东早报,,2019-03-05,http://localhost:3000/a/${idOf('early.txt')},early.txt,${idOf('early.txt')}`,
    );
    const bib = await (await site.get(`/search.bib?q=${encodeURIComponent('梨')}`)).text();
    expect(bib).toMatch(/^@article\{kaoju-/u);
    expect(bib.match(/@article/gu)).toHaveLength(1);
  });

  it('hold nothing that a spreadsheet would work out', async () => {
    const { toCsv } = await import('../../src/text/csv/to-csv.js');
    expect(toCsv([['=1+1', 'a"b', 'c,d', null, 5]])).toBe('\ufeff\'=1+1,"a""b","c,d",,5\r\n');
  });
});
