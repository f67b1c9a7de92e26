/** What Discord takes as a message, and whom a message notifies. */

import { describe, expect, it } from 'vitest';
import { b, link, o, r, s, section, send, t, times, v2 } from '../bodies.js';
import {
  ask,
  asked,
  codeOf,
  errorOf,
  LEGACY,
  login,
  server,
  start,
  startBot,
  takeViolations,
  text,
  until,
  V2,
} from '../rig.js';

describe('the limits of a message that is taken', () => {
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
