/** Commands as people use them: what arrives, and what the client would not send. */

import {
  ApplicationCommandType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
  Routes,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ASK, ask, asked, codeOf, NOW, server, start, startBot, takeViolations } from '../rig.js';

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
