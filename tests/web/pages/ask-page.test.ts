import { describe, expect, it } from 'vitest';
import { exampleQuestions } from '../../../src/serving/examples.js';
import { reportsSite } from '../../support/web/reports-site.js';
import { attributeOf } from '../../support/web/web.js';

const QUESTION = encodeURIComponent('福建党政代表团哪天去的昌都');
const reports = reportsSite();

describe('the search page', () => {
  it('waits for no examples, and offers three once they are found, each of which it answers', async () => {
    const first = await reports.site.page('/?lang=zh-Hant');
    expect(first.hrefs().filter((href) => href.startsWith('/?q='))).toEqual([]);
    await exampleQuestions(reports.sources, 3);
    const page = await reports.site.page('/?lang=zh-Hant');
    expect(page.status).toBe(200);
    expect(page.text('h1')).toBe('向資料庫提問，以原文作答。');
    const examples = page.hrefs().filter((href) => href.startsWith('/?q='));
    expect(examples).toHaveLength(3);
    for (const href of examples) {
      const answer = await reports.site.page(href);
      expect(answer.all('.number').length).toBeGreaterThan(0);
      expect(href).toContain('lang=zh-Hant');
    }
  });

  it('answers with quotes, highlights, sources and a link into the reader', async () => {
    const page = await reports.site.page(`/?q=${QUESTION}&lang=zh-Hans`);
    expect(page.text('.found')).toBe('找到1段能回答的原文');
    expect(page.texts('blockquote')[0]).toMatch(/^閩藏一家親,山海情意長。9月13日至14日,/u);
    expect(attributeOf(page.all('blockquote')[0] as never, 'lang')).toBe('zh-Hant');
    expect(page.texts('mark')).toContain('福建黨政代表團');
    expect(page.texts('.citation')[0]).toBe(
      '福建黨政代表團赴西藏昌都市考察周琳000_3cdac391fcfe9ba3.txt',
    );
    const [link] = page.hrefs('.reader') as [string];
    expect(link).toMatch(/^\/a\/qyofssduxteo\?at=\d+-\d+-[0-9a-z]{5}&lang=zh-Hans#m1$/u);
    const reader = await reports.site.page(link.replace('#m1', ''));
    expect(reader.text('#m1')).toBe(page.texts('blockquote')[0]);
  });

  it('opens an excerpt’s place beside the answer, at an address of its own', async () => {
    const plain = await reports.site.page(`/?q=${QUESTION}&lang=zh-Hans`);
    expect(plain.all('.place')).toEqual([]);
    const [beside] = plain.hrefs('.open-beside') as [string];
    const [address = '', id = ''] = beside.split('#');
    const opened = await reports.site.page(address);
    expect(opened.all(`#${id}`)).toHaveLength(1);
    const marked = opened.all('#m1');
    expect(marked).toHaveLength(1);
    expect(opened.text('#m1')).toBe(opened.texts('blockquote')[0]);
    expect(opened.text('.place')).toContain('福建黨政代表團赴西藏昌都市考察');
    // What is not there opens nothing, and the answer stays.
    const gone = await reports.site.page(`/?q=${QUESTION}&open=none&at=1-2`);
    expect([gone.all('.place').length, gone.all('blockquote').length > 0]).toEqual([0, true]);
  });

  it('tells why, in words', async () => {
    const page = await reports.site.page(`/?q=${QUESTION}&lang=en`);
    const why = page.texts('.why')[0] as string;
    expect(why).toContain('Words of the question found');
    expect(why).toContain('昌都');
    expect(why).toContain('Rank by words1');
    expect(why).toMatch(/Similarity of meaning \(cosine\)0\.\d\d/u);
    expect(why).toContain('Words of the question missing');
    expect(why).toMatch(/What adds most to the score(?:.+?\+\d\.\d\d){5}$/u);
    const hans = await reports.site.page(`/?q=${QUESTION}&lang=zh-Hans`);
    expect(hans.texts('.why')[0]).toContain('对总分贡献最多的依据');
  });

  it('says plainly that there is no answer, and shows the closest passage as none', async () => {
    const page = await reports.site.page(
      `/?q=${encodeURIComponent('谁得了2023年诺贝尔文学奖')}&lang=en`,
    );
    expect(page.text('.said')).toBe('The collection does not seem to hold an answer.');
    expect(page.text('.closest')).toBe('Closest passage');
    expect(page.all('.excerpt')).toHaveLength(1);
    expect(page.all('.number')).toHaveLength(0);
  });

  it('keeps to limits, shows them, and lets go of the one article', async () => {
    const outlet = encodeURIComponent('河北日報');
    const page = await reports.site.page(
      `/?q=${QUESTION}&from=2018-07-01&to=2018-07-31&outlet=${outlet}`,
    );
    const files = page.texts('.file');
    expect(files.length).toBeGreaterThan(0);
    expect(new Set(files)).toEqual(new Set(['004_dc5a4411bc4fabee.txt']));
    const values = page.all('input').map((input) => attributeOf(input, 'value'));
    expect(values).toEqual(expect.arrayContaining(['2018-07-01', '2018-07-31', '河北日報']));
    const one = await reports.site.page(`/?q=${QUESTION}&article=mahx2c35al52&lang=en`);
    expect(one.text('.within')).toContain('许勤率河北省党政代表团');
    expect(one.hrefs()).toContain(`/?q=${QUESTION}&lang=en`);
  });

  it('says of an outlet and an article that are not there that they are not, with the nearest', async () => {
    const outlet = encodeURIComponent('河北晚報');
    const page = await reports.site.page(`/?q=${QUESTION}&outlet=${outlet}&lang=zh-Hant`);
    expect(page.text('.unknown')).toMatch(/^資料庫裡沒有名為「河北晚報」的媒體/u);
    const article = encodeURIComponent('许勤');
    const other = await reports.site.page(`/?q=${QUESTION}&article=${article}&lang=zh-Hans`);
    expect(other.text('.unknown')).toMatch(
      /^资料库里没有“许勤”这篇报道。最接近的： +许勤率河北省/u,
    );
    expect(other.hrefs()).toContain(`/?q=${QUESTION}&article=mahx2c35al52&lang=zh-Hans`);
  });

  it.each([
    ['/?q=%E6%98%8C&from=2018-13-01', 400, '2018-13-01 is not a day'],
    ['/?q=%E6%98%8C&from=2019-01-01&to=2018-01-01', 400, 'The first day is after the last.'],
    [`/?q=${'a'.repeat(1001)}`, 413, 'at most 1,000 characters'],
  ])('says what is wrong with %.40s', async (path, status, said) => {
    const page = await reports.site.page(path);
    expect(page.status).toBe(status);
    expect(page.text('section')).toContain(said);
  });
});
