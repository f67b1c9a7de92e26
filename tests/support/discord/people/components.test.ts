/** Buttons: who can use them, and how the bot answers. */

import { ButtonBuilder, type ButtonComponent, ButtonStyle, MessageFlags, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import {
  ask,
  asked,
  button,
  codeOf,
  onClick,
  row,
  server,
  start,
  startBot,
  takeViolations,
  until,
} from '../rig.js';

describe('a click', () => {
  const firstPage = asked((interaction) =>
    interaction.reply({
      content: '第一頁',
      components: [row(button('next'), button('gone', '沒有').setDisabled(true))],
    }),
  );

  it('updates the message it stands on', async () => {
    await start();
    await startBot(
      onClick(
        {
          next: (interaction) =>
            interaction.update({ content: '第二頁', components: [row(button('next'))] }),
        },
        firstPage,
      ),
    );
    const interaction = await ask().done();
    const [message] = interaction.messages;
    const clicked = await server.click({ message: interaction, customId: 'next' }).done();
    expect((await clicked.firstResponse).type).toBe(7);
    expect(clicked.messages).toEqual([message]);
    expect(message?.versions.map(({ content }) => content)).toEqual(['第一頁', '第二頁']);
  });

  it('is acknowledged first and answered by an edit and a follow-up', async () => {
    await start();
    await startBot(
      onClick(
        {
          next: async (interaction) => {
            await interaction.deferUpdate();
            await interaction.editReply('第二頁');
            await interaction.followUp({ content: '私下', flags: MessageFlags.Ephemeral });
          },
        },
        firstPage,
      ),
    );
    const message = (await ask().done()).messages[0];
    const other = server.addUser();
    const clicked = server.click({ customId: 'next', user: other });
    expect((await clicked.firstResponse).type).toBe(6);
    await clicked.done(({ followUps }) => followUps.length === 1);
    expect(message?.content).toBe('第二頁');
    expect(clicked.visibleTo(other).map(({ content }) => content)).toEqual(['第二頁', '私下']);
    expect(clicked.visibleTo(server.user).map(({ content }) => content)).toEqual(['第二頁']);
  });

  it('carries the message, the person and the component', async () => {
    await start();
    const seen: unknown[] = [];
    await startBot(
      onClick(
        {
          next: (interaction) => {
            seen.push(
              interaction.message.id,
              interaction.user.username,
              (interaction.component as ButtonComponent).label,
            );
            seen.push(interaction.message.interactionMetadata?.user.id);
            return interaction.reply({ content: '好', flags: MessageFlags.Ephemeral });
          },
        },
        firstPage,
      ),
    );
    const { messages } = await ask().done();
    const user = server.addUser({ username: 'wei' });
    await server.click({ message: messages[0] ?? '', label: '下一頁', user }).done();
    expect(seen).toEqual([messages[0]?.id, 'wei', '下一頁', server.user.id]);
  });

  it('reaches the collectors of discord.js', async () => {
    await start();
    await startBot(
      asked(async (interaction) => {
        const components = [row(button('yes', '是'))];
        const answer = await interaction.reply({ content: '要嗎', components, withResponse: true });
        const clicked = await answer.resource?.message?.awaitMessageComponent();
        await clicked?.reply('好');
      }),
    );
    await ask().done();
    const clicked = await server.click({ customId: 'yes' }).done();
    expect(clicked.messages.map(({ content }) => content)).toEqual(['好']);
  });

  it('is impossible on what is not there, disabled, a link, deleted or unseen', async () => {
    await start();
    await startBot(
      asked((interaction) =>
        interaction.reply({
          content: '第一頁',
          flags: MessageFlags.Ephemeral,
          components: [
            row(
              button('next'),
              button('gone', '沒有').setDisabled(true),
              new ButtonBuilder()
                .setLabel('原文')
                .setStyle(ButtonStyle.Link)
                .setURL('https://a.example/'),
            ),
          ],
        }),
      ),
    );
    const message = await ask().done();
    const other = server.addUser();
    expect(() => server.click({ message, customId: 'x' })).toThrow('next, gone, 原文');
    expect(() => server.click({ customId: 'x' })).toThrow('Nobody was shown x');
    expect(() => server.click({ message, customId: 'gone' })).toThrow('is disabled');
    expect(() => server.click({ message, label: '原文' })).toThrow('is a link');
    expect(() => server.click({ message, customId: 'next', user: other })).toThrow('is ephemeral');
    expect(() => server.click({ customId: 'next', user: other })).toThrow('Nobody was shown next');
    const sent = message.messages[0]?.id ?? '';
    server.deleteMessage(sent);
    expect(() => server.click({ message: sent, customId: 'next' })).toThrow('is deleted');
    expect(server.interactions).toHaveLength(1);
  });

  it('can be forced, as a person with an old client or ill will would', async () => {
    await start();
    await startBot(onClick({ forged: (interaction) => interaction.reply('假的') }, firstPage));
    const message = await ask().done();
    const clicked = await server.click({ message, customId: 'forged', force: true }).done();
    expect(clicked.messages.map(({ content }) => content)).toEqual(['假的']);
  });

  it('finds the message gone where it was deleted meanwhile', async () => {
    await start();
    let code: unknown;
    await startBot(
      onClick(
        {
          next: async (interaction) => {
            await interaction.deferUpdate();
            server.deleteMessage(interaction.message.id);
            code = await codeOf(interaction.editReply('第二頁'));
          },
        },
        firstPage,
      ),
    );
    await ask().done();
    server.click({ customId: 'next' });
    await until(() => code !== undefined);
    expect(code).toBe(10008);
    expect(server.violations).toEqual([]);
  });

  it('alone can be answered with an update', async () => {
    await start();
    const codes: unknown[] = [];
    await startBot(
      asked(async (interaction) => {
        const route = Routes.interactionCallback(interaction.id, interaction.token);
        for (const type of [6, 7, 8]) {
          const body = { type, data: { content: '好' } };
          codes.push(await codeOf(interaction.client.rest.post(route, { auth: false, body })));
        }
        await interaction.reply('好');
      }),
    );
    await ask().done();
    expect(codes).toEqual([50035, 50035, 50035]);
    expect(takeViolations()).toEqual(Array(3).fill('BASE_TYPE_CHOICES type'));
  });
});
