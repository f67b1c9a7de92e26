/** Selects and modals: what may be chosen and submitted, and what arrives. */

import {
  ActionRowBuilder,
  LabelBuilder,
  ModalBuilder,
  Routes,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ask, asked, codeOf, server, start, startBot, takeViolations } from '../rig.js';

describe('a select and a modal', () => {
  const menu = new StringSelectMenuBuilder()
    .setCustomId('pick')
    .setMaxValues(2)
    .addOptions(['一', '二', '三'].map((label) => ({ label, value: label })));
  const withMenu = asked((interaction) =>
    interaction.reply({
      components: [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)],
      content: '選',
    }),
  );

  it('gives the values that were chosen', async () => {
    await start();
    await startBot((interaction) =>
      interaction.isStringSelectMenu()
        ? interaction.update({ content: interaction.values.join('、'), components: [] })
        : withMenu(interaction),
    );
    const message = await ask().done();
    expect(() => server.select({ message, customId: 'pick', values: [] })).toThrow('1 to 2 values');
    expect(() => server.select({ message, customId: 'pick', values: ['四'] })).toThrow('offers 一');
    expect(() => server.click({ message, customId: 'pick' })).toThrow('is not a button');
    const chosen = await server.select({ message, customId: 'pick', values: ['一', '三'] }).done();
    expect(chosen.messages.map(({ content }) => content)).toEqual(['一、三']);
  });

  it('is shown, filled in and submitted', async () => {
    await start();
    const input = new TextInputBuilder()
      .setCustomId('why')
      .setStyle(TextInputStyle.Short)
      .setMaxLength(5);
    const modal = new ModalBuilder()
      .setCustomId('feedback')
      .setTitle('意見')
      .addLabelComponents(new LabelBuilder().setLabel('為什麼').setTextInputComponent(input));
    await startBot((interaction) => {
      if (interaction.isChatInputCommand()) return interaction.showModal(modal);
      if (!interaction.isModalSubmit()) return undefined;
      const why = interaction.fields.getTextInputValue('why');
      return interaction.reply(`${interaction.customId} ${why}`);
    });
    const interaction = await ask().done();
    expect(interaction.messages).toEqual([]);
    expect(() => server.submitModal({ interaction, fields: {} })).toThrow('requires why');
    expect(() => server.submitModal({ interaction, fields: { why: '太長太長太長' } })).toThrow(
      'at most 5',
    );
    expect(() => server.submitModal({ interaction, fields: { why: '不', x: '' } })).toThrow(
      'no field x',
    );
    const submitted = await server.submitModal({ interaction, fields: { why: '不對' } }).done();
    expect(submitted.messages.map(({ content }) => content)).toEqual(['feedback 不對']);
  });

  it.each([
    ['a title of 46', { title: '題'.repeat(46) }, 'BASE_TYPE_BAD_LENGTH data.title'],
    [
      'six components',
      { components: Array(6).fill({ type: 10, content: '字' }) },
      'BASE_TYPE_BAD_LENGTH data.components',
    ],
    ['a button', { components: [{ type: 2 }] }, 'UNION_TYPE_CHOICES data.components[0]'],
  ])('is refused as a modal with %s', async (_, more, violation) => {
    await start();
    const codes: unknown[] = [];
    await startBot(
      asked(async (interaction) => {
        const data = {
          custom_id: 'a',
          title: '題',
          components: [{ type: 10, content: '字' }],
          ...more,
        };
        const route = Routes.interactionCallback(interaction.id, interaction.token);
        codes.push(
          await codeOf(
            interaction.client.rest.post(route, { auth: false, body: { type: 9, data } }),
          ),
        );
        await interaction.reply('好');
      }),
    );
    await ask().done();
    expect(codes).toEqual([50035]);
    expect(takeViolations()).toEqual([violation]);
  });
});
