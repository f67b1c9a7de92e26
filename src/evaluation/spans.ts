/** How well what is marked as the answer fits the answer's own words. */

import { fold } from '../text/folding/fold.js';
import type { Excerpt } from '../types/answer.js';

/** An excerpt in which something is marked as the answer. */
export interface MarkedExcerpt {
  marks: readonly string[];
  /** False where the excerpt does not answer, so that the right words stand there by chance. */
  holds: boolean;
}

export interface MarkedQuestion {
  /** Best first; none where nothing is marked. */
  excerpts: readonly MarkedExcerpt[];
  /** The answer's own words; any of them will do. */
  answers: readonly string[];
}

export interface SpanFigures {
  /** Those whose answer's words are known; the next three are shares and a mean of them all. */
  questions: number;
  /** With an answer marked in an excerpt that is shown. */
  marked: number;
  /** Where the first excerpt with marks has the answer's words and nothing else marked. */
  em: number;
  /** Overlap of the same marks with the answer's words; 0 where nothing is marked. */
  f1: number;
  /** Share of all that is marked in the excerpts shown that is right; null where nothing is. */
  right: number | null;
}

/** So much of a mark and of the answer has to be common that it is called right. */
const MOSTLY = 0.5;

type Shown = Pick<Excerpt, 'text' | 'highlights'>;

/** The excerpts with a marked answer, in their order. */
export function markedIn<One extends Shown>(
  excerpts: readonly One[],
  holds: (excerpt: One) => boolean,
): MarkedExcerpt[] {
  return excerpts.flatMap((excerpt) => {
    const marks = excerpt.highlights
      .filter(({ kind }) => kind === 'answer')
      .map(({ start, end }) => excerpt.text.slice(start, end));
    return marks.length > 0 ? [{ marks, holds: holds(excerpt) }] : [];
  });
}

export function measureSpans(questions: readonly MarkedQuestion[]): SpanFigures {
  const mean = (value: (one: MarkedQuestion) => number): number =>
    round(questions.reduce((sum, one) => sum + value(one), 0) / Math.max(1, questions.length));
  const marks = questions.flatMap(({ excerpts, answers }) =>
    excerpts.flatMap((one) => one.marks.map((mark) => one.holds && isRight(mark, answers))),
  );
  return {
    questions: questions.length,
    marked: mean(({ excerpts }) => (excerpts.length > 0 ? 1 : 0)),
    em: mean((one) => bestOf(one, (said, answer) => (said === answer ? 1 : 0))),
    f1: mean((one) => bestOf(one, overlapF1)),
    right: marks.length === 0 ? null : round(marks.filter(Boolean).length / marks.length),
  };
}

/** Several marks of an excerpt are one answer: the names of a list. */
function bestOf(
  { excerpts: [first], answers }: MarkedQuestion,
  value: (said: string, answer: string) => number,
): number {
  if (!first?.holds) return 0;
  const said = normalise(first.marks.join(''));
  return Math.max(0, ...answers.map((answer) => value(said, normalise(answer))));
}

/** Mostly the answer's words, or one of the several things that it lists. */
function isRight(mark: string, answers: readonly string[]): boolean {
  const said = normalise(mark);
  return answers.map(normalise).some((answer) => {
    const isPart = said.length > 1 && answer.includes(said);
    return isPart || overlapF1(said, answer) >= MOSTLY;
  });
}

/** F1 of SQuAD (Rajpurkar et al. 2016) over characters instead of words. */
function overlapF1(said: string, answer: string): number {
  const left = new Map<string, number>();
  for (const character of answer) left.set(character, (left.get(character) ?? 0) + 1);
  let common = 0;
  for (const character of said) {
    const count = left.get(character) ?? 0;
    if (count === 0) continue;
    left.set(character, count - 1);
    common++;
  }
  const all = [...said].length + [...answer].length;
  return all === 0 ? 0 : (2 * common) / all;
}

/** Either script, without punctuation and spaces. */
function normalise(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
