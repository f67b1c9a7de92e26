/** Which language a person reads on Discord, and command definitions in all of them. */

import type { Locale } from '../messages/locale.js';

/** Discord has zh-TW and zh-CN and falls back between neither; every other locale reads English. */
export function localeOf(discordLocale: string): Locale {
  if (discordLocale === 'zh-TW') return 'zh-Hant';
  return discordLocale === 'zh-CN' ? 'zh-Hans' : 'en';
}

/** The three texts of one thing, as command definitions want them. */
export function localized(texts: Record<Locale, string>): {
  description: string;
  description_localizations: Record<'zh-TW' | 'zh-CN', string>;
} {
  return {
    description: texts.en,
    description_localizations: { 'zh-TW': texts['zh-Hant'], 'zh-CN': texts['zh-Hans'] },
  };
}
