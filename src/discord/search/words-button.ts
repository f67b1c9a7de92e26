/** A button that searches the words of a question that found nothing. */

import type { APIButtonComponentWithCustomId } from 'discord.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import { foldWithMap } from '../../text/folding/fold.js';
import { isStopWord } from '../../text/stop-words.js';
import { type Word, wordsOf } from '../../text/words.js';
import type { ArticleFilter } from '../../types/article.js';
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

/** How much is asked for, and which; what answers holds another word. */
const ASKS = /^(?:第?[几哪]\p{Script=Han}?|多[高长重远宽深快久大])$/u;
const SINGLE = /^\p{Script=Han}$/u;
const IS_SAID = /[\p{L}\p{N}]/u;

/**
 * As the question writes them, without what is too common to search for. Characters that stand
 * alone side by side are a name that the segmenter does not know; one by itself stands anywhere.
 */
function searchedWords(question: string): string[] {
  const folded = foldWithMap(question);
  const words = wordsOf(folded.text).filter(({ text }) => IS_SAID.test(text) && !isStopWord(text));
  const joined = joinSingles(words).filter(({ text }) => !ASKS.test(text));
  const whole = joined.filter(({ text }) => !SINGLE.test(text));
  return (whole.length > 0 ? whole : joined).map((word) => {
    const { start, end } = folded.toOriginal(word);
    return question.slice(start, end);
  });
}

/** Also a character with the figure before it: 5座. */
function joinSingles(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  let isOpen = false;
  for (const word of words) {
    const before = joined.at(-1);
    const isSingle = SINGLE.test(word.text);
    if (before && isOpen && isSingle && before.end === word.start) {
      joined[joined.length - 1] = {
        text: before.text + word.text,
        ...{ start: before.start, end: word.end },
      };
      continue;
    }
    joined.push(word);
    isOpen = isSingle || /^\p{N}+$/u.test(word.text);
  }
  return joined;
}
