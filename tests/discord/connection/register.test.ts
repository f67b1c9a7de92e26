/** Registering the slash commands with Discord: what goes where, and only when it differs. */

import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { type AnyCommand, type Command, isMenu } from '../../../src/discord/command.js';
import { definitionsFor, registerCommands } from '../../../src/discord/connection/register.js';
import { type DiscordServer, startDiscordServer } from '../../support/discord/server.js';
import type { StoredCommand } from '../../support/discord/world/commands.js';

/** In the order of the list. */
const EVERYWHERE = ['ask', 'search', 'status', 'help', 'Check in the reports'];
const HOME = ['reindex'];
const COUNTED = { everywhere: EVERYWHERE.length, home: HOME.length };

const GUILD = 0;
const BOT_DM = 1;
const PRIVATE_CHANNEL = 2;
const GUILD_INSTALL = 0;
const USER_INSTALL = 1;

let server: DiscordServer;

beforeEach(async () => {
  server = await startDiscordServer({ guilds: [{ name: '主' }, { name: '別' }] });
});

afterEach(async () => {
  await server.close();
  expect(server.violations.map(({ message }) => message)).toEqual([]);
});

function register(
  settings: { home?: string | null; userInstall?: boolean } = {},
  those: readonly AnyCommand[] = commands,
) {
  const rest = new REST({ api: server.apiUrl }).setToken(server.token);
  const home = settings.home === undefined ? server.guild.id : settings.home;
  return registerCommands(rest, server.bot.id, those, {
    DISCORD_GUILD_ID: home ?? undefined,
    USER_INSTALL: settings.userInstall ?? false,
    ALLOWED_GUILDS: [],
  });
}

/** Method and scope of everything that changed something, and forgets it. */
function takeWrites(): string[] {
  const writes = server.requests.filter(({ method }) => method !== 'GET');
  const told = writes.map(({ method, path, body }) => {
    const scope = path.includes('/guilds/') ? 'home' : 'everywhere';
    return `${method} ${scope} ${(body as StoredCommand[]).map(({ name }) => name).join()}`;
  });
  server.requests.length = 0;
  return told;
}

function namesIn(guildId: string | null): string[] {
  return server.commands(guildId).map(({ name }) => name);
}

/** The commands with another English description of the first. */
function reworded(): AnyCommand[] {
  return commands.map((command, index) =>
    index === 0 && !isMenu(command)
      ? { ...command, data: { ...command.data, description: 'Find what answers' } }
      : command,
  );
}

