/** Answers to interactions: what people see, and what Discord refuses. */

import {
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  MessageFlags,
  SectionBuilder,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ask, asked, button, row, server, start, startBot, text, until, V2 } from '../rig.js';

describe('an answer', () => {
  it('is a deferred private reply that becomes a Components V2 message', async () => {
    await start();
    await startBot(
      asked(async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        const section = new SectionBuilder()
          .addTextDisplayComponents(text('死亡 **二十六** 人'))
          .setButtonAccessory(
            new ButtonBuilder()
              .setLabel('原文')
              .setStyle(ButtonStyle.Link)
              .setURL('https://a.example/'),
          );
        const container = new ContainerBuilder()
          .addTextDisplayComponents(text(' # 標題 '))
          .addSectionComponents(section)
          .addActionRowComponents(row(button('next')));
        await interaction.editReply({ components: [container], flags: V2 });
      }),
    );
    const other = server.addUser();
    const interaction = ask();
    expect(await interaction.firstResponse).toMatchObject({ type: 5, ms: 0, ephemeral: true });
    await interaction.done();
    const [message] = interaction.messages;
    expect(interaction.messages).toHaveLength(1);
    expect(message?.versions.map(({ flags }) => flags)).toEqual([
      MessageFlags.Loading | MessageFlags.Ephemeral,
      MessageFlags.Ephemeral | V2,
    ]);
    expect(message?.text).toBe('# 標題\n死亡 **二十六** 人');
    expect(message?.controls.map(({ customId, label, url }) => [customId, label, url])).toEqual([
      [null, '原文', 'https://a.example/'],
      ['next', '下一頁', null],
    ]);
    expect(interaction.visibleTo(server.user)).toEqual([message]);
    expect(interaction.visibleTo(other.id)).toEqual([]);
  });

  it('is given back with the response where the client asks for it', async () => {
    await start();
    const seen: unknown[] = [];
    await startBot(
      asked(async (interaction) => {
        const flags = MessageFlags.Ephemeral;
        const answer = await interaction.reply({ content: '好', flags, withResponse: true });
        seen.push(answer.resource?.message?.content, answer.interaction.responseMessageEphemeral);
        seen.push((await interaction.fetchReply()).id === answer.resource?.message?.id);
        seen.push(answer.resource?.message?.flags.has(flags));
      }),
    );
    await ask().done();
    await until(() => seen.length === 4);
    expect(seen).toEqual(['好', true, true, true]);
  });

  it('has follow-ups, each with its own visibility', async () => {
    await start();
    await startBot(
      asked(async (interaction) => {
        await interaction.reply('公開');
        const second = await interaction.followUp({
          content: '私下',
          flags: MessageFlags.Ephemeral,
        });
        await interaction.webhook.editMessage(second, '私下改過');
        const third = await interaction.followUp('刪去');
        await interaction.deleteReply(third);
      }),
    );
    const interaction = await ask().waitFor(({ followUps }) => followUps[1]?.deleted === true);
    expect(interaction.messages.map((one) => [one.content, one.ephemeral, one.deleted])).toEqual([
      ['公開', false, false],
      ['私下改過', true, false],
      ['刪去', false, true],
    ]);
    const contents = (user = server.addUser()) =>
      interaction.visibleTo(user).map(({ content }) => content);
    expect(contents(server.user)).toEqual(['公開', '私下改過']);
    expect(contents()).toEqual(['公開']);
  });

  it('takes the place of the deferred reply where it comes as a follow-up', async () => {
    await start();
    await startBot(
      asked(async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.followUp('第一');
        await interaction.followUp('第二');
      }),
    );
    const interaction = await ask().done(({ messages }) => messages.length === 2);
    expect(interaction.messages.map((one) => [one.content, one.ephemeral])).toEqual([
      ['第一', true],
      ['第二', false],
    ]);
  });

  it('carries files, which an edit keeps or drops', async () => {
    await start();
    await startBot(
      asked(async (interaction) => {
        const files = ['一.txt', '二.txt'].map((name) => ({
          attachment: Buffer.from(name),
          name,
          description: '說明',
        }));
        await interaction.reply({ content: '附件', files });
        const { attachments } = await interaction.fetchReply();
        await interaction.editReply({
          attachments: attachments
            .filter(({ name }) => name === '二.txt')
            .map(({ id }) => ({ id })) as never,
        });
        await interaction.editReply({ files: [{ attachment: Buffer.from('三'), name: '三.txt' }] });
      }),
    );
    const interaction = await ask().done(({ messages }) => messages[0]?.versions.length === 3);
    const names = interaction.messages[0]?.versions.map(({ attachments }) =>
      attachments.map(({ filename }) => filename).join(),
    );
    expect(names).toEqual(['一.txt,二.txt', '二.txt', '三.txt']);
    const [first] = interaction.messages[0]?.versions[0]?.attachments ?? [];
    expect(first).toMatchObject({ size: 7, description: '說明' });
    expect(await (await fetch(first?.url ?? '')).text()).toBe('一.txt');
  });

  it('tells what is there where one waits for something else', async () => {
    await start();
    await startBot(asked((interaction) => interaction.reply('好')));
    const interaction = ask();
    await expect(interaction.done(({ messages }) => messages.length === 2, 50)).rejects.toThrow(
      /Waited 50 ms in vain; interaction \d+ is answered; messages: "好"/,
    );
  });
});
