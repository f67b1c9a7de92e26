/**
 * What Discord accepts as a message, and whom a message notifies.
 */

import { DiscordAPIError, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import {
  ask,
  asked,
  codeOf,
  errorOf,
  LEGACY,
  login,
  newClient,
  server,
  start,
  startBot,
  takeViolations,
  text,
  until,
  V2,
} from './rig.js';

describe('the limits of a message', () => {
  const times = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));
  const t = (content: string) => ({ type: 10, content });
  const b = (more: object = {}) => ({ type: 2, style: 1, label: '字', custom_id: 'a', ...more });
  const link = (url: string) => b({ style: 5, url, custom_id: undefined });
  const r = (...components: object[]) => ({ type: 1, components });
  const s = (options: object[]) => ({ type: 3, custom_id: 'pick', options });
  const o = (more: object = {}) => ({ label: '字', value: 'v', ...more });
  const section = (count: number, more: object = { accessory: b() }) => ({
    type: 9,
    components: times(count, () => t('字')),
    ...more,
  });
  const v2 = (...components: unknown[]) => ({ flags: V2, components });
  const embed = (more: object) => ({ embeds: [more] });
  const fields = (count: number, more: object = {}) =>
    embed({ fields: times(count, () => ({ name: '名', value: '值', ...more })) });

  /** Sends a body as it is, past the checks of discord.js's builders. */
  async function send(body: object, files: { name: string; data: Buffer }[] = []) {
    await start();
    const { rest } = newClient({ rest: { retries: 0 } });
    rest.setToken(server.token);
    const channel = server.guild.channels[0]?.id ?? '';
    return rest.post(Routes.channelMessages(channel), { body, files });
  }

  it.each<[string, object, string]>([
    ['content of 2,001', { content: '字'.repeat(2001) }, 'BASE_TYPE_MAX_LENGTH content'],
    ['content beside V2', { ...v2(t('字')), content: '字' }, `${LEGACY} content`],
    ['embeds beside V2', { ...v2(t('字')), ...embed({ title: '題' }) }, `${LEGACY} embeds`],
    [
      'a poll beside V2',
      { ...v2(t('字')), poll: { question: { text: '?' }, answers: [] } },
      `${LEGACY} poll`,
    ],
    ['stickers beside V2', { ...v2(t('字')), sticker_ids: ['1'] }, `${LEGACY} sticker_ids`],
    ['a text display without V2', { components: [t('字')] }, 'UNION_TYPE_CHOICES components[0]'],
    [
      'a container without V2',
      { components: [{ type: 17, components: [t('字')] }] },
      'UNION_TYPE_CHOICES components[0]',
    ],
    ['a bare button', v2(b()), 'UNION_TYPE_CHOICES components[0]'],
    [
      'a container in a container',
      v2({ type: 17, components: [{ type: 17, components: [] }] }),
      'UNION_TYPE_CHOICES components[0].components[0]',
    ],
    [
      'an empty container',
      v2({ type: 17, components: [] }),
      'BASE_TYPE_BAD_LENGTH components[0].components',
    ],
    [
      'six rows without V2',
      { content: '字', components: times(6, (i) => r(b({ custom_id: `${i}` }))) },
      'BASE_TYPE_MAX_LENGTH components',
    ],
    ['41 components', v2(...times(41, () => t('字'))), 'BASE_TYPE_MAX_LENGTH components'],
    [
      '41 components, nested ones counted',
      v2(...times(20, () => ({ type: 17, components: [t('字')] })), t('字')),
      'BASE_TYPE_BAD_LENGTH components',
    ],
    [
      '41 components, accessories counted',
      v2(
        {
          type: 17,
          components: times(13, (i) => section(1, { accessory: b({ custom_id: `${i}` }) })),
        },
        t('字'),
      ),
      'BASE_TYPE_BAD_LENGTH components',
    ],
    ['an empty row', v2(r()), 'BASE_TYPE_BAD_LENGTH components[0].components'],
    [
      'six buttons in a row',
      v2(r(...times(6, (i) => b({ custom_id: `${i}` })))),
      'BASE_TYPE_BAD_LENGTH components[0].components',
    ],
    [
      'a select beside a button',
      v2(r(s([o()]), b())),
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED components[0].components[1]',
    ],
    ['a text in a row', v2(r(t('字'))), 'UNION_TYPE_CHOICES components[0].components[0]'],
    ['a section without text', v2(section(0)), 'BASE_TYPE_BAD_LENGTH components[0].components'],
    ['a section of four texts', v2(section(4)), 'BASE_TYPE_BAD_LENGTH components[0].components'],
    [
      'a section without accessory',
      v2(section(1, {})),
      'BASE_TYPE_REQUIRED components[0].accessory',
    ],
    [
      'a row in a section',
      v2(section(0, { components: [r(b())], accessory: b({ custom_id: 'x' }) })),
      'UNION_TYPE_CHOICES components[0].components[0]',
    ],
    [
      'a label of 81',
      v2(r(b({ label: '字'.repeat(81) }))),
      'BASE_TYPE_MAX_LENGTH components[0].components[0].label',
    ],
    [
      'a button without a label',
      v2(r(b({ label: undefined }))),
      'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED components[0].components[0]',
    ],
    [
      'a custom id of 101',
      v2(r(b({ custom_id: 'a'.repeat(101) }))),
      'BASE_TYPE_BAD_LENGTH components[0].components[0].custom_id',
    ],
    [
      'an empty custom id',
      v2(r(b({ custom_id: '' }))),
      'BASE_TYPE_BAD_LENGTH components[0].components[0].custom_id',
    ],
    [
      'no custom id',
      v2(r(b({ custom_id: undefined }))),
      'BASE_TYPE_REQUIRED components[0].components[0].custom_id',
    ],
    ['one custom id twice', v2(r(b()), section(1)), 'COMPONENT_CUSTOM_ID_DUPLICATED components'],
    [
      'a link of 513',
      v2(r(link(`https://a.example/${'a'.repeat(495)}`))),
      'BASE_TYPE_BAD_LENGTH components[0].components[0].url',
    ],
    [
      'a link to a file',
      v2(r(link('file:///etc/passwd'))),
      'URL_TYPE_INVALID_SCHEME components[0].components[0].url',
    ],
    [
      'a link that is none',
      v2(r(link('a.example'))),
      'URL_TYPE_INVALID_URL components[0].components[0].url',
    ],
    [
      'a link with a custom id',
      v2(r({ ...link('https://a.example'), custom_id: 'a' })),
      'BUTTON_COMPONENT_INVALID components[0].components[0].custom_id',
    ],
    [
      'a select without options',
      v2(r(s([]))),
      'BASE_TYPE_BAD_LENGTH components[0].components[0].options',
    ],
    [
      '26 options',
      v2(r(s(times(26, (i) => o({ value: `${i}` }))))),
      'BASE_TYPE_BAD_LENGTH components[0].components[0].options',
    ],
    [
      'an option labelled with 101',
      v2(r(s([o({ label: '字'.repeat(101) })]))),
      'BASE_TYPE_BAD_LENGTH components[0].components[0].options[0].label',
    ],
    [
      'an option value of 101',
      v2(r(s([o({ value: 'v'.repeat(101) })]))),
      'BASE_TYPE_BAD_LENGTH components[0].components[0].options[0].value',
    ],
    [
      'an option described with 101',
      v2(r(s([o({ description: '字'.repeat(101) })]))),
      'BASE_TYPE_MAX_LENGTH components[0].components[0].options[0].description',
    ],
    [
      'two options of one value',
      v2(r(s([o(), o()]))),
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED components[0].components[0].options[1].value',
    ],
    [
      'texts of 4,001 in all',
      v2(t('a'.repeat(2000)), { type: 17, components: [t('a'.repeat(2001))] }),
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED components',
    ],
    ['a text of white space', v2(t(' \n ')), 'BASE_TYPE_BAD_LENGTH components[0].content'],
    [
      'a file that was not sent',
      v2({ type: 13, file: { url: 'attachment://a.txt' } }),
      'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND components[0].file.url',
    ],
    [
      'eleven embeds',
      { embeds: times(11, () => ({ title: '題' })) },
      'BASE_TYPE_MAX_LENGTH embeds',
    ],
    [
      'an embed title of 257',
      embed({ title: '題'.repeat(257) }),
      'BASE_TYPE_MAX_LENGTH embeds[0].title',
    ],
    [
      'an embed description of 4,097',
      embed({ description: '述'.repeat(4097) }),
      'BASE_TYPE_MAX_LENGTH embeds[0].description',
    ],
    ['26 embed fields', fields(26), 'BASE_TYPE_MAX_LENGTH embeds[0].fields'],
    [
      'a field name of 257',
      fields(1, { name: '名'.repeat(257) }),
      'BASE_TYPE_BAD_LENGTH embeds[0].fields[0].name',
    ],
    [
      'a field value of 1,025',
      fields(1, { value: '值'.repeat(1025) }),
      'BASE_TYPE_BAD_LENGTH embeds[0].fields[0].value',
    ],
    [
      'a footer of 2,049',
      embed({ title: '題', footer: { text: '註'.repeat(2049) } }),
      'BASE_TYPE_MAX_LENGTH embeds[0].footer.text',
    ],
    [
      'an author of 257',
      embed({ title: '題', author: { name: '名'.repeat(257) } }),
      'BASE_TYPE_MAX_LENGTH embeds[0].author.name',
    ],
    [
      '6,001 characters of embeds',
      { embeds: [{ description: '述'.repeat(4000) }, { description: '述'.repeat(2001) }] },
      'MAX_EMBED_SIZE_EXCEEDED embeds[1]',
    ],
    ['an empty embed', embed({ color: 1 }), 'BASE_TYPE_REQUIRED embeds[0].description'],
    [
      'people parsed and listed',
      { content: '字', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE allowed_mentions',
    ],
    ['no content', {}, '50006'],
    ['content of white space', { content: ' \n ' }, '50006'],
    ['buttons alone, without V2', { components: [r(b())] }, '50006'],
    ['V2 without components', v2(), '50006'],
  ])('refuse %s', async (_, body, violation) => {
    await expect(send(body)).rejects.toThrow(DiscordAPIError);
    const status = server.requests[0]?.status;
    const seen = takeViolations();
    expect(seen).toEqual([violation]);
    expect(status).toBe(400);
    expect(server.messages).toEqual([]);
  });

  it.each<[string, object]>([
    ['content of 2,000', { content: '𠮷'.repeat(2000) }],
    ['40 components', v2(...times(40, () => t('字')))],
    [
      'five rows of five buttons',
      {
        content: '字',
        components: times(5, (i) => r(...times(5, (j) => b({ custom_id: `${i}${j}` })))),
      },
    ],
    ['a section of three texts', v2(section(3))],
    [
      'a label of 80 and a custom id of 100',
      v2(r(b({ label: '字'.repeat(80), custom_id: 'a'.repeat(100) }))),
    ],
    ['a link of 512', v2(r(link(`https://a.example/${'a'.repeat(494)}`), link('discord://-/')))],
    [
      '25 options of 100',
      v2(
        r(
          s(
            times(25, (i) =>
              o({
                label: '字'.repeat(100),
                value: `${i}`.padEnd(100, 'v'),
                description: '字'.repeat(100),
              }),
            ),
          ),
        ),
      ),
    ],
    ['texts of 4,000 in all', v2(t('a'.repeat(3999)), t('a'))],
    [
      'embeds of 6,000',
      { embeds: [{ description: '述'.repeat(4000) }, { description: '述'.repeat(2000) }] },
    ],
    [
      'a separator and a picture',
      v2({ type: 14 }, { type: 12, items: [{ media: { url: 'https://a.example/a.png' } }] }),
    ],
  ])('allow %s', async (_, body) => {
    await send(body);
    expect(server.messages).toHaveLength(1);
  });

  it.each([
    ['one text of 10,158 bytes', [10_158], 200],
    ['one text of 10,159 bytes', [10_159], 500],
    ['two texts of 10,146 bytes', [5000, 5146], 200],
    ['two texts of 10,147 bytes', [5000, 5147], 500],
  ])('break Discord itself beyond its budget of bytes: %s', async (_, sizes, status) => {
    // Han characters of three bytes, and Latin ones to make up the number.
    const texts = sizes.map((bytes) =>
      t('字'.repeat(Math.floor(bytes / 3)) + 'a'.repeat(bytes % 3)),
    );
    const sent = send(v2(...texts));
    if (status === 200) await sent;
    else expect(await codeOf(sent)).toBe('HTTP 500');
    expect(server.requests[0]?.status).toBe(status);
    expect(takeViolations()).toEqual(status === 200 ? [] : ['0']);
  });

  it('are 10 MiB for a file', async () => {
    const data = Buffer.alloc(10 * 1024 * 1024 + 1);
    expect(await codeOf(send({}, [{ name: 'a.bin', data }]))).toBe(40005);
    expect(takeViolations()).toEqual(['40005']);
  });

  it('allow a file of 10 MiB, shown by a component', async () => {
    const data = Buffer.alloc(10 * 1024 * 1024);
    await send(v2({ type: 13, file: { url: 'attachment://a.bin' } }), [{ name: 'a.bin', data }]);
    const [message] = server.messages;
    expect(message?.attachments).toMatchObject([{ filename: 'a.bin', size: data.length }]);
    expect(message?.components[0]?.file).toMatchObject({ url: message?.attachments[0]?.url });
  });

  it('come in the shape Discord gives them', async () => {
    const error = await errorOf(send(v2(r(b({ label: '字'.repeat(81) })))));
    expect(error.rawError).toEqual({
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        components: {
          0: {
            components: {
              0: {
                label: {
                  _errors: [
                    { code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 80 or fewer in length.' },
                  ],
                },
              },
            },
          },
        },
      },
    });
    expect(error.message).toContain('components[0].components[0].label[BASE_TYPE_MAX_LENGTH]');
    expect(server.violations).toMatchObject([
      { method: 'POST', status: 400, code: 50035, message: 'Must be 80 or fewer in length.' },
    ]);
    takeViolations();
  });

  it('hold for answers and edits to interactions, and V2 cannot be undone', async () => {
    await start();
    const codes: unknown[] = [];
    await startBot(
      asked(async (interaction) => {
        codes.push(await codeOf(interaction.reply({ content: '字'.repeat(2001) })));
        await interaction.reply('舊');
        codes.push(await codeOf(interaction.editReply({ components: [text('新')], flags: V2 })));
        await interaction.editReply({ content: null, components: [text('新')], flags: V2 });
        codes.push(await codeOf(interaction.editReply({ content: '舊' })));
        codes.push(await codeOf(interaction.editReply({ components: [], flags: 0 as never })));
        codes.push(await codeOf(interaction.editReply({ components: [] })));
        await interaction.editReply({ components: [text('更新')] });
      }),
    );
    const interaction = await ask().done(({ messages }) => messages[0]?.versions.length === 3);
    expect(interaction.messages[0]?.text).toBe('更新');
    expect(codes).toEqual([50035, 50035, 50035, 50035, 50006]);
    expect(takeViolations()).toEqual([
      'BASE_TYPE_MAX_LENGTH data.content',
      `${LEGACY} content`,
      `${LEGACY} content`,
      'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG flags',
      '50006',
    ]);
  });

  it('are five follow-ups where only the person installed it', async () => {
    await start({ guilds: [{}, { installed: false }] });
    const codes: unknown[] = [];
    await startBot(
      asked(async (interaction) => {
        await interaction.deferReply();
        for (let count = 0; count < 6; count += 1) await interaction.followUp(`${count}`);
        codes.push(await codeOf(interaction.followUp('太多')));
      }),
    );
    const [, foreign] = [...server.world.guilds.keys()];
    const interaction = await ask({ guild: foreign }).done(
      ({ followUps }) => followUps.length === 5,
    );
    await until(() => codes.length === 1);
    expect(codes).toEqual([40094]);
    expect(interaction.messages.map(({ content }) => content)).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    expect(takeViolations()).toEqual(['40094']);
  });
});

