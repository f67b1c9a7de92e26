/** What of a text that quotes nothing is best looked for: its questions, else what it says most with. */

import type { TermIndex } from '../store/terms/terms.js';
import { fold } from '../text/folding/fold.js';
import { splitLines, splitSentences } from '../text/sentences.js';
import { isStopWord } from '../text/stop-words.js';
import { wordsOf } from '../text/words.js';

/** Sentences that are looked for; each is a question to the collection. */
export const MOST_LOOKED_FOR = 2;
/** UTF-16 units; what is longer is no question that could be answered. */
const LONGEST = 300;
/** Of a text so many sentences are weighed. */
const MOST_WEIGHED = 200;
const ASKS = /[?？]|[吗嗎呢]$/u;

/** In order of the text; none where no word of it is in the collection. */
export function bestSentences(
  text: string,
  terms: Pick<TermIndex, 'idf' | 'passagesWith'>,
): string[] {
  return splitLines(text)
    .flatMap((line) => splitSentences(text, line))
    .slice(0, MOST_WEIGHED)
    .map(({ start, end }, order) => ({ order, sentence: text.slice(start, end).slice(0, LONGEST) }))
    .map((one) => ({ ...one, weight: weightOf(one.sentence, terms) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .slice(0, MOST_LOOKED_FOR)
    .sort((a, b) => a.order - b.order)
    .map(({ sentence }) => sentence);
}

/** What its words that the collection has are worth together; a question counts twice. */
function weightOf(sentence: string, terms: Pick<TermIndex, 'idf' | 'passagesWith'>): number {
  const words = new Set(wordsOf(fold(sentence)).map((word) => word.text));
  let weight = 0;
  for (const word of words) {
    if (!isStopWord(word) && terms.passagesWith(word) > 0) weight += terms.idf(word);
  }
  return ASKS.test(sentence.trim()) ? 2 * weight : weight;
}
