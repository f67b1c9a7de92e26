/**
 * A re-index that runs past minute 14, after which its private reply can no longer be edited.
 * The ids of interactions carry the server's time: one that lies back makes them old enough.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { PATIENCE_MS, replyTo, startBot, type TestBot } from '../../../support/bot/bot.js';
import { labelsOf } from '../../../support/bot/reading.js';
import { LEVEE, REPORTS } from '../../../support/bot/reports.js';
import type { ServerOptions } from '../../../support/discord/server.js';

const MINUTE_MS = 60_000;

function serverAt(minutesAgo: number): ServerOptions {
  const at = Date.now() - minutesAgo * MINUTE_MS;
  return { now: () => at };
}

/** Starts a re-index, held until minute 14 is past; resolves then. */
async function pastMinute14(bot: TestBot, user = bot.server.owner) {
  bot.write('levee.txt', `${LEVEE}\n縣府將於六月辦理說明會。\n`);
  const reindex = bot.reindex('full', { user });
  // It begins after its first response.
  await bot.until(() => bot.children().length > 0);
  const { goOn } = bot.holdBuild();
  await reindex.done(({ original }) => original?.text.startsWith('還在進行') === true, PATIENCE_MS);
  expect(reindex.original && labelsOf(reindex.original)).toEqual(['取消']);
  const text = reindex.original?.text;
  return { user, reindex, text, goOn };
}

it('tells the end in a direct message', async () => {
  // Some seconds are left for progress, should the bot have started within them.
  const bot = await startBot({ files: REPORTS, server: serverAt(14 - 6 / 60) });
  const { user, reindex, text, goOn } = await pastMinute14(bot);
  expect(text).toMatch(/^還在進行（\d+%）。結果會以私訊傳給你。$/u);
  const [first] = bot.server.directMessages(user);
  expect(first && labelsOf(first)).toEqual(['取消']);
  expect(first?.text).toMatch(/^重建索引還在進行（\d+%）。結果會接著傳到這裡。$/u);
  goOn();
  await bot.until(() => bot.server.directMessages(user).length > 1);
  expect(bot.server.directMessages(user)[1]?.text).toMatch(
    /^完成，用時[^：]+：新增0篇，修改1篇，刪除0篇，未變2篇。$/u,
  );
  await bot.until(() => first?.controls.length === 0);
  expect(reindex.original?.text).toBe(text);
  await bot.end();
});

it('can be cancelled from the direct message by whoever started it', async () => {
  const bot = await startBot({ files: REPORTS, server: serverAt(14) });
  const { user, goOn } = await pastMinute14(bot, bot.server.addUser({ username: 'ling' }));
  const [message] = bot.server.directMessages(user);
  if (!message) throw new Error('There is no direct message');
  const clicked = bot.server.click({ message, label: '取消', user });
  await clicked.firstResponse;
  goOn();
  await bot.until(() => bot.server.directMessages(user).length > 1);
  await bot.until(() => message.controls.length === 0);
  expect(bot.server.directMessages(user)[1]?.text).toMatch(/^已取消。/u);
  await bot.end();
});

it('names /status where a direct message is refused or cannot be sent', async () => {
  const bot = await startBot({ files: REPORTS, server: serverAt(14) });
  const status = async () => (await replyTo(bot.use('status'))).text;
  const openDm = { method: 'POST', route: '/users/@me/channels' };
  bot.server.fault({ ...openDm, status: 503, times: 4 });
  for (const changed of [1, 0]) {
    const { text, goOn } = await pastMinute14(bot);
    expect(text).toMatch(/^還在進行（\d+%）。結果請看 \/status。$/u);
    goOn();
    while ((await status()).includes('正在重建索引')) await sleep(100);
    expect(await status()).toMatch(/上次重建索引：<t:\d+:R>。完成，用時[^：]+：新增0篇，/u);
    expect(await status()).toContain(`修改${changed}篇`);
    bot.server.refuseDms(bot.server.owner);
  }
  expect(bot.server.directMessages(bot.server.owner)).toEqual([]);
  await bot.end();
});
