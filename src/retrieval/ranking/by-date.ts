/**
 * The newest or the earliest first, among articles that answer about equally well: an article that
 * answers worse is not preferred for its date, and one without a date is not moved.
 */

import { compareIsoDays } from '../../text/day.js';
import type { DateOrder } from '../../types/answer.js';
import type { RankedWindow } from './rank.js';

/**
 * How far below the best window another article's may stand, in the score of sentences. Notes of one
 * form with other figures lie within 2 of each other, articles about something else 6 and more below.
 */
const ABOUT_EQUAL = 3;
/** So much less of the question's words may it hold, by their weight, and so much less fit its time. */
const LESS = 0.1;
const AS_GOOD = ['words', 'time', 'dated'] as const;

/**
 * The best window of each such article, in order of its date.
 *
 * @param windows best first
 */
export function equalsByDate(windows: readonly RankedWindow[], order: DateOrder): RankedWindow[] {
  const [best] = windows;
  if (!best) return [];
  const seen = new Set<string>();
  const equals = windows.filter(({ passage, logit }) => {
    const { id, date } = passage.article;
    if (seen.has(id)) return false;
    seen.add(id);
    if (date === null || best.logit - logit > ABOUT_EQUAL) return false;
    return AS_GOOD.every((name) => best.passage.features[name] - passage.features[name] <= LESS);
  });
  const sign = order === 'newest' ? -1 : 1;
  return equals.sort(
    (a, b) => sign * compareIsoDays(a.passage.article.date, b.passage.article.date),
  );
}
