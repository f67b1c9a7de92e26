/**
 * Passages of other texts that share the most words with a question: what the program itself
 * would give the reader, and what it has to tell from an answer.
 */

import { idf, lengthNorm, termScore } from '../../../src/store/terms/bm25.js';
import { countTerms, unitsOf } from '../../../src/text/words.js';
import type { ReaderText } from './folded-text.js';
import type { AskedText } from './sources.js';

/** [text, start, end] in the folded text. */
export type NearPassage = [text: string, start: number, end: number];

interface Passage {
  text: ReaderText;
  start: number;
  end: number;
}

/** Folded units a passage: about the program's own. */
const PASSAGE_UNITS = 300;
/** A passage with more of the answering sentence's units pairs than this says the same. */
const SAME_SHARE = 0.5;
/** Passages looked at for each that is wanted. */
const LOOKED_AT = 5;

export class NearestPassages {
  private readonly passages: Passage[];
  /** By term, passages and how often it stands in each, two by two. */
  private readonly postings = new Map<string, number[]>();
  private readonly norms: Float64Array;

  constructor(texts: readonly ReaderText[]) {
    this.passages = texts.flatMap(passagesOf);
    const lengths = this.passages.map((passage, index) => {
      let length = 0;
      for (const [term, count] of countTerms(wordsIn(passage))) {
        length += count;
        const held = this.postings.get(term);
        if (held) held.push(index, count);
        else this.postings.set(term, [index, count]);
      }
      return length;
    });
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    this.norms = Float64Array.from(lengths, (length) => lengthNorm(length, mean));
  }

  /** Best first, at most `count`; none of the answering text, none that holds or says the answer. */
  find(asked: AskedText, answering: ReaderText, count: number): NearPassage[] {
    const scores = this.score(asked.question);
    const ranked = bestOf(scores, count * LOOKED_AT);
    const answers = [
      ...new Set(asked.answers.map(({ start, end }) => answering.text.slice(start, end))),
    ];
    const pairs = pairsOf(sentenceAround(answering, asked.answers[0]?.start ?? 0));
    const found: NearPassage[] = [];
    for (const index of ranked) {
      const passage = this.passages[index] as Passage;
      const words = wordsIn(passage);
      if (passage.text.id === answering.id) continue;
      if (answers.some((answer) => words.includes(answer))) continue;
      if (pairs.filter((pair) => words.includes(pair)).length > SAME_SHARE * pairs.length) continue;
      found.push([passage.text.id, passage.start, passage.end]);
      if (found.length === count) break;
    }
    return found;
  }

  private score(question: string): Float64Array {
    const scores = new Float64Array(this.passages.length);
    for (const term of countTerms(question).keys()) {
      const held = this.postings.get(term) ?? [];
      const weight = idf(held.length / 2, this.passages.length);
      for (let at = 0; at < held.length; at += 2) {
        const passage = held[at] as number;
        const norm = this.norms[passage] as number;
        scores[passage] =
          (scores[passage] as number) + termScore(weight, held[at + 1] as number, norm);
      }
    }
    return scores;
  }
}

/** Runs of whole sentences. */
function passagesOf(text: ReaderText): Passage[] {
  const passages: Passage[] = [];
  for (const { start, end } of text.sentences) {
    const last = passages.at(-1);
    if (last && end - last.start <= PASSAGE_UNITS) last.end = end;
    else passages.push({ text, start, end });
  }
  return passages;
}

function wordsIn({ text, start, end }: Passage): string {
  return text.text.slice(start, end);
}

function sentenceAround({ text, sentences }: ReaderText, at: number): string {
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  return sentence ? text.slice(sentence.start, sentence.end) : '';
}

function pairsOf(sentence: string): string[] {
  const units = unitsOf(sentence);
  return units.slice(1).map((unit, i) => (units[i]?.text ?? '') + unit.text);
}

/** Places of the highest scores above 0, best first. */
function bestOf(scores: Float64Array, count: number): number[] {
  const best: number[] = [];
  let least = 0;
  scores.forEach((score, index) => {
    if (score <= least) return;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] as number] as number) < score) at--;
    best.splice(at, 0, index);
    if (best.length > count) best.pop();
    if (best.length === count) least = scores[best.at(-1) as number] as number;
  });
  return best;
}
