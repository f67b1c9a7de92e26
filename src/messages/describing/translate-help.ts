/** A text of --help in a person's language. */

import type { Locale } from '../locale.js';
import type { HelpMessages } from '../subjects/help-messages.js';
import { help as zhHans } from '../zh-hans/help.js';
import { help as zhHant } from '../zh-hant/help.js';

export const HELP_MESSAGES: Record<Exclude<Locale, 'en'>, HelpMessages> = {
  'zh-Hant': zhHant,
  'zh-Hans': zhHans,
};

/** One that a language lacks stays English. */
export function translateHelp(text: string, locale: Locale): string {
  return (locale === 'en' ? undefined : HELP_MESSAGES[locale][text]) ?? text;
}
