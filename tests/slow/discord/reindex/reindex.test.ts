/** /reindex: who may, what each mode says, over the wire. */

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ADMIN,
  HOME,
  OTHER,
  PATIENCE_MS,
  replyTo,
  startBot,
  type TestBot,
} from '../../../support/bot/bot.js';
import { plain } from '../../../support/bot/reading.js';
import { LEVEE_CORRECTED, LIBRARY, REPORTS } from '../../../support/bot/reports.js';
import type { CommandCall, Interaction, ServerOptions } from '../../../support/discord/server.js';

const REFUSED = '只有主伺服器的管理員和機器人的擁有者可以這樣做。';

/** What the reply ends with, as it is read. */
async function endOf(reindex: Interaction): Promise<string> {
  await reindex.done(({ original }) => original?.controls.length === 0, PATIENCE_MS);
  expect((await reindex.firstResponse).ephemeral).toBe(true);
  return plain(reindex.original?.text ?? '');
}

describe('with a home server', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startBot({ files: REPORTS });
  });

  it('is registered there alone, for administrators', () => {
    const names = (guild: string | null) => bot.server.commands(guild).map(({ name }) => name);
    expect(names(null)).toEqual(['ask', 'search', 'status', 'help', 'Check in the reports']);
    expect(names(HOME)).toEqual(['reindex']);
    expect(names(OTHER)).toEqual([]);
    expect(bot.server.commands(HOME)[0]).toMatchObject({ default_member_permissions: '0' });
    expect(() => bot.reindex('check', { permissions: '0' })).toThrow('needs the permissions 0');
  });

  it.each<[string, Partial<CommandCall>]>([
    ['a member of the home server', { guild: HOME, permissions: '0' }],
    ['one who may do all but administrate', { guild: HOME, permissions: (1n << 53n) - 1n - 8n }],
    ['an administrator of another server', { guild: OTHER, permissions: ADMIN }],
    ['somebody in a direct message', { dm: true }],
  ])('is refused to %s', async (_, place) => {
    for (const mode of ['changed', 'rollback']) {
      const reindex = bot.reindex(mode, { force: true, ...place });
      expect(await endOf(reindex)).toBe(REFUSED);
    }
    expect(bot.children()).toEqual([]);
  });

  it.each<[string, () => Partial<CommandCall>]>([
    ['an administrator of the home server', () => ({ guild: HOME, permissions: ADMIN })],
    ['the owner there', () => ({ guild: HOME, user: bot.server.owner })],
    ['the owner in a direct message', () => ({ dm: true, user: bot.server.owner })],
  ])('is done for %s', async (_, place) => {
    const reindex = bot.reindex('check', { force: true, ...place() });
    expect(await endOf(reindex)).toBe('檢查完畢：待新增0篇，已修改0篇，已刪除0篇，未變3篇。');
  });

  it('tells what is new, changed, removed and failed, files by their names', async () => {
    mkdirSync(path.join(bot.corpusDir, '2024'));
    bot.write('2024/lights.txt', LIBRARY.replaceAll('圖書館', '體育館'));
    bot.write('2024/*broken*.txt', Buffer.from([0xe6, 0x98, 0x00, 0x00, 0x41]));
    bot.write('levee.txt', LEVEE_CORRECTED);
    bot.remove('harbour.txt');
    const failed = '1個檔案無法編入索引：\n- *broken*.txt: 不是文字，而是二進位資料。';
    const summary = await endOf(bot.reindex());
    expect(summary.replace(/(\d+分)?\d+秒/u, '…')).toBe(
      `完成，用時…：新增1篇，修改1篇，刪除1篇，未變1篇。\n${failed}`,
    );
    expect(await endOf(bot.reindex('check'))).toBe(
      `檢查完畢：待新增0篇，已修改0篇，已刪除0篇，未變3篇。\n${failed}`,
    );
    expect(await endOf(bot.reindex('changed'))).toBe(`沒有變動：3篇報導。\n${failed}`);
    const { text } = await replyTo(bot.use('status', {}, { locale: 'en-US' }));
    expect(text).toContain('3 articles, ');
    expect(text).toContain('1 file could not be indexed');
  });

  it('makes everything anew', async () => {
    const full = await endOf(bot.reindex('full', { locale: 'en-US' }));
    expect(full).toMatch(
      /^Done in (\d+ min )?\d+ s: 0 added, 0 changed, 0 removed, 3 unchanged\.\n1 file could not be indexed:/u,
    );
  });

  it('goes back to the generation before, until the next re-index', async () => {
    const generation = async () =>
      /\d{8}-\d{9}-[0-9a-f]{4}/u.exec(
        (await replyTo(bot.use('status', {}, { permissions: ADMIN }))).text,
      )?.[0];
    const before = await generation();
    const said = await endOf(bot.reindex('rollback'));
    const serving = await generation();
    expect(serving).not.toBe(before);
    expect(said).toBe(`已回到${serving}版索引，直到下次建立索引。`);
    // Nothing is built at start then: what serves was chosen by a person.
    await bot.restart({ ready: () => bot.logged(/^commands are up to date/u) });
    const status = async () => (await replyTo(bot.use('status', {}, { locale: 'en-US' }))).text;
    while (/being prepared/u.test(await status())) await sleep(100);
    expect(await status()).not.toContain('can run /reindex');
    expect(await generation()).toBe(serving);
    expect(bot.children()).toEqual([]);
  });
});

describe('without a home server', () => {
  const team: ServerOptions['application'] = {
    team: { members: [{ username: 'ling' }, { username: 'wen' }] },
  };
  let bot: TestBot;

  beforeAll(async () => {
    const env = { DISCORD_GUILD_ID: '' };
    bot = await startBot({ files: REPORTS, env, server: { application: team } });
  });

  it('is registered for direct messages with the bot', () => {
    const [reindex] = bot.server.commands().filter(({ name }) => name === 'reindex');
    expect(reindex).toMatchObject({ contexts: [1], default_member_permissions: '0' });
    expect(() => bot.reindex()).toThrow('is not offered in Guild');
  });

  it.each([HOME, OTHER])('is refused to the administrators of server %s', async (guild) => {
    expect(await endOf(bot.reindex('check', { guild, force: true }))).toBe(REFUSED);
  });

  it.each([
    ['ling', { dm: true }],
    ['wen', { guild: OTHER, force: true }],
  ])('is done for a member of the team that owns it: %s', async (user, place) => {
    expect(await endOf(bot.reindex('check', { user, ...place }))).toMatch(/^檢查完畢/u);
  });

  it('says so where there is nothing to go back to', async () => {
    const said = await endOf(bot.reindex('rollback', { user: 'ling', dm: true }));
    expect(said).toBe('索引沒有改變：沒有更早的索引可以回去。');
  });
});
