/** What Discord refuses as a message. */

import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { b, embed, fields, link, o, r, s, section, send, t, times, v2 } from '../bodies.js';
import { LEGACY, server, takeViolations } from '../rig.js';

describe('the limits of a message', () => {
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
});
