/** What the pages say, by language. */

import type { Locale } from '../messages/locale.js';
import { EN } from './texts/en.js';
import type { Texts } from './texts/texts.js';
import { HANS } from './texts/zh-hans.js';
import { HANT } from './texts/zh-hant.js';

export type { Texts } from './texts/texts.js';

export const TEXTS: Record<Locale, Texts> = { en: EN, 'zh-Hant': HANT, 'zh-Hans': HANS };
