/** Commands as they are registered: what Discord takes, keeps and gives back. */

import { Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import {
  ASK,
  codeOf,
  DEFINITIONS,
  login,
  MINUTE,
  newClient,
  server,
  start,
  takeViolations,
} from '../rig.js';

describe('registering commands', () => {
  it('keeps what PUT gave it and gives it back', async () => {
    await start();
    const client = await login();
    const registered = await client.application.commands.set(DEFINITIONS);
    expect(registered.map(({ name }) => name)).toEqual(['問', '重建', '查這一句']);
    const fetched = await client.application.commands.fetch({ withLocalizations: true });
    const stored = fetched.find(({ name }) => name === '問');
    // equals() of discord.js takes a key without a value for a difference.
    expect(stored?.equals(JSON.parse(JSON.stringify(DEFINITIONS[0])))).toBe(true);
    expect(stored?.nameLocalizations).toEqual({ 'zh-CN': '问' });
    const reindex = fetched.find(({ name }) => name === '重建');
    expect(reindex?.defaultMemberPermissions?.bitfield).toBe(0n);
    expect(server.commands().map(({ name }) => name)).toEqual(['問', '重建', '查這一句']);
  });

  it('lists translations only where they are asked for', async () => {
    await start();
    const client = await login();
    await client.application.commands.set(DEFINITIONS);
    const route = Routes.applicationCommands(server.bot.id);
    const list = (query: object) =>
      client.rest.get(route, { query: new URLSearchParams({ ...query }) });
    const plain = JSON.stringify(await list({}));
    const translated = JSON.stringify(await list({ with_localizations: 'true' }));
    expect([plain.includes('问'), translated.includes('问')]).toEqual([false, true]);
  });

  it('keeps the id of a command whose name stays, and drops what is not named', async () => {
    await start();
    const client = await login();
    const before = await client.application.commands.set(DEFINITIONS);
    const after = await client.application.commands.set([ASK]);
    expect(after.map(({ id }) => id)).toEqual([before.first()?.id]);
    expect(server.commands()).toHaveLength(1);
  });

  it('creates, changes, reads and deletes one, also in a guild', async () => {
    await start();
    const client = await login();
    const guild = client.guilds.cache.first();
    const created = await guild?.commands.create(ASK);
    await created?.edit({ description: '別的說明' });
    expect(server.commands(server.guild.id).map(({ description }) => description)).toEqual([
      '別的說明',
    ]);
    const route = Routes.applicationGuildCommand(server.bot.id, server.guild.id, created?.id ?? '');
    expect(await client.rest.get(route)).toMatchObject({ name: '問', guild_id: server.guild.id });
    await created?.delete();
    expect(server.commands(server.guild.id)).toEqual([]);
    expect(server.commands()).toEqual([]);
    expect(await codeOf(client.rest.get(route))).toBe(10063);
    expect(takeViolations()).toEqual(['10063']);
  });

  const option = (more: object) => ({ type: 3, name: 'a', description: 'b', ...more });
  const command = (more: object) => ({ name: 'a', description: 'b', ...more });
  const many = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));
  it.each([
    ['a name in capitals', command({ name: 'Ask' }), 'APPLICATION_COMMAND_INVALID_NAME [0].name'],
    [
      'a name with a space',
      command({ name: '問 題' }),
      'APPLICATION_COMMAND_INVALID_NAME [0].name',
    ],
    ['a name of 33', command({ name: 'a'.repeat(33) }), 'BASE_TYPE_BAD_LENGTH [0].name'],
    [
      'a translated name in capitals',
      command({ name_localizations: { de: 'Frage' } }),
      'APPLICATION_COMMAND_INVALID_NAME [0].name_localizations.de',
    ],
    ['no description', { name: 'a' }, 'BASE_TYPE_REQUIRED [0].description'],
    [
      'a description of 101',
      command({ description: '述'.repeat(101) }),
      'BASE_TYPE_BAD_LENGTH [0].description',
    ],
    [
      '26 options',
      command({ options: many(26, (index) => option({ name: `a${index}` })) }),
      'BASE_TYPE_MAX_LENGTH [0].options',
    ],
    [
      'two options of one name',
      command({ options: [option({}), option({})] }),
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS [0].options[1].name',
    ],
    [
      'a required option after an optional one',
      command({ options: [option({}), option({ name: 'c', required: true })] }),
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID [0].options[1]',
    ],
    [
      'subcommands among options',
      command({ options: [option({}), { type: 1, name: 'c', description: 'd' }] }),
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID [0].options',
    ],
    [
      '26 choices',
      command({
        options: [
          option({ choices: many(26, (index) => ({ name: `${index}`, value: `${index}` })) }),
        ],
      }),
      'BASE_TYPE_MAX_LENGTH [0].options[0].choices',
    ],
    [
      'a choice of 101',
      command({ options: [option({ choices: [{ name: 'n', value: 'v'.repeat(101) }] })] }),
      'BASE_TYPE_MAX_LENGTH [0].options[0].choices[0].value',
    ],
    [
      'choices beside autocompletion',
      command({ options: [option({ autocomplete: true, choices: [{ name: 'n', value: 'v' }] })] }),
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES [0].options[0]',
    ],
    [
      'more than 8,000 characters in the longest language',
      command({
        options: many(25, (index) =>
          option({
            name: `a${index}`,
            description: 'short',
            choices: many(4, (choice) => ({
              name: `${choice}`.padEnd(40, 'n'),
              value: `${choice}`.padEnd(20, 'v'),
            })),
            description_localizations: { 'zh-TW': '長'.repeat(90) },
          }),
        ),
      }),
      'APPLICATION_COMMAND_TOO_LARGE [0]',
    ],
    [
      'a description of a message command',
      { name: 'a', type: 3, description: 'b' },
      'APPLICATION_COMMAND_CONTEXT_MENU_INVALID [0]',
    ],
  ])('refuses %s', async (_, definition, violation) => {
    await start();
    const { rest } = newClient();
    rest.setToken(server.token);
    const put = rest.put(Routes.applicationCommands(server.bot.id), { body: [definition] });
    expect(await codeOf(put)).toBe(50035);
    expect(takeViolations()).toEqual([violation]);
    expect(server.commands()).toEqual([]);
  });

  it('refuses the 101st command, two of one name, and the 201st creation of a day', async () => {
    await start();
    const { rest } = newClient();
    rest.setToken(server.token);
    const route = Routes.applicationCommands(server.bot.id);
    const put = (body: unknown[]) => rest.put(route, { body });
    const hundred = (prefix: string) =>
      many(100, (index) => command({ name: `${prefix}${index}` }));
    expect(await codeOf(put([...hundred('a'), command({})]))).toBe(30032);
    expect(await codeOf(put([command({}), command({})]))).toBe(50035);
    expect(takeViolations()).toEqual(['30032', 'APPLICATION_COMMANDS_DUPLICATE_NAME [1].name']);
    await put(hundred('a'));
    await put(hundred('a'));
    await put(hundred('b'));
    expect(await codeOf(put([command({ name: 'c' })]))).toBe(30034);
    expect(takeViolations()).toEqual(['30034']);
    server.advance(24 * 60 * MINUTE);
    await put([command({ name: 'c' })]);
  });

  it('refuses commands of another application and of a guild the bot is not in', async () => {
    await start({ guilds: [{}, { installed: false }] });
    const { rest } = newClient();
    rest.setToken(server.token);
    expect(await codeOf(rest.get(Routes.applicationCommands(server.user.id)))).toBe(10002);
    const [, other] = [...server.world.guilds.keys()];
    const route = Routes.applicationGuildCommands(server.bot.id, other ?? '');
    expect(await codeOf(rest.put(route, { body: [] }))).toBe(50001);
    expect(takeViolations()).toEqual(['10002', '50001']);
  });
});
