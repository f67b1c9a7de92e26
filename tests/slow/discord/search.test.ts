/** /search over the wire: counts, pages, orders and limits, over restarts and re-indexes. */

import { beforeAll, describe, expect, it } from 'vitest';
import { replyTo, startBot, type TestBot } from '../../support/bot/bot.js';
import { boldOf, labelsOf, quotesOf } from '../../support/bot/reading.js';
import * as reports from '../../support/bot/reports.js';
import type { CommandCall, Interaction, SentMessage } from '../../support/discord/server.js';

const NUMBERED = 12;
const EVERYWHERE = '二期稻作';

const READERS = [
  {
    ...{ locale: 'zh-TW', found: '12篇報導，共12處', page: '第2頁，共3頁', none: '沒有一篇報導' },
    ...{ labels: ['上一頁', '最新在前', '下一頁'], noTime: '看不出是什麼時間' },
  },
  {
    ...{ locale: 'zh-CN', found: '12篇报道，共12处', page: '第2页，共3页', none: '没有一篇报道' },
    ...{ labels: ['上一页', '最新在前', '下一页'], noTime: '看不出是什么时间' },
  },
  {
    ...{ locale: 'en-US', found: '12 matches in 12 articles', page: 'page 2 of 3' },
    ...{ none: 'No article contains all', noTime: 'No time can be read' },
    labels: ['Previous page', 'Newest first', 'Next page'],
  },
];

let bot: TestBot;

beforeAll(async () => {
  const numbered = reports.numberedReports(NUMBERED);
  bot = await startBot({ files: { ...reports.REPORTS, ...numbered } });
});

const search = (options: CommandCall['options'], place: Partial<CommandCall> = {}): Interaction =>
  bot.use('search', options, place);

async function turn(message: SentMessage, label: string, more = {}): Promise<SentMessage> {
  return replyTo(bot.server.click({ message, label, ...more }));
}

/** The days that stand under its articles, in order. */
function daysOf({ text }: SentMessage): string[] {
  return [...text.matchAll(/-# (\d{4}-\d\d-\d\d) ·/gu)].map(([, day = '']) => day);
}

describe.each(READERS)('/search in $locale', (reader) => {
  const { locale, labels } = reader;

  it('counts every match and turns pages in place, privately', async () => {
    const asked = search({ words: EVERYWHERE }, { locale });
    const first = await replyTo(asked);
    expect((await asked.firstResponse).ephemeral).toBe(true);
    expect(boldOf(first.text)[0]).toBe(reader.found);
    expect(quotesOf(first)).toHaveLength(5);
    expect(labelsOf(first).slice(-3)).toEqual(labels);
    const second = await turn(first, labels[2] as string, { locale });
    expect(second.id).toBe(first.id);
    expect(second.text).toContain(reader.page);
    for (const quote of quotesOf(second)) expect(quote.join('')).toContain(EVERYWHERE);
  });

  it('says what was not found, and what is no time', async () => {
    const none = await replyTo(search({ words: '不存在的詞' }, { locale }));
    expect(none.text).toContain(reader.none);
    const time = await replyTo(search({ words: EVERYWHERE, time: '哈哈' }, { locale }));
    expect(time.text).toContain(reader.noTime);
  });
});

describe('/search', () => {
  const place = { locale: 'zh-TW' };

  it('limits by time and outlet, in either script', async () => {
    const may = await replyTo(search({ words: '議員', time: '2023年5月' }, place));
    expect(boldOf(may.text)[0]).toBe('1篇報導，共1處');
    const april = await replyTo(search({ words: '議員', time: '2023年4月' }, place));
    expect(april.text).toContain('沒有一篇報導');
    const outlet = await replyTo(search({ words: '港务局', outlet: '海岸日報' }, place));
    expect(boldOf(outlet.text)[0]).toBe('1篇報導，共1處');
  });

  it('puts the newest first', async () => {
    const first = await replyTo(search({ words: EVERYWHERE }, place));
    const newest = await turn(first, '最新在前', place);
    const days = daysOf(newest);
    expect(days).toHaveLength(5);
    expect(days).toEqual([...days].sort().reverse());
    expect(labelsOf(newest).slice(-2)).toEqual(['最相關在前', '下一頁']);
  });

  it('goes on after a restart with a search that no button holds', async () => {
    const words = `「${reports.LEVEE.split('\n')[4]?.slice(0, 90)}」 「${EVERYWHERE}」`;
    const none = await replyTo(search({ words }, place));
    expect(none.text).toContain('沒有一篇報導');
    const long = `${'「二期稻作」'.repeat(20)} 「往年到了」「今年可以照常插秧」「農民說」`;
    const first = await replyTo(
      search({ words: long, outlet: '', time: '2021' }, { ...place, force: true }),
    );
    await bot.restart();
    const second = await turn(first, '下一頁', place);
    expect(second.text).toContain('第2頁，共3頁');
    const third = await turn(second, '下一頁', place);
    expect(third.text).toContain('第3頁，共3頁');
  });

  it('leaves a public page as it is when another turns it', async () => {
    const shown = search({ words: EVERYWHERE, private: false }, place);
    const first = await replyTo(shown);
    expect((await shown.firstResponse).ephemeral).toBe(false);
    const clicked = bot.server.click({
      message: first,
      label: '下一頁',
      user: bot.newcomer(),
      ...place,
    });
    const own = await replyTo(clicked);
    expect((await clicked.firstResponse).ephemeral).toBe(true);
    expect([own.text.includes('第2頁'), first.text.includes('第1頁')]).toEqual([true, true]);
    expect((await turn(first, '下一頁', place)).id).toBe(first.id);
  });

  it('shows the last page where a re-index left fewer', async () => {
    const first = await replyTo(search({ words: EVERYWHERE }, place));
    const second = await turn(first, '下一頁', place);
    for (let n = 7; n <= NUMBERED; n++) bot.remove(`reservoir-${n}.txt`);
    const built = bot.reindex();
    await bot.until(() => built.original?.text.startsWith('完成') === true);
    expect((await turn(second, '下一頁', place)).text).toContain('第2頁，共2頁');
  });
});
