/** Getting onto Discord: what no retry can mend ends at once, everything else is tried again. */

import { existsSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { replyTo, startBot, type TestBot } from '../../../support/bot/bot.js';
import { quotesOf } from '../../../support/bot/reading.js';
import { LEVEE, LEVEE_QUESTION, numberedReports } from '../../../support/bot/reports.js';

const FILES = { 'levee.txt': LEVEE };
const atOnce = () => true;
const connected = (bot: TestBot) => bot.logged(/^on Discord/u);

let bot: TestBot | undefined;

afterEach(async () => {
  await bot?.end();
});

/** What it said to the terminal, without the log. */
const lastWords = (from: TestBot) =>
  from.output.split('\n').filter((line) => line !== '' && !line.startsWith('{'));

/** Its exit code, well before discord.js would have given up by itself. */
async function ended(from: TestBot): Promise<number | null | 'still running'> {
  return Promise.race([from.exit(), sleep(30_000, 'still running' as const, { ref: false })]);
}

describe('what no retry can mend ends with code 2 and one line', () => {
  it('a token that REST refuses', async () => {
    const env = { DISCORD_TOKEN: 'MTA0NDY3.of-another.application' };
    bot = await startBot({ files: numberedReports(150), env, ready: atOnce });
    expect(await ended(bot)).toBe(2);
    expect(lastWords(bot)).toHaveLength(1);
    expect(lastWords(bot)[0]).toMatch(
      /^Discord does not accept DISCORD_TOKEN\. Copy it again from the Bot page.*\(DiscordRefused\)$/u,
    );
    // Nor does it stay to make an index that nobody will ask.
    expect(existsSync(path.join(bot.indexDir, 'current.json'))).toBe(false);
    expect(bot.children()).toEqual([]);
    expect(bot.output).not.toContain(env.DISCORD_TOKEN);
    // What is tried with a wrong token counts against it; once is enough to know.
    bot.expectViolations([0]);
  });

  it('what cannot be sent as a token', async () => {
    bot = await startBot({ files: FILES, env: { DISCORD_TOKEN: '權杖' }, ready: atOnce });
    expect(await ended(bot)).toBe(2);
    expect(lastWords(bot)).toEqual([
      expect.stringMatching(/^Discord does not accept DISCORD_TOKEN\./u),
    ]);
  });

  it('a token that the gateway refuses (4004)', async () => {
    bot = await startBot({ files: FILES, ready: atOnce });
    bot.server.gateway.refusesTokens = true;
    expect(await ended(bot)).toBe(2);
    expect(lastWords(bot)).toEqual([
      'Discord does not accept DISCORD_TOKEN. Copy it again from the Bot page of the application (close code 4004) (DiscordRefused)',
    ]);
  });

  it.each([
    [4004, 'Discord does not accept DISCORD_TOKEN.'],
    [4014, 'Discord refused the intents; Kaoju needs none that is privileged (close code 4014)'],
  ])('close code %i, once it was connected too', async (code, words) => {
    bot = await startBot({ files: FILES, ready: connected });
    bot.server.gateway.closeConnections(code);
    expect(await ended(bot)).toBe(2);
    expect(lastWords(bot)).toHaveLength(1);
    expect(lastWords(bot)[0]).toContain(words);
  });

  it('a model that cannot be loaded', async () => {
    const env = { MODEL_DIR: '/nonexistent' };
    bot = await startBot({ files: FILES, env, ready: atOnce });
    expect(await ended(bot)).toBe(2);
    expect(lastWords(bot)).toEqual([expect.stringMatching(/^MODEL_DIR is \/nonexistent/u)]);
  });
});

describe('what passes is tried again', () => {
  const pauses = (from: TestBot) =>
    from.log.filter(({ msg }) => /^cannot connect/u.test(msg)).map(({ seconds }) => seconds);

  it('a Discord that cannot be reached, with growing pauses', async () => {
    const proxy = net.createServer((client) => {
      const { port } = new URL(bot?.server.apiUrl ?? '');
      const onward = net.connect(Number(port), '127.0.0.1');
      client.pipe(onward).pipe(client);
      for (const end of [client, onward]) end.on('error', () => end.destroy());
    });
    const port = await new Promise<number>((resolve) => {
      const free = net.createServer().listen(0, '127.0.0.1', () => {
        const { port } = free.address() as net.AddressInfo;
        free.close(() => resolve(port));
      });
    });
    const env = { DISCORD_API_URL: `http://127.0.0.1:${port}/api` };
    bot = await startBot({ files: FILES, env, ready: (one) => pauses(one).length === 2 });
    expect(pauses(bot)).toEqual([1, 2]);
    expect(bot.log.find(({ msg }) => /^cannot connect/u.test(msg))?.reason).toContain(
      'ECONNREFUSED',
    );
    await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve));
    await bot.until(() => bot?.logged(/^commands registered/u) === true);
    while ((await replyTo(bot.ask(LEVEE_QUESTION))).text.includes('正在準備索引')) await sleep(100);
    expect(quotesOf(await bot.answer(LEVEE_QUESTION))[0]?.join('')).toContain('三億二千萬元');
    await bot.end();
    proxy.close();
  });

  it('a REST side and a gateway that fail', async () => {
    bot = await startBot({ files: FILES, ready: atOnce });
    const { gateway } = bot.server;
    bot.server.fault({ route: '/gateway/bot', status: 503, times: 4 });
    gateway.refusal = 503;
    await bot.until(() => gateway.refused >= 3);
    gateway.refusal = null;
    await bot.until(() => bot !== undefined && connected(bot));
    expect(pauses(bot)[0]).toBe(1);
    await bot.until(() => gateway.connected.length > 0);
    expect([gateway.connected.length, gateway.identifies]).toEqual([1, 1]);
  });

  it('the commands and the owner, with a log line each time', async () => {
    bot = await startBot({ files: FILES, ready: atOnce });
    bot.server.fault({ route: '/applications/*/commands', method: 'GET', status: 500, times: 4 });
    bot.server.fault({ route: '/applications/@me', status: 500, times: 4 });
    await bot.until(() => bot?.logged(/^cannot register the commands/u) === true);
    await bot.until(() => bot?.logged(/^commands registered/u) === true);
    expect(bot.logged(/^cannot read who owns the application/u)).toBe(true);
    const owner = { user: bot.server.owner, dm: true, force: true };
    const refused = '只有主伺服器的管理員';
    while ((await replyTo(bot.reindex('rollback', owner))).text.startsWith(refused))
      await sleep(100);
    bot.server.fault({ route: '/applications/*/commands', status: 429, retryAfter: 0.2 });
    bot.server.fault({ route: '/applications/*/guilds/*/commands', status: 502, times: 3 });
    await bot.restart({ ready: () => bot?.logged(/^commands are up to date/u) === true });
    expect(bot.logged(/^cannot/u)).toBe(false);
  });

  it('and ends at SIGTERM while it tries', async () => {
    bot = await startBot({ files: FILES, ready: atOnce });
    const struck = bot.server.fault({ route: '/gateway/bot', hang: true, times: 99 });
    await bot.until(() => struck.hits > 0);
    process.kill(bot.pid, 'SIGTERM');
    expect(await ended(bot)).toBe(0);
    expect(lastWords(bot)).toEqual([]);
  });
});
