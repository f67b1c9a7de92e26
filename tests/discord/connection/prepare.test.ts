/** What is asked of Discord at the start, and asked again until it is there. */

import { Events } from 'discord.js';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import type { Bot } from '../../../src/discord/command.js';
import { createClient } from '../../../src/discord/connection/client.js';
import { prepare } from '../../../src/discord/connection/prepare.js';
import { type DiscordServer, startDiscordServer } from '../../support/discord/server.js';

let server: DiscordServer;
let client: ReturnType<typeof createClient>;

beforeEach(async () => {
  const at = Date.now();
  server = await startDiscordServer({ now: () => at });
  client = createClient(server.apiUrl);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(server.token);
  await ready;
});

afterEach(async () => {
  await client.destroy();
  await server.close();
});

function begin() {
  const lines: { msg: string }[] = [];
  const logger = pino({}, { write: (line: string) => lines.push(JSON.parse(line)) });
  const config = { REGISTER_COMMANDS: true, ALLOWED_GUILDS: [], USER_INSTALL: false };
  const bot = { config, logger, owners: new Set() } as unknown as Bot;
  const stop = new AbortController();
  const preparation = { client: client as never, bot, commands, signal: stop.signal };
  const done = prepare({ ...preparation, firstPauseMs: 5 });
  const said = () => lines.map(({ msg }) => msg).sort();
  return { bot, done, said, stop };
}

it('reads the owner and registers the commands, however often both are refused first', async () => {
  server.fault({ route: '/applications/@me', status: 403, times: 2 });
  server.fault({ route: '/applications/*/commands', status: 403, times: 3 });
  const { bot, done, said } = begin();
  await done;
  expect([...bot.owners]).toEqual([server.owner.id]);
  expect(server.commands().map(({ name }) => name)).toContain('ask');
  expect(said()).toEqual([
    ...Array(2).fill('cannot read who owns the application; trying again'),
    ...Array(3).fill('cannot register the commands; trying again'),
    'commands registered',
  ]);
});

it('is ended by the signal', async () => {
  server.fault({ route: '/applications/*/commands', status: 403, times: 9_999 });
  const { done, said, stop } = begin();
  await new Promise((resolve) => setTimeout(resolve, 200));
  stop.abort();
  await done;
  expect(said()).not.toContain('commands registered');
});
