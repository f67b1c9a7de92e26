/** The ways in that /help shows, and what is kept of what people miss, over the wire. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, replyTo, startBot, type TestBot } from '../../support/bot/bot.js';
import { labelsOf, quotesOf } from '../../support/bot/reading.js';
import * as reports from '../../support/bot/reports.js';

const READERS = [
  {
    ...{ locale: 'zh-TW', askThis: '問這個', notAsked: '不是我問的', noted: '記下了' },
    ...{ words: '查找這些詞', memory: '記憶體', years: '按年份', menu: '在報導中查證' },
  },
  {
    ...{ locale: 'zh-CN', askThis: '问这个', notAsked: '不是我问的', noted: '记下了' },
    ...{ words: '查找这些词', memory: '内存', years: '按年份', menu: '在报道中查证' },
  },
  {
    ...{ locale: 'en-US', askThis: 'Ask this', notAsked: 'Not what I asked', noted: 'Noted' },
    ...{ words: 'Search these words', memory: 'Memory', years: 'By year' },
    menu: 'Check in the reports',
  },
];
const MISSED = '冥王星的衛星有幾顆';

let bot: TestBot;

beforeAll(async () => {
  bot = await startBot({
    files: { ...reports.REPORTS, 'visit.txt': reports.VISIT },
    env: { RECORD_QUESTIONS: 'on' },
  });
});

const kept = (): { question: string; notAsked?: true }[] =>
  readFileSync(path.join(bot.dataDir, 'questions.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe.each(READERS)(
  'in $locale',
  ({ locale, askThis, notAsked, noted, words, memory, years, menu }) => {
    it('/help mentions each command and asks what it offers, privately', async () => {
      await bot.until(() => bot.logged(/^commands/u));
      const help = await replyTo(bot.use('help', {}, { locale }));
      for (const name of ['ask', 'search', 'status', 'help']) {
        expect(help.text).toMatch(new RegExp(`</${name}:\\d+>`, 'u'));
      }
      expect(help.text).toContain(`**${menu}**`);
      expect(labelsOf(help)[0]).toBe(askThis);
      const customId = help.controls[0]?.customId ?? '';
      const asked = bot.server.click({ message: help, customId, locale });
      expect(quotesOf(await replyTo(asked)).length).toBeGreaterThan(0);
      expect((await asked.firstResponse).ephemeral).toBe(true);
    });

    it('keeps a public answer that was not what was asked, without a name', async () => {
      const answer = await bot.answer(reports.LEVEE_QUESTION, { locale });
      const user = bot.newcomer();
      const reply = await replyTo(
        bot.server.click({ message: answer, label: notAsked, user, locale }),
      );
      expect(reply.text).toContain(noted);
      expect(kept().at(-1)).toMatchObject({ question: reports.LEVEE_QUESTION, notAsked: true });
      expect(JSON.stringify(kept())).not.toContain(user.id);
      const hidden = await bot.answer(reports.LEVEE_QUESTION, { locale, private: true });
      expect(labelsOf(hidden)).not.toContain(notAsked);
    });

    it('searches the words of what was missed', async () => {
      const miss = await bot.answer(MISSED, { locale });
      const found = bot.server.click({ message: miss, label: words, locale });
      expect((await replyTo(found)).id).not.toBe(miss.id);
      expect((await found.firstResponse).ephemeral).toBe(true);
    });

    it('/status shows what is missing to whom looks after it alone', async () => {
      const looking = bot.use('status', {}, { permissions: ADMIN, locale });
      const shown = await replyTo(looking);
      expect((await looking.firstResponse).ephemeral).toBe(true);
      expect(shown.text).toContain(memory);
      expect(shown.text).toContain(years);
      expect(shown.attachments.map(({ filename }) => filename)).toEqual(['missing.txt']);
      const other = await replyTo(bot.use('status', {}, { locale }));
      expect([other.text.includes(memory), other.attachments]).toEqual([false, []]);
    });
  },
);
