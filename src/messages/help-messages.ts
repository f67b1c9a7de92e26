/**
 * What --help says, in languages other than English, in which the verbs are declared: each of
 * their texts, and commander's own, by the English one. One that is not here stays English.
 */

import type { Locale } from './locale.js';
import { help as zhHans } from './zh-hans/help.js';
import { help as zhHant } from './zh-hant/help.js';

export type HelpMessages = Readonly<Record<string, string>>;

export const HELP_MESSAGES: Record<Exclude<Locale, 'en'>, HelpMessages> = {
  'zh-Hant': zhHant,
  'zh-Hans': zhHans,
};

export function translateHelp(text: string, locale: Locale): string {
  return (locale === 'en' ? undefined : HELP_MESSAGES[locale][text]) ?? text;
}
