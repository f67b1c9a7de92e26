/** What a question asks for: its key, the terms to look up and the words that carry meaning. */

import { fold } from '../text/fold.js';
import { isStopWord } from '../text/stop-words.js';
import { countTerms, wordsOf } from '../text/words.js';
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
}

/** A reason instead of a question where there is nothing to look for. */
export function readQuestion(
  asked: string,
): Question | Exclude<NoAnswerReason, 'not-found' | 'foreign'> {
  const text = asked.trim();
  if (text === '') return 'empty';
  if (text.length > MAX_QUESTION) return 'too-long';
  const folded = fold(text);
  const words = contentWords(folded);
  if (words.length === 0) return 'no-words';
  return { text, folded, terms: [...countTerms(folded).keys()], words };
}

function contentWords(folded: string): string[] {
  const words = wordsOf(folded)
    .map((word) => word.text)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !isStopWord(word));
  return [...new Set(words)];
}
