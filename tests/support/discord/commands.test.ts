import {
  ApplicationCommandType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
  Routes,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import {
  ASK,
  ask,
  asked,
  codeOf,
  DEFINITIONS,
  login,
  MINUTE,
  NOW,
  newClient,
  server,
  start,
  startBot,
  takeViolations,
} from './rig.js';

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

describe('a command', () => {
  it('arrives with its options, the person, the place and the languages', async () => {
    await start({ guilds: [{ locale: 'ja' }], users: [{ username: 'mei', locale: 'zh-CN' }] });
    let seen: ChatInputCommandInteraction | undefined;
    await startBot(
      asked((interaction) => {
        seen = interaction;
        return interaction.reply('好');
      }),
    );
    const interaction = ask({ options: { 問題: '幾個人', 幾段: 3, 排序: 'date' } });
    expect((await interaction.firstResponse).ms).toBe(0);
    expect(seen?.options.getString('問題')).toBe('幾個人');
    expect(seen?.options.getInteger('幾段')).toBe(3);
    expect(seen?.options.getString('排序')).toBe('date');
    expect(seen?.user.username).toBe('mei');
    expect([seen?.locale, seen?.guildLocale]).toEqual(['zh-CN', 'ja']);
    expect(seen?.guild?.id).toBe(server.guild.id);
    expect(seen?.context).toBe(InteractionContextType.Guild);
    expect(seen?.memberPermissions?.has(PermissionFlagsBits.Administrator)).toBe(false);
    expect(seen?.authorizingIntegrationOwners).toMatchObject({ 0: server.guild.id });
    expect(seen?.createdTimestamp).toBe(NOW);
    expect(interaction.messages.map(({ content }) => content)).toEqual(['好']);
  });

  it('arrives in direct messages and in private channels', async () => {
    await start();
    const contexts: unknown[] = [];
    await startBot(
      asked((interaction) => {
        contexts.push([interaction.context, interaction.inGuild(), interaction.user.id]);
        return interaction.reply('好');
      }),
    );
    await ask({ dm: true }).done();
    await ask({ context: InteractionContextType.PrivateChannel }).done();
    expect(contexts).toEqual([
      [InteractionContextType.BotDM, false, server.user.id],
      [InteractionContextType.PrivateChannel, false, server.user.id],
    ]);
  });

  it('carries subcommands, permissions and what it was opened on', async () => {
    await start();
    const seen: unknown[] = [];
    await startBot((interaction) => {
      if (interaction.isChatInputCommand()) {
        const rights = interaction.memberPermissions?.has(PermissionFlagsBits.Administrator);
        seen.push([
          interaction.options.getSubcommand(),
          interaction.options.getString('編號'),
          rights,
        ]);
        return interaction.reply('被引用的一句');
      }
      if (!interaction.isMessageContextMenuCommand()) return undefined;
      seen.push(interaction.targetMessage.content);
      return interaction.reply('好');
    });
    const admin = String(PermissionFlagsBits.Administrator);
    const first = await server
      .command({ name: '重建', subcommand: '單篇', options: { 編號: 'abc' }, permissions: admin })
      .done();
    const target = first.messages[0]?.id ?? '';
    const type = ApplicationCommandType.Message;
    await server.command({ name: '查這一句', type, target }).done();
    expect(seen).toEqual([['單篇', 'abc', true], '被引用的一句']);
  });

  it('hands over a file that can be fetched from the server itself', async () => {
    await start();
    let body = '';
    await startBot(
      asked(async (interaction) => {
        const file = interaction.options.getAttachment('檔案', true);
        body = `${file.name} ${await (await fetch(file.url)).text()}`;
        await interaction.reply('好');
      }),
    );
    const file = { filename: 'a.txt', contentType: 'text/plain', data: '洪水' };
    await ask({ options: { 問題: '查', 檔案: file } }).done();
    expect(body).toBe('a.txt 洪水');
  });

  it.each([
    ['an unknown command', { name: '無' }, 'is not registered'],
    ['a missing required option', { options: {} }, 'requires 問題'],
    ['an empty text', { options: { 問題: '' } }, 'at least 1 long'],
    ['a text that is too long', { options: { 問題: '長'.repeat(21) } }, 'at most 20 long, not 21'],
    ['a text for a number', { options: { 問題: 'a', 幾段: '3' } }, 'takes Integer'],
    ['a number for a text', { options: { 問題: 3 } }, 'takes String'],
    ['a fraction', { options: { 問題: 'a', 幾段: 1.5 } }, 'takes Integer'],
    ['too small a number', { options: { 問題: 'a', 幾段: 0 } }, 'at least 1, not 0'],
    ['too great a number', { options: { 問題: 'a', 幾段: 6 } }, 'at most 5, not 6'],
    ['what is not among the choices', { options: { 問題: 'a', 排序: 'x' } }, 'one of score, date'],
    ['an unknown option', { options: { 問題: 'a', 無: 'x' } }, 'has no option 無'],
    ['an unknown subcommand', { name: '重建', subcommand: '無', permissions: '8' }, 'has no 無'],
    ['a lacking subcommand', { name: '重建', permissions: '8' }, 'without a subcommand'],
    ['a lacking permission', { name: '重建', subcommand: '全部' }, 'needs the permissions 0'],
    ['another place', { name: '重建', subcommand: '全部', dm: true }, 'not offered in BotDM'],
  ])('cannot be used with %s, unless forced', async (_, call, message) => {
    await start();
    await startBot(asked((interaction) => interaction.reply('好')));
    expect(() => ask(call)).toThrow(message);
    expect(server.interactions).toEqual([]);
    await ask({ ...call, force: true }).done();
  });

  it('is there for installations by a person only where it says so', async () => {
    await start({ guilds: [{}, { installed: false }] });
    const client = await startBot(asked((interaction) => interaction.reply('好')));
    const [, foreign] = [...server.world.guilds.keys()];
    await ask({ guild: foreign }).done();
    await client.application.commands.set([{ ...ASK.toJSON(), integration_types: [0] } as never]);
    expect(() => ask({ guild: foreign })).toThrow('not offered to installations by users');
  });

  it('offers what the bot suggests while one types', async () => {
    await start();
    await startBot((interaction) => {
      if (!interaction.isAutocomplete()) return undefined;
      const typed = interaction.options.getFocused();
      return interaction.respond([{ name: `${typed}報`, value: 'daily' }]);
    });
    const typing = server.autocomplete({ name: '問', focused: '媒體', options: { 媒體: '日' } });
    await typing.done();
    expect(typing.choices).toEqual([{ name: '日報', value: 'daily' }]);
    expect(() =>
      server.autocomplete({ name: '問', focused: '問題', options: { 問題: '日' } }),
    ).toThrow('has no autocompletion');
  });

  it('is answered, while one types, with at most 25 choices of 100', async () => {
    await start();
    const codes: unknown[] = [];
    await startBot(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const route = Routes.interactionCallback(interaction.id, interaction.token);
      const answer = (type: number, data: object) =>
        codeOf(interaction.client.rest.post(route, { auth: false, body: { type, data } }));
      const choices = (count: number, name: string) =>
        Array.from({ length: count }, () => ({ name, value: 'v' }));
      codes.push(await answer(8, { choices: choices(26, 'n') }));
      codes.push(await answer(8, { choices: choices(1, 'n'.repeat(101)) }));
      codes.push(await answer(5, {}));
      await interaction.respond([]);
    });
    await server.autocomplete({ name: '問', focused: '媒體', options: { 媒體: '' } }).done();
    expect(codes).toEqual([50035, 50035, 50035]);
    expect(takeViolations()).toEqual([
      'BASE_TYPE_MAX_LENGTH data.choices',
      'BASE_TYPE_BAD_LENGTH data.choices[0].name',
      'BASE_TYPE_CHOICES type',
    ]);
  });
});
