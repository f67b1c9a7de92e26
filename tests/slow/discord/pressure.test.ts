/** More questions than can be answered at once, and who may ask at all. */

import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  HOME,
  OTHER,
  PATIENCE_MS,
  replyTo,
  startBot,
  type TestBot,
} from '../../support/bot/bot.js';
import { quotesOf } from '../../support/bot/reading.js';
import * as reports from '../../support/bot/reports.js';
import type { CommandCall, Interaction } from '../../support/discord/server.js';

const CALLBACK = '/interactions/*/*/callback';
const BUSY = '同時提問的人太多。請稍後再試。';
const NOT_HERE = '考據不在這裡回答問題。';

let bot: TestBot;

async function privateReply(asked: Interaction): Promise<string> {
  const { text } = await replyTo(asked);
  expect((await asked.firstResponse).ephemeral).toBe(true);
  return text;
}

describe('with room for one question and one that waits', () => {
  beforeAll(async () => {
    const env = { MAX_QUESTIONS: '1', MAX_WAITING: '1' };
    bot = await startBot({ files: reports.REPORTS, env });
  });

  it('tells the third privately that it is busy, answers the others, then everybody', async () => {
    // Whoever comes before the answers went out finds both questions under way.
    const fault = bot.server.fault({ method: 'POST', route: CALLBACK, delayMs: 900, times: 2 });
    const two = [bot.ask(reports.LEVEE_QUESTION), bot.ask(reports.HARBOUR_QUESTION)];
    await bot.until(() => fault.hits === two.length);
    const third = bot.newcomer();
    const refused = await Promise.all([
      privateReply(bot.ask(reports.LIBRARY_QUESTION, { user: third })),
      privateReply(bot.ask(reports.LIBRARY_QUESTION)),
      privateReply(bot.use('ask', { question: '花蓮', private: false }, { locale: 'zh-TW' })),
    ]);
    expect(refused).toEqual([BUSY, BUSY, BUSY]);
    for (const asked of two) expect(quotesOf(await replyTo(asked)).length).toBeGreaterThan(0);
    // Who was turned away has nothing to wait for but a place.
    // It is given back after the answer's arrival was read.
    await sleep(500);
    const again = await bot.answer(reports.LIBRARY_QUESTION, { user: third });
    expect(quotesOf(again).length, again.text).toBeGreaterThan(0);
  });

  it('gives the place back where the answer could not be sent', async () => {
    const fault = bot.server.fault({ method: 'POST', route: CALLBACK, status: 400, times: 4 });
    const lost = [1, 2].map(() => bot.ask(reports.LEVEE_QUESTION));
    // The answer, and that it could not be given.
    await bot.until(() => fault.hits === lost.length * 2);
    fault.remove();
    // The last place is given back after the last refusal was read.
    while ((await bot.answer(reports.LEVEE_QUESTION)).text === BUSY) await sleep(20);
    expect(quotesOf(await bot.answer(reports.LEVEE_QUESTION)).length).toBeGreaterThan(0);
  });

  it('lets a person ask again after a moment, others at once', async () => {
    const user = bot.newcomer();
    const first = bot.ask(reports.LEVEE_QUESTION, { user });
    const second = bot.ask(reports.LEVEE_QUESTION, { user, private: true });
    expect(await privateReply(second)).toMatch(/^請一次問一題，[12]秒後再試。$/u);
    expect(quotesOf(await replyTo(first)).length).toBeGreaterThan(0);
    expect(quotesOf(await bot.answer(reports.LEVEE_QUESTION)).length).toBeGreaterThan(0);
    await sleep(2_000);
    const again = await bot.answer(reports.LEVEE_QUESTION, { user });
    expect(quotesOf(again).length).toBeGreaterThan(0);
  });
});

describe('with room for many', () => {
  beforeAll(async () => {
    await bot.restart({ env: { MAX_QUESTIONS: '2', MAX_WAITING: '60' } });
  });

  it('answers each of many questions at once, none twice', async () => {
    const questions = [reports.LEVEE_QUESTION, reports.HARBOUR_QUESTION, reports.LIBRARY_QUESTION];
    const asked = Array.from({ length: 60 }, (_, n) => bot.ask(questions[n % 3] ?? ''));
    const same = new Set<string>();
    for (const one of asked) {
      const message = await replyTo(one);
      same.add(JSON.stringify(quotesOf(message)));
      expect([message.loading, one.messages.length]).toEqual([false, 1]);
      // At once, or a placeholder first.
      expect(message.versions.length).toBeLessThanOrEqual(2);
    }
    expect(same.size).toBe(questions.length);
  });
});

describe('where people may ask', () => {
  const refusals = async (place: Partial<CommandCall>) =>
    Promise.all(
      [
        bot.ask(reports.LEVEE_QUESTION, { ...place, force: true }),
        bot.use('help', {}, { ...place, force: true }),
      ].map(privateReply),
    );
  const answered = async (place: Partial<CommandCall>) => {
    const asked = bot.ask(reports.LEVEE_QUESTION, place);
    expect(quotesOf(await replyTo(asked)).length).toBeGreaterThan(0);
    expect(asked.followUps.length).toBeLessThanOrEqual(5);
    return asked;
  };

  it('answers everywhere it is, and in direct messages with itself', async () => {
    await answered({ guild: OTHER });
    await answered({ dm: true });
    expect(() => bot.ask('x', { context: 2 })).toThrow('is not offered in PrivateChannel');
  });

  it('answers in the servers of ALLOWED_GUILDS and in the home server alone', async () => {
    const guild = bot.server.addGuild({ name: '未列入' }).id;
    const before = await answered({ guild });
    await bot.restart({ env: { ALLOWED_GUILDS: OTHER } });
    await answered({ guild: HOME });
    await answered({ guild: OTHER });
    expect(await refusals({ guild })).toEqual([NOT_HERE, NOT_HERE]);
    expect(await refusals({ dm: true })).toEqual([NOT_HERE, NOT_HERE]);
    const clicked = bot.server.click({ message: before, label: '上下文' });
    expect(await privateReply(clicked)).toBe(NOT_HERE);
  });

  it('is taken along by people with USER_INSTALL, within its few follow-ups', async () => {
    await bot.restart({ env: { USER_INSTALL: 'on' } });
    const foreign = bot.server.addGuild({ name: '沒有邀請它的', installed: false }).id;
    const offered = { integration_types: [0, 1], contexts: [0, 1, 2] };
    for (const command of bot.server.commands()) expect(command).toMatchObject(offered);
    for (const place of [{ context: 2 }, { guild: foreign }, { dm: true }]) {
      const asked = await answered(place);
      expect(asked.limitedFollowUps).toBe(!('dm' in place));
      const page = bot.server.click({ message: asked, label: '上下文' });
      await page.done(undefined, PATIENCE_MS);
      expect((await page.firstResponse).ephemeral).toBe(true);
    }
  });
});
