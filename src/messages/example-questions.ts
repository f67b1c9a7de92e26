/**
 * How a headline becomes a question about it, in the headline's own script whatever the reader's
 * language is: a collection in Chinese is asked in Chinese.
 */

import type { Script } from '../text/script.js';

/** What a headline can be asked, the most general first. */
export const EXAMPLE_KINDS = ['when', 'who'] as const;
export type ExampleKind = (typeof EXAMPLE_KINDS)[number];

/** What stands behind the headline. */
export const EXAMPLE_ENDINGS: Record<Script, Record<ExampleKind, string>> = {
  Hant: { when: '是什麼時候的事', who: '有誰參加' },
  Hans: { when: '是什么时候的事', who: '有谁参加' },
};
