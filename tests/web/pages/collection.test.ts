import { describe, expect, it } from 'vitest';
import { reportsSite } from '../../support/web/reports-site.js';
import { attributeOf } from '../../support/web/web.js';

const reports = reportsSite();

describe('the collection', () => {
  it('lists articles by date, with counts, and narrows them down', async () => {
    const page = await reports.site.page('/collection?lang=en');
    expect(page.texts('h2')).toEqual(['2018', 'Without a date']);
    expect(page.text('.counts')).toContain('2 articles1 outlet2018-07-17');
    expect((await reports.site.page('/collection?sort=outlet&lang=en')).texts('h2')).toEqual([
      '河北日报客户端',
      'no outlet named',
    ]);
    const found = await reports.site.page(
      `/collection?title=${encodeURIComponent('黨政代表團赴西藏昌都')}`,
    );
    expect(found.texts('li')).toEqual([
      '福建黨政代表團赴西藏昌都市考察周琳000_3cdac391fcfe9ba3.txt',
    ]);
    const none = await reports.site.page('/collection?from=2020-01-01&lang=zh-Hant');
    expect(none.text('.none')).toBe('沒有這樣的報導。');
  });
});

describe('too many words', () => {
  it.each(['/collection', '/collection.csv', '/search', '/search.csv', '/search.bib'])(
    'are told to be too many by %s, with what to do',
    async (path) => {
      const page = await reports.site.page(
        `${path}?q=${encodeURIComponent('昌'.repeat(201))}&lang=zh-Hant`,
      );
      expect(page.status).toBe(413);
      expect(page.text('section')).toContain('最多20個詞，合計200字以內');
    },
  );

  it('as a day that is none, are no empty list', async () => {
    const page = await reports.site.page('/search.csv?q=%E6%98%8C&from=2018-13-01&lang=zh-Hant');
    expect(page.status).toBe(400);
  });
});

describe('the language', () => {
  it.each([
    ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh-CN,zh;q=0.9', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['fr;q=0.9, zh-MO;q=0.2', 'zh-Hant'],
    ['en-GB, zh-TW;q=0.5', 'en'],
    ['fr', 'en'],
    ['*;q=0,,;=', 'en'],
  ])('is read from Accept-Language: %s', async (header, lang) => {
    const page = await reports.site.page('/collection', { 'accept-language': header });
    expect(attributeOf(page.all('html')[0] as never, 'lang')).toBe(lang);
  });

  it('can be switched on every page, and stays', async () => {
    const page = await reports.site.page('/a/qyofssduxteo?at=47-60&lang=zh-Hant', {
      'accept-language': 'en',
    });
    const [switches] = page.all('.languages');
    const hrefs = switches?.childNodes.map((link) => attributeOf(link as never, 'href'));
    expect(hrefs).toEqual([
      '/a/qyofssduxteo?at=47-60&lang=zh-Hant',
      '/a/qyofssduxteo?at=47-60&lang=zh-Hans',
      '/a/qyofssduxteo?at=47-60&lang=en',
    ]);
    const own = page.hrefs().filter((href) => href.startsWith('/'));
    expect(own.filter((href) => !href.includes('lang='))).toEqual([]);
  });
});
