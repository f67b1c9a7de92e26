/** What a question asks for: its key, the terms to look up and the words that carry meaning. */

import { fold } from '../text/fold.js';
import { isStopWord } from '../text/stop-words.js';
import { readTimes, type TimeMention } from '../text/time.js';
import { countTerms, unitsOf, wordsOf } from '../text/words.js';
import type { NoAnswerReason } from '../types.js';

/** UTF-16 units; a question is a sentence or two, and the model reads 512 tokens. */
export const MAX_QUESTION = 1000;

export interface Question {
  /** As it was asked, trimmed. */
  text: string;
  folded: string;
  /** All distinct terms, as BM25 counts them. */
  terms: string[];
  /** Distinct words without the stop words; what an answer must speak of. */
  words: string[];
  /** Numbers with what they count (4月, 45.6%, 1800套): what an answer must agree with. */
  numbers: string[];
  /** Ranges of `folded`. */
  times: TimeMention[];
}

/**
 * A reason instead of a question where there is nothing to look for.
 *
 * @param today YYYY-MM-DD that 去年 counts from; null leaves such words unread
 */
export function readQuestion(
  asked: string,
  today: string | null,
): Question | Exclude<NoAnswerReason, 'not-found' | 'foreign'> {
  const text = asked.trim();
  if (text === '') return 'empty';
  if (text.length > MAX_QUESTION) return 'too-long';
  const folded = fold(text);
  const words = contentWords(folded);
  if (words.length === 0) return 'no-words';
  return {
    text,
    folded,
    terms: [...countTerms(folded).keys()],
    words,
    numbers: numbersOf(folded),
    times: readTimes(folded, today),
  };
}

function contentWords(folded: string): string[] {
  const words = wordsOf(folded)
    .map((word) => word.text)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !isStopWord(word));
  return [...new Set(words)];
}

/** A number with the unit behind it, where one follows. */
function numbersOf(folded: string): string[] {
  const units = unitsOf(folded);
  const numbers = units.flatMap((unit, i) => {
    if (!/^\d/u.test(unit.text)) return [];
    const next = units[i + 1];
    return [next && next.start === unit.end ? unit.text + next.text : unit.text];
  });
  return [...new Set(numbers)];
}
