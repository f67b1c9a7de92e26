/** /ask within limits, and what is offered while one types them, over the wire. */

import { beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE_MS, replyTo, startBot, type TestBot } from '../../support/bot/bot.js';
import { labelsOf, pageOf, quotesOf } from '../../support/bot/reading.js';
import * as reports from '../../support/bot/reports.js';
import type { CommandCall } from '../../support/discord/server.js';

const NONE = {
  'zh-TW': ['資料庫裡沒有這家媒體。請從清單裡選。', '資料庫裡沒有這篇報導。請從清單裡選。'],
  'zh-CN': ['资料库里没有这家媒体。请从列表里选。', '资料库里没有这篇报道。请从列表里选。'],
  'en-US': [
    'No outlet of that name is in the collection. Choose one from the list.',
    'No article of that name is in the collection. Choose one from the list.',
  ],
};
const TW = { locale: 'zh-TW' };

let bot: TestBot;

beforeAll(async () => {
  bot = await startBot({ files: { ...reports.REPORTS, ...reports.numberedReports(40) } });
});

async function offered(name: string, focused: string, typed: string, more = {}) {
  const options = { ...more, [focused]: typed };
  const user = bot.newcomer();
  const typing = bot.server.autocomplete({ name, focused, options, user });
  await typing.done(undefined, PATIENCE_MS);
  return typing.choices ?? [];
}

const ask = (options: CommandCall['options'], place = {}) =>
  replyTo(bot.use('ask', options, { ...TW, ...place }));

describe('autocompletion', () => {
  it.each(['寧波港', '宁波港', 'ningbo', 'nbg', 'Ningbo gang'])(
    'finds the harbour by %s',
    async (typed) => {
      const [first] = await offered('ask', 'article', typed);
      expect(first?.name).toBe('宁波港新集装箱码头投入使用 · 海岸日报 · 2022-11-03');
    },
  );

  it('offers outlets in both commands, and articles of the outlet that was chosen', async () => {
    for (const command of ['ask', 'search']) {
      const names = (await offered(command, 'outlet', 'haian')).map(({ name }) => name);
      expect(names).toEqual(['海岸日报']);
    }
    const within = await offered('ask', 'article', '', { outlet: '海岸日报' });
    expect(within).toHaveLength(1);
    expect(await offered('ask', 'article', '')).toHaveLength(25);
  });

  it('offers nothing to whom typed what nobody knows', async () => {
    expect(await offered('ask', 'article', '🤖@everyone')).toEqual([]);
  });
});

describe('/ask with limits', () => {
  it('answers from one article, in one time, of one outlet', async () => {
    const [choice] = await offered('ask', 'article', '碼頭');
    const question = '年吞吐量是多少';
    const limits = { article: `${choice?.value}`, time: '2022', outlet: '海岸' };
    const answer = await ask({ question, ...limits });
    expect(quotesOf(answer)[0]?.join('')).toContain('一百五十万');
    expect(answer.text).toContain('2022');
  });

  it('does not answer from another time', async () => {
    const answer = await ask({ question: reports.LEVEE_QUESTION, time: '2019年' });
    expect(answer.text).not.toContain('三億二千萬元');
  });

  it.each(Object.entries(NONE))(
    'says in %s what nobody knows',
    async (locale, [outlet, article]) => {
      const question = reports.LEVEE_QUESTION;
      expect((await ask({ question, outlet: '不存在報' }, { locale })).text).toBe(outlet);
      expect((await ask({ question, article: '不存在的報導' }, { locale })).text).toBe(article);
      expect((await ask({ article: '不存在的報導' }, { locale })).text).toBe(article);
    },
  );

  it('wants a question or an article', async () => {
    expect((await ask({})).text).toBe('請輸入問題，或選一篇報導來讀。');
    expect((await ask({ question: reports.LEVEE_QUESTION, time: '哈哈' })).text).toContain(
      '看不出',
    );
  });
});

describe.each([
  { locale: 'zh-TW', without: '不限', outlet: '媒體：海岸', time: '時間：2019-01-01至' },
  { locale: 'zh-CN', without: '不限', outlet: '媒体：海岸', time: '时间：2019-01-01至' },
  { locale: 'en-US', without: 'Without ', outlet: 'outlet 海岸', time: 'time 2019-01-01 to' },
])('a miss within limits in $locale', ({ locale, without, outlet, time }) => {
  const question = '2023年誰得了諾貝爾文學獎';
  const limits = { outlet: '海岸', time: '2019年' };

  async function missed(options: CommandCall['options']) {
    const asked = bot.use('ask', options, { locale });
    await replyTo(asked);
    const [message] = asked.visibleTo(asked.user);
    if (!message) throw new Error(`there is no answer; ${asked.describe()}`);
    const press = async (what: string): Promise<string> => {
      const before = message.versions.length;
      const label = `${without}${what}`;
      bot.server.click({ message, label, user: asked.user, locale });
      await bot.until(() => message.versions.length > before);
      return message.text;
    };
    return { message, press };
  }

  it('keeps what was set beside the question where its own time is left out', async () => {
    const { press } = await missed({ question, ...limits });
    const again = await press('2023年');
    expect(again.split('\n')[0]).toBe('-# 誰得了諾貝爾文學獎');
    expect([again.includes(outlet), again.includes(time)]).toEqual([true, true]);
    await bot.restart();
    const withoutTime = await press('2019');
    expect([withoutTime.includes(outlet), withoutTime.includes(time)]).toEqual([true, false]);
  });

  it('keeps the time where the outlet is left out', async () => {
    const { press } = await missed({ question, ...limits });
    const again = await press('海岸');
    expect([again.includes(outlet), again.includes(time)]).toEqual([false, true]);
  });

  it('searches its words within them', async () => {
    const { message } = await missed({ question: '冥王星的衛星有幾顆', ...limits, time: '2022年' });
    const words = message.controls.find(({ label }) =>
      /這些詞|这些词|these words/u.test(`${label}`),
    );
    const customId = words?.customId ?? '';
    const found = await replyTo(bot.server.click({ message, customId, locale }));
    expect(found.text).toContain('2022-01-01 – 2022-12-31 · 海岸');
  });
});

describe('/ask with an article alone', () => {
  it('opens it from its head, privately, to page through', async () => {
    const lines = Array.from({ length: 90 }, (_, n) => `第${n}天的水位有記錄，沒有漏掉。`);
    bot.write('long.txt', `水庫水位每天都有記錄\n2021-01-01\n\n${lines.join('\n')}\n`);
    const built = bot.reindex();
    await bot.until(() => built.original?.text.startsWith('完成') === true);
    const opened = bot.use('ask', { article: '水庫水位每天都有記錄' }, TW);
    const page = await replyTo(opened);
    expect((await opened.firstResponse).ephemeral).toBe(true);
    expect(pageOf(page)[0]).toBe('水庫水位每天都有記錄');
    expect(labelsOf(page)).toEqual(['後文']);
    const next = await replyTo(bot.server.click({ message: page, label: '後文', ...TW }));
    expect(labelsOf(next)).toEqual(['前文', '回到開頭', '後文']);
    const head = await replyTo(bot.server.click({ message: next, label: '回到開頭', ...TW }));
    expect(pageOf(head)[0]).toBe('水庫水位每天都有記錄');
    expect(labelsOf(head)).toEqual(['後文']);
  });
});
