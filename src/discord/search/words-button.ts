/** A button that searches the words of a question that found nothing. */

import type { APIButtonComponentWithCustomId } from 'discord.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import { foldWithMap } from '../../text/fold.js';
import { isStopWord } from '../../text/stop-words.js';
import { wordsOf } from '../../text/words.js';
import type { ArticleFilter } from '../../types.js';
import { button } from '../message/message.js';
import { searchIds } from './search-state.js';

/**
 * Null where there is no word to search for, or too many for a button.
 *
 * @param limits of the question that a search has as well
 */
export function wordsButton(
  question: string,
  { limits, locale }: { limits: Partial<ArticleFilter>; locale: Locale },
): APIButtonComponentWithCustomId | null {
  const query = searchedWords(question).join(' ');
  if (query === '') return null;
  const { from = null, to = null, outlet = null } = limits;
  const state = { query, from, to, outlet, sort: 'relevance', page: 1 } as const;
  const { ids, areShares } = searchIds(state);
  return areShares ? null : button(ids.show, MESSAGES[locale].search.theseWords);
}

/** As the question writes them, without what is too common to search for. */
function searchedWords(question: string): string[] {
  const folded = foldWithMap(question);
  const words = wordsOf(folded.text).filter(
    ({ text }) => /[\p{L}\p{N}]/u.test(text) && !isStopWord(text),
  );
  return words.map((word) => {
    const { start, end } = folded.toOriginal(word);
    return question.slice(start, end);
  });
}
