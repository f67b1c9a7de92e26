/** What was understood of a question besides its words, as the person's own words say it. */

import { foldWithMap } from '../../text/fold.js';
import type { ArticleFilter, Range, Understood } from '../../types.js';
import type { Question } from './question.js';

/**
 * A time whose year nobody said is looked for, but not said to be understood, and neither is an
 * order of dates where nothing that was found has one.
 *
 * @param dated whether any article found has a date
 */
export function toUnderstood(
  { text, times, outlet, order }: Question,
  { filter = {}, dated }: { filter?: Partial<ArticleFilter> | undefined; dated: boolean },
): Understood {
  const key = foldWithMap(text);
  const inOwnWords = (range: Range): string => {
    const { start, end } = key.toOriginal(range);
    return text.slice(start, end);
  };
  return {
    dates: times.flatMap(({ month, from, to, ...range }) =>
      month === null && from && to ? [{ from, to, text: inOwnWords(range) }] : [],
    ),
    outlet: filter.outlet ?? outlet,
    articleId: filter.articleId ?? null,
    ...(order && dated && { order: { order: order.order, text: inOwnWords(order) } }),
  };
}
