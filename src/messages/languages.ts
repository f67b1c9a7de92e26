/** Every language there is. A new one is a folder beside these and a line here. */

import { en } from './en/index.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';
import { zhHans } from './zh-hans/index.js';
import { zhHant } from './zh-hant/index.js';

export const MESSAGES: Record<Locale, Messages> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans };
