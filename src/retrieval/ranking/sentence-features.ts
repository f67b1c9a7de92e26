/**
 * What speaks for each sentence of a passage being the one that answers, in numbers; rank.ts weighs
 * them. A window is worth what its sentences are worth together.
 */

import { MAX_EXCERPT, type Sentence } from '../../corpus/passages/passage-sentences.js';
import { answerKindsIn } from '../answers/answer-kinds.js';
import type { NextTo, Question } from '../question/question.js';
import type { CandidateSet, ReadCandidate } from './candidate-set.js';
import { type Coverage, shareOf, shareWithout } from './coverage.js';
import type { SentenceFeature } from './features.js';
import { maxSimOf } from './late-interaction.js';
import { withoutTrailingPause } from './windows.js';

/** A sentence with so much of the words of an event tells it. */
const HOLDS_EVENT = 0.5;

export interface SentenceContext {
  question: Question;
  coverage: Coverage;
  candidateSet: CandidateSet;
}

/** In order, one a sentence. */
export function sentenceFeatures(
  { sentences, article, texts, speakers, matches }: ReadCandidate,
  { question, coverage, candidateSet }: SentenceContext,
): Record<SentenceFeature, number>[] {
  const terms = holdingsOf(question.terms, texts, coverage);
  const words = holdingsOf(question.words, texts, coverage);
  const likeness = sentences.map((_, i) => maxSimOf(matches, i + 1, i + 1));
  const held = sentences.map((_, i) => terms.shareOf(coverage.idf, i, i));
  const event = question.next && besideEvent(question.next, texts, coverage);
  return sentences.map((sentence: Sentence, i) => {
    const text = texts[i] as string;
    const range = withoutTrailingPause(article.text, sentence);
    return {
      terms: held[i] as number,
      words: words.shareOf(coverage.idf, i, i),
      specific: words.shareOf(candidateSet.rarity, i, i),
      likeness: likeness[i] as number,
      mean: matches.mean[i + 1] as number,
      contrast: maxSimOf(matches, i + 1, i + 1, candidateSet.spread),
      length: Math.min(1, (range.end - range.start) / MAX_EXCERPT),
      adds: 1 - repeatedUnits(text, question.key) / Math.max(1, text.length),
      kind: question.kind?.(text) ?? 0,
      answerMissing: answerKindsIn(question, text) === 'missing' ? 1 : 0,
      askedMissing: shareWithout(question.things, (thing) => coverage.standing(thing, text)),
      speaker: question.speech?.(speakers[i] ?? null, text) ?? 0,
      lists: question.list?.(text) ?? 0,
      next: event?.(i) ?? 0,
      opens: i === 0 ? 1 : 0,
      likenessBefore: likeness[i - 1] ?? 0,
      likenessAfter: likeness[i + 1] ?? 0,
      termsBefore: held[i - 1] ?? 0,
      termsAfter: held[i + 1] ?? 0,
    };
  });
}

/**
 * How much of an event the sentence before holds, or the one behind it where what came before is
 * asked for; 0 for a sentence that tells the event itself.
 */
function besideEvent(
  { words, direction }: NextTo,
  texts: readonly string[],
  coverage: Coverage,
): (sentence: number) => number {
  const share = texts.map((text) =>
    shareOf(words, coverage.idf, (word) => coverage.standing(word, text)),
  );
  const step = direction === 'after' ? -1 : 1;
  return (i) => ((share[i] as number) < HOLDS_EVENT ? (share[i + step] ?? 0) : 0);
}

export interface Holdings {
  /** Share of the items, by their weight, that stand in a run of sentences. */
  shareOf(weight: (item: string) => number, first: number, last: number): number;
}

export function holdingsOf(
  items: readonly string[],
  texts: readonly string[],
  { standing }: Coverage,
): Holdings {
  const degrees = new Map(items.map((item) => [item, texts.map((text) => standing(item, text))]));
  return {
    shareOf: (weight, first, last) =>
      shareOf(items, weight, (item) =>
        Math.max(...(degrees.get(item) as number[]).slice(first, last + 1)),
      ),
  };
}

/** Units of a text that stand in the question, in runs of two and more. */
function repeatedUnits(text: string, question: string): number {
  let units = 0;
  for (let at = 0; at + 1 < text.length; ) {
    let length = 0;
    while (at + length < text.length && question.includes(text.slice(at, at + length + 1)))
      length++;
    if (length > 1) units += length;
    at += Math.max(1, length);
  }
  return units;
}
