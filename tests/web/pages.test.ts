import { beforeAll, describe, expect, it } from 'vitest';
import { toMark } from '../../src/citation/reader-mark.js';
import type { Generation } from '../../src/store/generations.js';
import { openReports } from '../support/built-reports.js';
import { realEmbedder } from '../support/model.js';
import { attributeOf, openSite, type Read, type Site, sourcesOf } from '../support/web.js';

const FUJIAN = '/a/qyofssduxteo';
const HEBEI = '/a/mahx2c35al52';
const QUESTION = encodeURIComponent('福建党政代表团哪天去的昌都');

let generation: Generation;
let site: Site;

beforeAll(async () => {
  const embedder = await realEmbedder();
  generation = await openReports();
  site = openSite(sourcesOf(generation, embedder));
});

describe('the search page', () => {
  it('offers three questions, each of which it answers', async () => {
    const page = await site.page('/?lang=zh-Hant');
    expect(page.status).toBe(200);
    expect(page.text('h1')).toBe('向資料庫提問，以原文作答。');
    const examples = page.hrefs().filter((href) => href.startsWith('/?q='));
    expect(examples).toHaveLength(3);
    for (const href of examples) {
      const answer = await site.page(href);
      expect(answer.all('.number').length).toBeGreaterThan(0);
      expect(href).toContain('lang=zh-Hant');
    }
  });

  it('answers with quotes, highlights, sources and a link into the reader', async () => {
    const page = await site.page(`/?q=${QUESTION}&lang=zh-Hans`);
    expect(page.text('.found')).toBe('找到1段能回答的原文');
    expect(page.texts('blockquote')[0]).toMatch(/^閩藏一家親,山海情意長。9月13日至14日,/u);
    expect(attributeOf(page.all('blockquote')[0] as never, 'lang')).toBe('zh-Hant');
    expect(page.texts('mark')).toContain('福建黨政代表團');
    expect(page.texts('.citation')[0]).toBe(
      '福建黨政代表團赴西藏昌都市考察周琳000_3cdac391fcfe9ba3.txt',
    );
    const [link] = page.hrefs('.reader') as [string];
    expect(link).toMatch(/^\/a\/qyofssduxteo\?at=\d+-\d+-[0-9a-z]{5}&lang=zh-Hans#m1$/u);
    const reader = await site.page(link.replace('#m1', ''));
    expect(reader.text('#m1')).toBe(page.texts('blockquote')[0]);
  });

  it('opens an excerpt’s place beside the answer, at an address of its own', async () => {
    const plain = await site.page(`/?q=${QUESTION}&lang=zh-Hans`);
    expect(plain.all('.place')).toEqual([]);
    const [beside] = plain.hrefs('.open-beside') as [string];
    const [address = '', id = ''] = beside.split('#');
    const opened = await site.page(address);
    expect(opened.all(`#${id}`)).toHaveLength(1);
    const marked = opened.all('#m1');
    expect(marked).toHaveLength(1);
    expect(opened.text('#m1')).toBe(opened.texts('blockquote')[0]);
    expect(opened.text('.place')).toContain('福建黨政代表團赴西藏昌都市考察');
    // What is not there opens nothing, and the answer stays.
    const gone = await site.page(`/?q=${QUESTION}&open=none&at=1-2`);
    expect([gone.all('.place').length, gone.all('blockquote').length > 0]).toEqual([0, true]);
  });

  it('tells why, in words', async () => {
    const page = await site.page(`/?q=${QUESTION}&lang=en`);
    const why = page.texts('.why')[0] as string;
    expect(why).toContain('Words of the question found');
    expect(why).toContain('昌都');
    expect(why).toContain('Rank by words1');
    expect(why).toMatch(/Similarity of meaning \(cosine\)0\.\d\d/u);
    expect(why).toContain('Words of the question missing');
    expect(why).toMatch(/What adds most to the score(?:.+?\+\d\.\d\d){5}$/u);
    const hans = await site.page(`/?q=${QUESTION}&lang=zh-Hans`);
    expect(hans.texts('.why')[0]).toContain('对总分贡献最多的依据');
  });

  it('says plainly that there is no answer, and shows the closest passage as none', async () => {
    const page = await site.page(`/?q=${encodeURIComponent('谁得了2023年诺贝尔文学奖')}&lang=en`);
    expect(page.text('.said')).toBe('The collection does not seem to hold an answer.');
    expect(page.text('.closest')).toBe('Closest passage');
    expect(page.all('.excerpt')).toHaveLength(1);
    expect(page.all('.number')).toHaveLength(0);
  });

  it('keeps to limits, shows them, and lets go of the one article', async () => {
    const outlet = encodeURIComponent('河北日報');
    const page = await site.page(`/?q=${QUESTION}&from=2018-07-01&to=2018-07-31&outlet=${outlet}`);
    const files = page.texts('.file');
    expect(files.length).toBeGreaterThan(0);
    expect(new Set(files)).toEqual(new Set(['004_dc5a4411bc4fabee.txt']));
    const values = page.all('input').map((input) => attributeOf(input, 'value'));
    expect(values).toEqual(expect.arrayContaining(['2018-07-01', '2018-07-31', '河北日報']));
    const one = await site.page(`/?q=${QUESTION}&article=mahx2c35al52&lang=en`);
    expect(one.text('.within')).toContain('许勤率河北省党政代表团');
    expect(one.hrefs()).toContain(`/?q=${QUESTION}&lang=en`);
  });

  it.each([
    ['/?q=%E6%98%8C&from=2018-13-01', 400, '2018-13-01 is not a day'],
    ['/?q=%E6%98%8C&from=2019-01-01&to=2018-01-01', 400, 'The first day is after the last.'],
    [`/?q=${'a'.repeat(1001)}`, 413, 'at most 1,000 characters'],
  ])('says what is wrong with %.40s', async (path, status, said) => {
    const page = await site.page(path);
    expect(page.status).toBe(status);
    expect(page.text('section')).toContain(said);
  });
});

describe('the reader', () => {
  it('sets the headline, what is known of the article, its text and its noise', async () => {
    const page = await site.page(`${HEBEI}?lang=zh-Hans`);
    expect(page.text('h1')).toBe('许勤率河北省党政代表团赴西藏阿里就对口支援工作对接交流');
    expect(page.texts('.deck')).toEqual([
      '许勤率我省党政代表团赴西藏阿里就对口支援工作对接交流',
      '与阿里人民心心相印团结并进',
      '为加强民族团结、建设美丽西藏作出河北贡献',
    ]);
    expect(page.text('.facts')).toBe(
      '媒体河北日报客户端作者不详日期2018-07-17文件004_dc5a4411bc4fabee.txt',
    );
    expect(page.texts('.noise')).toContain('河北频道 > 省领导活动报道集 > 许勤 > 其他活动');
    expect(page.all('mark')).toHaveLength(0);
  });

  it('marks exactly what the address names, the first with an id and the focus', async () => {
    const { text } = generation.articles.byId('qyofssduxteo') as { text: string };
    const page = await site.page(`${FUJIAN}?at=120-200&at=47-60&lang=en`);
    const marked = page
      .all('mark')
      .map((mark) => [attributeOf(mark, 'id'), attributeOf(mark, 'data-mark')]);
    expect(marked).toEqual([
      ['m1', '1'],
      ['m2', '2'],
    ]);
    expect(page.texts('mark')).toEqual([text.slice(47, 60), text.slice(120, 200)]);
    const focused = page.elements.filter(
      (element) => attributeOf(element, 'autofocus') !== undefined,
    );
    expect(focused.map((element) => attributeOf(element, 'id'))).toEqual(['m1']);
    expect(page.hrefs().filter((href) => href.startsWith('#m'))).toEqual([
      '#m1',
      '#m2',
      '#m2',
      '#m1',
    ]);
  });

  it('marks over several lines, and across the headline', async () => {
    const { text } = generation.articles.byId('qyofssduxteo') as { text: string };
    const page = await site.page(`${FUJIAN}?at=10-60`);
    expect(page.texts('mark').join('')).toBe(text.slice(10, 60).replace(/\s/gu, ''));
    expect(page.all('#m1')).toHaveLength(1);
  });

  it.each(['at=9000-9001', 'at=10-5', 'at=5', 'at=-1-5', 'at=1e1-20', 'at=%3Cscript%3E'])(
    'says that %s marks nothing',
    async (at) => {
      const page = await site.page(`${FUJIAN}?${at}&lang=en`);
      expect(page.status).toBe(200);
      expect(page.all('mark')).toHaveLength(0);
      expect(page.text('.stale')).toContain('is not in the article as it stands now');
    },
  );

  it('marks nothing where other characters stand now than when its link was made', async () => {
    const { text } = generation.articles.byId('qyofssduxteo') as { text: string };
    const page = (quoted: string): Promise<Read> =>
      site.page(`${FUJIAN}?at=${toMark({ start: 47, end: 60, text: quoted })}`);
    expect((await page(text.slice(47, 60))).texts('mark')).toEqual([text.slice(47, 60)]);
    const changed = await page('河北省党政代表团赴西藏阿里');
    expect([changed.all('mark').length, changed.all('.stale').length]).toEqual([0, 1]);
  });

  it('shows the other script beside the original, and says what it is', async () => {
    const simplified = await site.page(`${FUJIAN}?aid=on&at=47-60&lang=en`);
    expect(simplified.texts('.converted')).toContain('Converted to Simplified, not the original');
    const [line] = simplified
      .all('.line')
      .filter((one) => attributeOf(one, 'class') === 'line text');
    expect(line && attributeOf(line.childNodes[0] as never, 'lang')).toBe('zh-Hant');
    expect(line && attributeOf(line.childNodes[1] as never, 'lang')).toBe('zh-Hans');
    expect(simplified.texts('.converted').join('')).toContain('闽藏一家亲,山海情意长。');
    expect(simplified.text('#m1')).toBe('閩藏一家親,山海情意長。9');
    // 對口支援 stays what it is.
    expect(simplified.texts('.converted').join('')).toContain('对口支援');
    const traditional = await site.page(`${HEBEI}?aid=on&lang=en`);
    expect(traditional.texts('.converted').join('')).toContain(
      '西藏是“世界屋脊”,阿里是“世界屋脊”的“屋脊”',
    );
    expect(traditional.texts('.converted').join('')).toContain('河北將以強烈的政治意識');
  });

  it('cites the article and what is marked, with address and day of access', async () => {
    const page = await site.page(`${HEBEI}?at=403-535&lang=en`);
    expect(page.text('#article-gbt')).toBe(
      '许勤率河北省党政代表团赴西藏阿里就对口支援工作对接交流[N/OL]. 河北日报客户端, 2018-07-17[2026-11-25]. http://localhost:3000/a/mahx2c35al52.',
    );
    expect(page.text('#quote-chicago')).toBe(
      '河北日报客户端. “许勤率河北省党政代表团赴西藏阿里就对口支援工作对接交流.” July 17, 2018. Accessed November 25, 2026. http://localhost:3000/a/mahx2c35al52?at=403-535-cqsx3.',
    );
    expect(page.text('#quote-bibtex')).toContain(
      '  month   = jul,\n  url     = {http://localhost:3000/a/mahx2c35al52?at=403-535-cqsx3},\n  urldate = {2026-11-25},',
    );
    expect(page.text('.cite')).toContain('opens on this machine only');
  });

  it('answers 404 for an article that is not there', async () => {
    const page = await site.page('/a/none?lang=zh-Hant');
    expect(page.status).toBe(404);
    expect(page.text('h1')).toBe('沒有這篇報導');
  });
});

describe('the collection', () => {
  it('lists articles by date, with counts, and narrows them down', async () => {
    const page = await site.page('/collection?lang=en');
    expect(page.texts('h2')).toEqual(['2018', 'Without a date']);
    expect(page.text('.counts')).toContain('2 articles1 outlet2018-07-17');
    expect((await site.page('/collection?sort=outlet&lang=en')).texts('h2')).toEqual([
      '河北日报客户端',
      'no outlet named',
    ]);
    const found = await site.page(
      `/collection?title=${encodeURIComponent('黨政代表團赴西藏昌都')}`,
    );
    expect(found.texts('li')).toEqual([
      '福建黨政代表團赴西藏昌都市考察周琳000_3cdac391fcfe9ba3.txt',
    ]);
    const none = await site.page('/collection?from=2020-01-01&lang=zh-Hant');
    expect(none.text('.none')).toBe('沒有這樣的報導。');
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
    const page = await site.page('/collection', { 'accept-language': header });
    expect(attributeOf(page.all('html')[0] as never, 'lang')).toBe(lang);
  });

  it('can be switched on every page, and stays', async () => {
    const page = await site.page('/a/qyofssduxteo?at=47-60&lang=zh-Hant', {
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
