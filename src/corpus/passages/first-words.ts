/** What an article without a title goes by: its first words. */

import { boundaryNear } from '../../text/cut.js';
import { contentOf, type Readable } from './content.js';

/** Characters; a headline has about as many. */
const LONGEST = 28;
/** A sentence of content stands within so many characters, or there is hardly one. */
const LOOKED_AT = 4_000;

/** One line, with an ellipsis where the sentence goes on; null where nothing says anything. */
export function firstWordsOf(article: Readable): string | null {
  const within = { start: 0, end: Math.min(LOOKED_AT, article.text.length) };
  const [sentence] = contentOf(article, within)[0] ?? [];
  if (!sentence) return null;
  const words = article.text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ').trim();
  if (words.length <= LONGEST) return words;
  const whole = { start: 0, end: words.length };
  return `${words.slice(0, boundaryNear(words, whole, LONGEST) ?? LONGEST).trimEnd()}…`;
}
