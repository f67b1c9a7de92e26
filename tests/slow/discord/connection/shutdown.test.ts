/** SIGTERM: what runs is finished, what comes is told so, and nothing is left behind. */

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { HOME, replyTo, startBot, type TestBot } from '../../../support/bot/bot.js';
import { quotesOf } from '../../../support/bot/reading.js';
import { HARBOUR, LEVEE_QUESTION, numberedReports, REPORTS } from '../../../support/bot/reports.js';

const CALLBACK = { method: 'POST', route: '/interactions/*/*/callback' };
/** How long an answer is kept from arriving. */
const HELD_MS = 3_000;

let bot: TestBot;

afterEach(() => bot.end());

const alive = () => existsSync(path.join(bot.dataDir, 'alive'));

it('finishes a running question, leaves the gateway, and ends with 0', async () => {
  bot = await startBot({ files: REPORTS });
  await bot.until(alive);
  const commands = [...bot.server.commands(), ...bot.server.commands(HOME)];
  // This one's reply alone: a /status before the signal arrives must not be held in its place.
  const held = bot.server.fault({ ...CALLBACK, delayMs: HELD_MS });
  const running = bot.ask(LEVEE_QUESTION);
  await bot.until(() => held.hits === 1);
  process.kill(bot.pid, 'SIGTERM');

  let told = '';
  while (!told.startsWith('機器人正在重新啟動')) {
    const late = bot.use('status');
    told = (await replyTo(late)).text;
    expect((await late.firstResponse).ephemeral).toBe(true);
    await sleep(20);
  }
  expect(quotesOf(await replyTo(running)).length).toBeGreaterThan(0);
  expect(await bot.exit()).toBe(0);
  await bot.until(() => bot.server.gateway.connected.length === 0);
  expect(bot.server.gateway.resumes).toBe(0);
  expect(alive()).toBe(false);
  expect([...bot.server.commands(), ...bot.server.commands(HOME)]).toEqual(commands);
  expect(bot.log.filter(({ level }) => level > 30)).toEqual([]);
  const writes = ['PUT', 'DELETE'];
  expect(bot.server.requests.filter(({ method }) => writes.includes(method))).toHaveLength(2);
});

it('waits no longer than that for a Discord that hangs', async () => {
  bot = await startBot({ files: REPORTS });
  bot.server.fault({ ...CALLBACK, hang: true, times: 99 });
  const running = bot.ask(LEVEE_QUESTION);
  await bot.until(() => bot.server.requests.at(-1)?.fault === true);
  process.kill(bot.pid, 'SIGTERM');
  // discord.js alone would try for a minute.
  const deadline = sleep(30_000, 'still running' as const, { ref: false });
  expect(await Promise.race([bot.exit(), deadline])).toBe(0);
  expect(running.original).toBeNull();
});

it('cancels a build, says so, and keeps what it made for the next', async () => {
  bot = await startBot({ files: REPORTS });
  for (const [name, text] of Object.entries(numberedReports(60))) bot.write(name, text);
  const reindex = bot.reindex();
  const journal = path.join(bot.indexDir, 'building');
  await bot.until(() => existsSync(journal));
  const [build = 0] = bot.children();
  expect(await bot.stop()).toBe(0);
  expect(reindex.original?.text).toBe('已取消。做好的部分留給下次；索引照常使用。');
  expect(() => process.kill(build, 0)).toThrow('ESRCH');
  expect(readdirSync(bot.indexDir).filter((name) => name.startsWith('build.lock'))).toEqual([]);

  bot.remove('harbour.txt');
  bot.write('harbour.txt', HARBOUR);
  bot.start();
  await bot.until(() => bot.logged(/^the build at start ended/u));
  expect((await replyTo(bot.use('status'))).text).toContain('63篇報導，');
});

it('cancels the first build at start', async () => {
  const ready = (one: TestBot) => one.children().length === 1;
  bot = await startBot({ files: numberedReports(60), ready });
  expect(await bot.stop()).toBe(0);
  expect(bot.children()).toEqual([]);
  expect(bot.server.gateway.connected).toEqual([]);
});
