/** Which language a person reads on Discord, and command definitions in all of them. */

import { MESSAGES } from '../messages/languages.js';
import type { Locale } from '../messages/locale.js';
import type { CommandMessages } from '../messages/subjects/command-messages.js';

/** Discord has zh-TW and zh-CN and falls back between neither; every other locale reads English. */
export function localeOf(discordLocale: string): Locale {
  if (discordLocale === 'zh-TW') return 'zh-Hant';
  return discordLocale === 'zh-CN' ? 'zh-Hans' : 'en';
}

type TextOf = (commands: CommandMessages) => string;

/** One text of a command, as its definition wants a description: English, the others beside it. */
export function localized(text: TextOf) {
  const [description, description_localizations] = inEvery(text);
  return { description, description_localizations };
}

/** The same as the name of an option or a choice; what is used is sent under the English one. */
export function localizedName(text: TextOf) {
  const [name, name_localizations] = inEvery(text);
  return { name, name_localizations };
}

function inEvery(text: TextOf): [english: string, Record<'zh-TW' | 'zh-CN', string>] {
  const read = (locale: Locale): string => text(MESSAGES[locale].commands);
  return [read('en'), { 'zh-TW': read('zh-Hant'), 'zh-CN': read('zh-Hans') }];
}
