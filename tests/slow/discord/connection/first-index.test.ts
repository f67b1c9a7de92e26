/** A bot that has no index yet: it is on Discord at once and says how far it is. */

import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { replyTo, startBot, type TestBot } from '../../../support/bot/bot.js';
import { quotesOf } from '../../../support/bot/reading.js';
import { LEVEE, LEVEE_QUESTION, numberedReports } from '../../../support/bot/reports.js';

/** Between two questions, so that the asking does not slow the build down. */
const PAUSE_MS = 100;
const registered = (bot: TestBot) => bot.logged(/^commands registered/u);

it('says privately how far the first index is, then answers', async () => {
  const files = { 'levee.txt': LEVEE, ...numberedReports(150) };
  const bot = await startBot({ files, ready: registered });
  const percents: number[] = [];
  while (!percents.some((percent) => percent > 0)) {
    const asked = bot.ask(LEVEE_QUESTION);
    const { text } = await replyTo(asked);
    expect((await asked.firstResponse).ephemeral).toBe(true);
    const [, percent] = /^正在準備索引：(\d+)%。請稍後再問。$/u.exec(text) ?? [];
    expect(percent, text).toBeDefined();
    percents.push(Number(percent));
    await sleep(PAUSE_MS);
  }
  expect(percents).toEqual(percents.toSorted((a, b) => a - b));
  const english = await bot.answer(LEVEE_QUESTION, { locale: 'en-US', private: true });
  expect(english.text).toMatch(/^The index is being prepared: \d+%\. Ask again in a moment\.$/u);
  const { text: status } = await replyTo(bot.use('status', {}, { locale: 'en-US' }));
  expect(status).toMatch(/Re-indexing: \d+% · \d+\/151 files/u);
  const { text: help } = await replyTo(bot.use('help', {}, { locale: 'en-US' }));
  expect(help).not.toContain('/ask question:');

  await bot.until(() => bot.logged(/^the build at start ended/u));
  const [quote] = quotesOf(await bot.answer(LEVEE_QUESTION));
  expect(quote?.join('')).toContain('三億二千萬元');
  await bot.end();
});

it('starts with no article, says so, and answers after the first /reindex', async () => {
  const bot = await startBot({ files: {} });
  const asked = bot.ask(LEVEE_QUESTION);
  expect((await replyTo(asked)).text).toBe('目前沒有可用的索引。管理員可執行 /reindex。');
  expect((await asked.firstResponse).ephemeral).toBe(true);
  bot.write('levee.txt', LEVEE);
  const built = bot.reindex();
  await bot.until(() => built.original?.text.startsWith('完成') === true);
  expect(quotesOf(await bot.answer(LEVEE_QUESTION))[0]?.join('')).toContain('三億二千萬元');
  await bot.end();
});
