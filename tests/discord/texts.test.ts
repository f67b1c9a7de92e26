/** What the bot says: each text in three languages, each language in its own script. */

import { ApplicationCommandType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { definitionsFor } from '../../src/discord/connection/register.js';
import { localeOf, localized, localizedName } from '../../src/discord/locale.js';
import { MESSAGES } from '../../src/messages/languages.js';
import { LOCALES, type Locale } from '../../src/messages/locale.js';
import type { DiscordMessages } from '../../src/messages/subjects/discord-messages.js';
import { asObject, asObjects, asText, type JsonObject } from '../support/discord/json.js';
import { checkCommands } from '../support/discord/limits/command-limits.js';
import { Form, formatPath } from '../support/discord/rest/errors.js';
import { OpenApi } from '../support/discord/rest/openapi.js';
import { readMarkdown } from '../support/messages/markdown-reader.js';
import { strayFormatting } from '../support/messages/shown-message.js';
import { charactersOfOther } from '../support/texts/scripts.js';

type Key = keyof DiscordMessages;
const KEYS = Object.keys(MESSAGES.en.discord) as Key[];

/** A text as it is written, `{name}` where a value goes. */
function written(locale: Locale, key: Key): string {
  const text: string | ((values: never) => string) = MESSAGES[locale].discord[key];
  return typeof text === 'string' ? text : text(named() as never);
}

/** Gives every value asked for by its own name. */
function named(): Record<string, string> {
  return new Proxy({}, { get: (_, name) => `{${String(name)}}` });
}

describe('what the bot says', () => {
  it('puts values in as they are', () => {
    expect(MESSAGES.en.discord.reindexFailed({ reason: '$& {who} {reason}' })).toBe(
      'The re-index failed: $& {who} {reason}. The index stays in use.',
    );
  });

  it.each(KEYS)('%s holds no markdown but bold', (key) => {
    for (const locale of LOCALES) {
      const spans = readMarkdown(written(locale, key).replace(/\{\w+\}/gu, '7'));
      expect(strayFormatting(spans)).toEqual([]);
      expect(spans.filter(({ link, quote, subtext }) => link || quote || subtext)).toEqual([]);
    }
  });

  it.each(['context', 'earlier', 'later', 'backToQuote', 'backToHead', 'cancel'] as const)(
    '%s fits on a button',
    (key) => {
      for (const locale of LOCALES)
        expect([...written(locale, key)].length).toBeLessThanOrEqual(80);
    },
  );

  it('names the button that /help tells to press as it is named', () => {
    for (const locale of LOCALES) {
      expect(MESSAGES[locale].discord.helpCheck).toContain(
        `**${MESSAGES[locale].discord.context}**`,
      );
    }
  });
});

describe('localeOf', () => {
  it.each<[string, Locale]>([
    ['zh-TW', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
    ['en-US', 'en'],
    ['ja', 'en'],
    ['', 'en'],
  ])('%j reads %s', (given, expected) => {
    expect(localeOf(given)).toBe(expected);
  });
});

describe('the commands', () => {
  const config = { DISCORD_GUILD_ID: '100000000000000001', USER_INSTALL: true, ALLOWED_GUILDS: [] };
  const { everywhere, home } = definitionsFor(commands, config);
  const all = [...everywhere, ...home] as unknown as JsonObject[];
  const typed = all.filter(({ type }) => type === undefined);
  const described = typed.flatMap((command) => [command, ...asObjects(command.options)]);

  it("are within Discord's limits", () => {
    const form = new Form();
    checkCommands(form, all);
    expect(form.fields.map(({ path, message }) => `${formatPath(path)}: ${message}`)).toEqual([]);
    const openApi = OpenApi.load(undefined);
    const wrong = [
      ...(openApi?.checkRequest('PUT', '/applications/1/commands', everywhere) ?? []),
      ...(openApi?.checkRequest('PUT', '/applications/1/guilds/2/commands', home) ?? []),
    ];
    expect(wrong.map(({ path, message }) => `${formatPath(path)}: ${message}`)).toEqual([]);
  });

  it('have one Latin name, the same in every language', () => {
    for (const { name, name_localizations } of typed) {
      expect(name).toMatch(/^[a-z]+$/u);
      expect(name_localizations).toBeUndefined();
    }
  });

  it('stand in the menu of a message in three languages, each in its script', () => {
    const menus = all.filter(({ type }) => type === ApplicationCommandType.Message);
    expect(menus.map(({ name, name_localizations }) => [name, name_localizations])).toEqual([
      ['Check in the reports', { 'zh-TW': '在報導中查證', 'zh-CN': '在报道中查证' }],
    ]);
  });

  it('name their options in three languages, each in its script', () => {
    const options = all.flatMap((command) => asObjects(command.options));
    const names = options.map(({ name, name_localizations }) => {
      const { 'zh-TW': hant, 'zh-CN': hans, ...others } = asObject(name_localizations);
      expect(others).toEqual({});
      return [name, hant, hans].map(asText);
    });
    expect(names).toEqual([
      ['question', '問題', '问题'],
      ['time', '時間', '时间'],
      ['outlet', '媒體', '媒体'],
      ['article', '報導', '报道'],
      ['private', '私下', '私下'],
      ['words', '詞語', '词语'],
      ['time', '時間', '时间'],
      ['outlet', '媒體', '媒体'],
      ['private', '私下', '私下'],
      ['mode', '方式', '方式'],
    ]);
    for (const name of names.flat()) {
      expect(name).toMatch(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u);
      expect(name.toLowerCase()).toBe(name);
    }
  });

  it.each(described.map((item) => [asText(item.name), item] as const))(
    'describe %s in three languages, each in its script',
    (_, { description, description_localizations }) => {
      const { 'zh-TW': hant, 'zh-CN': hans, ...others } = asObject(description_localizations);
      expect(others).toEqual({});
      for (const text of [description, hant, hans]) {
        expect([...asText(text)].length).toBeGreaterThan(0);
        expect([...asText(text)].length).toBeLessThanOrEqual(100);
      }
      expect(charactersOfOther(asText(hant), 'zh-Hant')).toEqual([]);
      expect(charactersOfOther(asText(hans), 'zh-Hans')).toEqual([]);
    },
  );

  it('name the choices in three languages', () => {
    const choices = described.flatMap((option) => asObjects(option.choices));
    expect(choices.map(({ value }) => value)).toEqual(['changed', 'full', 'check', 'rollback']);
    for (const { name, name_localizations } of choices) {
      const { 'zh-TW': hant, 'zh-CN': hans } = asObject(name_localizations);
      for (const text of [name, hant, hans]) expect(asText(text)).not.toBe('');
      expect(charactersOfOther(asText(hant), 'zh-Hant')).toEqual([]);
      expect(charactersOfOther(asText(hans), 'zh-Hans')).toEqual([]);
    }
  });

  it('take a text of theirs from every language', () => {
    const { en, 'zh-Hant': hant, 'zh-Hans': hans } = MESSAGES;
    expect(localized((said) => said.ask.question.description)).toEqual({
      description: en.commands.ask.question.description,
      description_localizations: {
        'zh-TW': hant.commands.ask.question.description,
        'zh-CN': hans.commands.ask.question.description,
      },
    });
    expect(localizedName((said) => said.reindex.modes.full)).toEqual({
      name: 'rebuild everything',
      name_localizations: { 'zh-TW': '全部重做', 'zh-CN': '全部重做' },
    });
  });
});
