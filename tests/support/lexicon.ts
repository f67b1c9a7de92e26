/** A collection that holds nothing, for questions that are read without one. */

import { type Question, type QuestionContext, readQuestion } from '../../src/retrieval/question.js';

export const NO_LEXICON: QuestionContext['lexicon'] = {
  passages: 0,
  passagesWith: () => 0,
  passagesWithAll: () => 0,
  pairs: () => [],
  idf: () => 1,
};

/** @throws where it asks nothing */
export function questionOf(text: string, context: Partial<QuestionContext> = {}): Question {
  const question = readQuestion(text, { today: null, lexicon: NO_LEXICON, ...context });
  if (typeof question === 'string') throw new Error(`${text} asks nothing: ${question}`);
  return question;
}
