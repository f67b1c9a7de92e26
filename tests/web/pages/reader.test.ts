import { describe, expect, it } from 'vitest';
import { toMark } from '../../../src/citation/reader-mark.js';
import { reportsSite } from '../../support/web/reports-site.js';
import { attributeOf, type Read } from '../../support/web/web.js';

const FUJIAN = '/a/qyofssduxteo';
const HEBEI = '/a/mahx2c35al52';
const reports = reportsSite();

describe('the reader', () => {
  it('sets the headline, what is known of the article, its text and its noise', async () => {
    const page = await reports.site.page(`${HEBEI}?lang=zh-Hans`);
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
    const { text } = reports.generation.articles.byId('qyofssduxteo') as { text: string };
    const page = await reports.site.page(`${FUJIAN}?at=120-200&at=47-60&lang=en`);
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
    const { text } = reports.generation.articles.byId('qyofssduxteo') as { text: string };
    const page = await reports.site.page(`${FUJIAN}?at=10-60`);
    expect(page.texts('mark').join('')).toBe(text.slice(10, 60).replace(/\s/gu, ''));
    expect(page.all('#m1')).toHaveLength(1);
  });

  it.each(['at=9000-9001', 'at=10-5', 'at=5', 'at=-1-5', 'at=1e1-20', 'at=%3Cscript%3E'])(
    'says that %s marks nothing',
    async (at) => {
      const page = await reports.site.page(`${FUJIAN}?${at}&lang=en`);
      expect(page.status).toBe(200);
      expect(page.all('mark')).toHaveLength(0);
      expect(page.text('.stale')).toContain('is not in the article as it stands now');
    },
  );

  it('marks nothing where other characters stand now than when its link was made', async () => {
    const { text } = reports.generation.articles.byId('qyofssduxteo') as { text: string };
    const page = (quoted: string): Promise<Read> =>
      reports.site.page(`${FUJIAN}?at=${toMark({ start: 47, end: 60, text: quoted })}`);
    expect((await page(text.slice(47, 60))).texts('mark')).toEqual([text.slice(47, 60)]);
    const changed = await page('河北省党政代表团赴西藏阿里');
    expect([changed.all('mark').length, changed.all('.stale').length]).toEqual([0, 1]);
  });

  it('shows the other script beside the original, and says what it is', async () => {
    const simplified = await reports.site.page(`${FUJIAN}?aid=on&at=47-60&lang=en`);
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
    const traditional = await reports.site.page(`${HEBEI}?aid=on&lang=en`);
    expect(traditional.texts('.converted').join('')).toContain(
      '西藏是“世界屋脊”,阿里是“世界屋脊”的“屋脊”',
    );
    expect(traditional.texts('.converted').join('')).toContain('河北將以強烈的政治意識');
  });

  it('cites the article and what is marked, with address and day of access', async () => {
    const page = await reports.site.page(`${HEBEI}?at=403-535&lang=en`);
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
    const page = await reports.site.page('/a/none?lang=zh-Hant');
    expect(page.status).toBe(404);
    expect(page.text('h1')).toBe('沒有這篇報導');
  });
});
