/** What is marked as the answer in the excerpts of one question: one answer, wherever it stands. */

import { overlap } from '../../text/ranges.js';
import type { Range } from '../../types/article.js';
import type { Question } from '../question/question.js';
import { type LikelyAnswer, likelyAnswers, type TextToMark } from './likeliest.js';
import type { ReadWords } from './read-answers.js';
import { LEAST_AGAIN, LEAST_AGREED } from './sureness.js';

export interface ExcerptToMark extends TextToMark {
  /** How likely the excerpt is the one that answers, 0 to 1. */
  score: number;
  /** What a reader would give of it; none without a reader. */
  read?: ReadWords | null;
}

/** Behind the first, an excerpt less likely holds something of the asked kind by chance. */
const LEAST_SCORE = 0.25;

/**
 * One range of its folded text for each excerpt, null where nothing is sure. The first excerpt with
 * something sure leads; the others are marked where they say the same: what another article gives
 * instead is seldom an answer to the same question.
 *
 * @param excerpts best first
 */
export function chooseAnswers(
  excerpts: readonly ExcerptToMark[],
  question: Question,
): (Range | null)[] {
  const likely = excerpts.map((excerpt) => withReading(likelyAnswers(excerpt, question), excerpt));
  const leader = likely.findIndex(
    ([best], i) => best?.isSure && (i === 0 || (excerpts[i] as ExcerptToMark).score >= LEAST_SCORE),
  );
  const answer: LikelyAnswer | undefined = likely[leader]?.[0];
  if (!answer) return likely.map(() => null);
  return likely.map((candidates) => {
    const same = candidates.find(
      ({ key, nearness, isSure }) => key === answer.key && (isSure || nearness >= LEAST_AGAIN),
    );
    return same ? { start: same.start, end: same.end } : null;
  });
}

/** Where a reader would give other words the first one is not sure; where it gives these, it is. */
function withReading(
  likely: readonly LikelyAnswer[],
  { read }: Pick<ExcerptToMark, 'read'>,
): readonly LikelyAnswer[] {
  const [best, ...others] = likely;
  if (!best || !read) return likely;
  const agrees = overlap(best, read);
  const isSure = agrees && (best.isSure || read.probability >= LEAST_AGREED);
  return [{ ...best, isSure }, ...others];
}
