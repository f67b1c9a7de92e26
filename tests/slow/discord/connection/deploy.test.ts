/** `kaoju deploy`: the commands registered without starting the bot, only where they differ. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOME, PROJECT } from '../../../support/bot/bot.js';
import { type DiscordServer, startDiscordServer } from '../../../support/discord/server.js';

/** In the order of the list. */
const EVERYWHERE = ['ask', 'search', 'status', 'help', 'Check in the reports'];
const AT_HOME = ['reindex'];
const COUNTED = `${EVERYWHERE.length} commands everywhere, ${AT_HOME.length} in the home server`;

let server: DiscordServer;

beforeAll(async () => {
  server = await startDiscordServer({ guilds: [{ id: HOME }] });
});

afterAll(() => server.close());

async function deploy(args: string[] = [], env: Record<string, string> = {}) {
  const cli = path.join(PROJECT, 'dist/src/cli.js');
  const child = spawn(process.execPath, [cli, 'deploy', ...args], {
    env: {
      PATH: process.env.PATH,
      DISCORD_API_URL: server.apiUrl,
      DISCORD_TOKEN: server.token,
      DISCORD_GUILD_ID: HOME,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = await Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  const [code] = child.exitCode === null ? await once(child, 'close') : [child.exitCode];
  return { code, stdout, stderr };
}

const written = () => server.requests.filter(({ method }) => method === 'PUT').length;

describe('kaoju deploy', () => {
  it('registers the commands everywhere and those of the home server there', async () => {
    expect(await deploy()).toEqual({
      code: 0,
      stdout: `${COUNTED}: registered (everywhere, home)\n`,
      stderr: '',
    });
    expect(server.commands().map(({ name }) => name)).toEqual(EVERYWHERE);
    expect(server.commands(HOME).map(({ name }) => name)).toEqual(AT_HOME);
    expect(server.violations).toEqual([]);
    const [ask] = server.commands();
    expect(ask?.name_localizations).toBeNull();
    expect(Object.keys(ask?.description_localizations ?? {})).toEqual(['zh-TW', 'zh-CN']);
  });

  it('writes nothing the second time', async () => {
    const before = written();
    const ids = server.commands().map(({ id, version }) => [id, version]);
    expect((await deploy()).stdout).toBe(`${COUNTED}: up to date\n`);
    expect(JSON.parse((await deploy(['--json'])).stdout)).toEqual({
      everywhere: EVERYWHERE.length,
      home: AT_HOME.length,
      written: [],
    });
    expect(server.commands().map(({ id, version }) => [id, version])).toEqual(ids);
    expect(written()).toBe(before);
  });

  it('writes what differs, in its scope alone', async () => {
    const { stdout } = await deploy(['--json'], { USER_INSTALL: 'on' });
    expect(JSON.parse(stdout)).toEqual({
      everywhere: EVERYWHERE.length,
      home: AT_HOME.length,
      written: ['everywhere'],
    });
    const homeless = await deploy(['--json'], { DISCORD_GUILD_ID: '' });
    expect(JSON.parse(homeless.stdout)).toEqual({
      everywhere: EVERYWHERE.length + AT_HOME.length,
      home: 0,
      written: ['everywhere'],
    });
    expect(server.violations).toEqual([]);
  });

  it('is tried again where Discord limits it or fails', async () => {
    server.fault({ route: '/applications/*/commands', status: 429, retryAfter: 0.1 });
    server.fault({ route: '/applications/*/guilds/*/commands', status: 502, times: 2 });
    expect((await deploy()).code).toBe(0);
  });

  it.each<[string, Record<string, string>, string, RegExp]>([
    ['a wrong token', { DISCORD_TOKEN: 'MTA0NDY3.wrong' }, 'DiscordRefused', /DISCORD_TOKEN/u],
    ['what is no token', { DISCORD_TOKEN: '漢字' }, 'DiscordRefused', /DISCORD_TOKEN/u],
    ['no token', { DISCORD_TOKEN: '' }, 'ConfigInvalid', /DISCORD_TOKEN is not set/u],
    ['no network', { DISCORD_API_URL: 'http://127.0.0.1:9' }, 'DiscordRefused', /ECONNREFUSED/u],
    [
      'a home server that the bot is not in',
      { DISCORD_GUILD_ID: '1100000000000000009' },
      'DiscordRefused',
      /Missing Access/u,
    ],
  ])('ends with code 2 and one line: %s', async (_, env, error, words) => {
    const { code, stdout, stderr } = await deploy([], env);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^.+ \\(${error}\\)\\n$`, 'u'));
    expect(stderr).toMatch(words);
    for (const secret of [server.token, env.DISCORD_TOKEN].filter(Boolean)) {
      expect(stderr).not.toContain(secret);
    }
  });

  it('tells an error as JSON too', async () => {
    const { code, stdout, stderr } = await deploy(['--json'], { DISCORD_TOKEN: 'MTA0NDY3.wrong' });
    expect([code, stderr]).toEqual([2, '']);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'DiscordRefused' } });
  });
});