describe('mentions', () => {
  const content = '<@111> <@!222> <@&333> @everyone `<@444>` \\<@555>';

  it.each([
    ['people alone in an answer', undefined, { users: ['111', '222'], roles: [], everyone: false }],
    ['nobody', { parse: [] }, { users: [], roles: [], everyone: false }],
    [
      'those who are listed',
      { users: ['222'], roles: ['333'] },
      { users: ['222'], roles: ['333'], everyone: false },
    ],
    [
      'those kinds that are parsed',
      { parse: ['roles', 'everyone'] as const },
      { users: [], roles: ['333'], everyone: true },
    ],
  ])('ping %s', async (_, allowedMentions, pings) => {
    await start();
    await startBot(
      asked(async (interaction) => {
        await interaction.deferReply();
        const allowed = allowedMentions && { allowedMentions: allowedMentions as never };
        await interaction.editReply({ components: [text(content)], flags: V2, ...allowed });
      }),
    );
    const interaction = await ask().done();
    expect(interaction.messages[0]?.pings).toEqual(pings);
  });

  it('ping everything in a message of its own', async () => {
    await start();
    const client = await login();
    const user = await client.users.fetch(server.user.id);
    await user.send(content);
    await user.send({ content, allowedMentions: { parse: [] } });
    expect(server.directMessages(server.user).map(({ pings }) => pings)).toEqual([
      { users: ['111', '222'], roles: ['333'], everyone: true },
      { users: [], roles: [], everyone: false },
    ]);
  });
});
