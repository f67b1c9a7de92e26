/** The answers to the questions of one message, as one answer. */

import { overlap } from '../text/ranges.js';
import type { Answer, Excerpt } from '../types/answer.js';
import { joinFoundAnswers } from './answers/found-answers.js';

/**
 * The best excerpt of each question that has an answer, in the order they were asked, then their
 * second ones; of those that have none, the closest where none has an answer.
 *
 * @param answers one and more
 * @param count excerpts at most, but at least one a question answered
 */
export function joinAnswers(
  asked: string,
  answers: readonly [Answer, ...Answer[]],
  count: number,
): Answer {
  const answered = answers.filter((answer) => answer.answered);
  const [best] = [...answers].sort((a, b) => b.confidence - a.confidence) as [Answer];
  const shown = answered.length > 0 ? answered : [best];
  const most = answered.length > 0 ? Math.max(count, answered.length) : 1;
  const excerpts = takeTurns(shown.map((answer) => answer.excerpts)).slice(0, most);
  const sum = (of: (timings: Answer['timings']) => number): number =>
    Math.round(answers.reduce((total, { timings }) => total + of(timings), 0) * 10) / 10;
  return {
    question: asked,
    verdict: best.verdict,
    answered: answered.length > 0,
    confidence: best.confidence,
    reason: answered.length > 0 ? null : best.reason,
    generation: best.generation,
    understood: {
      dates: answers.flatMap(({ understood }) => understood.dates),
      outlet: answers.find(({ understood }) => understood.outlet)?.understood.outlet ?? null,
      articleId: best.understood.articleId,
      questions: answers.map(({ question, answered: has }) => ({ text: question, answered: has })),
    },
    excerpts,
    answers: joinFoundAnswers(answered, excerpts),
    near: takeTurns(answered.map(({ near }) => near)).slice(0, Math.max(0, most - excerpts.length)),
    timings: {
      embedMs: sum(({ embedMs }) => embedMs),
      searchMs: sum(({ searchMs }) => searchMs),
      readMs: sum(({ readMs }) => readMs),
      totalMs: sum(({ totalMs }) => totalMs),
    },
  };
}

/** What is shown already is not shown again. */
function takeTurns(lists: readonly (readonly Excerpt[])[]): Excerpt[] {
  const taken: Excerpt[] = [];
  const turns = Math.max(0, ...lists.map(({ length }) => length));
  for (let turn = 0; turn < turns; turn++) {
    for (const list of lists) {
      const one = list[turn];
      const again = taken.some(
        (shown) => shown.citation.articleId === one?.citation.articleId && overlap(shown, one),
      );
      if (one && !again) taken.push(one);
    }
  }
  return taken;
}