describe('registerCommands', () => {
  it('registers what everybody may use everywhere and the rest in the home server', async () => {
    const done = await register();
    expect(done).toEqual({ ...COUNTED, written: ['everywhere', 'home'] });
    expect(takeWrites()).toEqual([
      `PUT everywhere ${EVERYWHERE.join()}`,
      `PUT home ${HOME.join()}`,
    ]);
    const [home, other] = [...server.world.guilds.keys()];
    expect(namesIn(null)).toEqual(EVERYWHERE);
    expect(namesIn(home as string)).toEqual(HOME);
    expect(namesIn(other as string)).toEqual([]);
    expect(server.commands(home as string)[0]?.default_member_permissions).toBe('0');
  });

  it('writes nothing where Discord has the same', async () => {
    await register();
    const ids = server.commands().map(({ id }) => id);
    takeWrites();
    expect(await register()).toEqual({ ...COUNTED, written: [] });
    expect(takeWrites()).toEqual([]);
    expect(server.commands().map(({ id }) => id)).toEqual(ids);
  });

  it('does not mind in which order the commands come', async () => {
    await register();
    takeWrites();
    await register({}, [...commands].reverse());
    expect(takeWrites()).toEqual([]);
  });

  it('writes the scope where one description differs, and only that', async () => {
    await register();
    const [before] = server.commands();
    takeWrites();
    expect((await register({}, reworded())).written).toEqual(['everywhere']);
    expect(takeWrites()).toEqual([`PUT everywhere ${EVERYWHERE.join()}`]);
    const [after] = server.commands();
    expect([after?.id, after?.description]).toEqual([before?.id, 'Find what answers']);
    expect((await register({}, reworded())).written).toEqual([]);
  });

  it.each<[string, (data: Command['data']) => Command['data']]>([
    [
      'a translated description',
      (data) => ({
        ...data,
        description_localizations: { ...data.description_localizations, 'zh-TW': '找出段落' },
      }),
    ],
    ['a missing translation', ({ description_localizations: _, ...data }) => data],
    ['one option less', (data) => ({ ...data, options: data.options?.slice(0, 1) ?? [] })],
    ['one option more', (data) => ({ ...data, options: [...(data.options ?? []), OTHER_OPTION] })],
    ['default permissions', (data) => ({ ...data, default_member_permissions: '8' })],
  ])('sees %s', async (_, change) => {
    await register();
    const changed = commands.map((command) =>
      command.data.name === 'ask' && !isMenu(command)
        ? { ...command, data: change(command.data) }
        : command,
    );
    expect((await register({}, changed)).written).toEqual(['everywhere']);
    expect((await register({}, changed)).written).toEqual([]);
  });

  it('offers the commands of the home server to the owner alone where there is none', async () => {
    const done = await register({ home: null });
    expect(done).toEqual({ everywhere: commands.length, home: 0, written: ['everywhere'] });
    const reindex = server.commands().find(({ name }) => name === 'reindex');
    expect([reindex?.contexts, reindex?.integration_types]).toEqual([[BOT_DM], [GUILD_INSTALL]]);
    expect((await register({ home: null })).written).toEqual([]);
  });

  it('moves them once a home server is named', async () => {
    await register({ home: null });
    takeWrites();
    await register();
    expect(namesIn(null)).toEqual(EVERYWHERE);
    expect(namesIn(server.guild.id)).toEqual(HOME);
    expect(takeWrites()).toHaveLength(2);
  });

  it('never deletes, and never writes an empty list', async () => {
    const [, other = ''] = [...server.world.guilds.keys()];
    for (const home of [undefined, other, null, undefined]) await register({ home });
    for (const write of takeWrites()) expect(write).toMatch(/^PUT (?:everywhere|home) \w/u);
    expect(namesIn(other)).toEqual(['reindex']);
  });
});

describe('definitionsFor', () => {
  const config = (userInstall: boolean) => ({
    DISCORD_GUILD_ID: '100000000000000001',
    USER_INSTALL: userInstall,
    ALLOWED_GUILDS: [] as string[],
  });

  it.each([
    [false, [GUILD_INSTALL], [GUILD, BOT_DM]],
    [true, [GUILD_INSTALL, USER_INSTALL], [GUILD, BOT_DM, PRIVATE_CHANNEL]],
  ])('with USER_INSTALL %s', (userInstall, types, contexts) => {
    const { everywhere, home } = definitionsFor(commands, config(userInstall));
    for (const definition of everywhere) {
      expect(definition).toMatchObject({ integration_types: types, contexts });
    }
    expect(
      home.map(({ integration_types, contexts: where }) => [integration_types, where]),
    ).toEqual([[undefined, undefined]]);
  });

  it.each([
    [false, [GUILD]],
    [true, [GUILD, BOT_DM, PRIVATE_CHANNEL]],
  ])('with ALLOWED_GUILDS and USER_INSTALL %s, where people may ask', (userInstall, contexts) => {
    const allowed = { ...config(userInstall), ALLOWED_GUILDS: ['100000000000000002'] };
    for (const definition of definitionsFor(commands, allowed).everywhere) {
      expect(definition).toMatchObject({ contexts });
    }
  });

  it('is registered anew when USER_INSTALL is switched', async () => {
    await register();
    expect((await register({ userInstall: true })).written).toEqual(['everywhere']);
    expect((await register({ userInstall: true })).written).toEqual([]);
    expect((await register()).written).toEqual(['everywhere']);
  });
});

const OTHER_OPTION = {
  type: 5,
  name: 'other',
  description: 'Another one',
} as NonNullable<Command['data']['options']>[number];
