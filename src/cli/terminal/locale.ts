/** Which language a person reads on a terminal. */

import type { Locale } from '../../messages/locale.js';

/** The language that the environment of a terminal names; English for any other. */
export function terminalLocale(environment: NodeJS.ProcessEnv): Locale {
  const named = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  if (/^zh[-_](?:TW|HK|MO|Hant)/iu.test(named)) return 'zh-Hant';
  return /^zh/iu.test(named) ? 'zh-Hans' : 'en';
}
