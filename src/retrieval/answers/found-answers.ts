/** The distinct answers that are marked in the excerpts shown. */

import { fold } from '../../text/folding/fold.js';
import type { Citation, Excerpt, FoundAnswer } from '../../types/answer.js';
import type { Question } from '../question/question.js';
import { answerKey } from './same-answer.js';
import { SHARE_RIGHT } from './sureness.js';

/**
 * In the excerpts' order; what several articles say is one answer with all of them as its sources.
 *
 * @param how readProbability: of what a reader marked; null where rules did
 */
export function foundAnswers(
  excerpts: readonly Excerpt[],
  { asked, readProbability = null }: Pick<Question, 'asked'> & { readProbability?: number | null },
): FoundAnswer[] {
  // Without a kind only a reader marks.
  if (!asked && readProbability === null) return [];
  const found = new Map<string, FoundAnswer>();
  for (const [place, excerpt] of excerpts.entries()) {
    for (const { start, end } of excerpt.highlights.filter(({ kind }) => kind === 'answer')) {
      const text = excerpt.text.slice(start, end);
      const key = answerKey(fold(text), asked, excerpt.citation.date);
      const known = found.get(key);
      if (known) addSources(known, excerpt);
      else {
        const probability = readProbability ?? (asked ? SHARE_RIGHT[asked.kind] : 0);
        const answer = { text, excerpt: place, start, end, probability, sources: [] };
        found.set(key, addSources(answer, excerpt));
      }
    }
  }
  return [...found.values()];
}

function addSources(answer: FoundAnswer, { citation, alsoIn }: Excerpt): FoundAnswer {
  const isNew = ({ articleId }: Citation): boolean =>
    !answer.sources.some((source) => source.articleId === articleId);
  for (const source of [citation, ...alsoIn]) if (isNew(source)) answer.sources.push(source);
  return answer;
}

/**
 * The answers to several questions, told by the excerpts that are shown of all of them: those whose
 * excerpt is not shown are left out.
 */
export function joinFoundAnswers(
  answers: readonly { excerpts: readonly Excerpt[]; answers: readonly FoundAnswer[] }[],
  shown: readonly Excerpt[],
): FoundAnswer[] {
  return answers.flatMap(({ excerpts, answers: found }) =>
    found.flatMap((answer) => {
      const excerpt = shown.indexOf(excerpts[answer.excerpt] as Excerpt);
      return excerpt === -1 ? [] : [{ ...answer, excerpt }];
    }),
  );
}
