/** Why a command line cannot be read, as commander says it, in the terminal's language. */

import { translatePhrase } from '../messages/describing/translate-phrase.js';
import type { Locale } from '../messages/locale.js';

/** Below every such fault. */
export const HOW_TO_TYPE = 'How to type it: kaoju --help, kaoju VERB --help';

/** @param text lines, the first with `error: ` before it */
export function describeUsage(text: string, locale: Locale): string {
  if (locale === 'en') return text;
  return text
    .split('\n')
    .map((line) => {
      const fault = line.replace(/^error: /u, '');
      return translatePhrase(fault, locale) ?? line;
    })
    .join('\n');
}
