/** What was understood of a question besides its words, as the person's own words say it. */

import { foldWithMap } from '../../text/folding/fold.js';
import type { Understood } from '../../types/answer.js';
import type { ArticleFilter, Range } from '../../types/article.js';
import type { Question } from './question.js';

export interface UnderstoodContext {
  filter?: Partial<ArticleFilter> | undefined;
  /** Whether any article found has a date. */
  dated: boolean;
  /** Articles that a request is about and that are not shown. */
  more: number;
}

/**
 * A time whose year nobody said is looked for, but not said to be understood, and neither is an
 * order of dates where nothing that was found has one.
 */
export function toUnderstood(
  { text, folded, times, outlet, order, request }: Question,
  { filter = {}, dated, more }: UnderstoodContext,
): Understood {
  const key = foldWithMap(text);
  const inOwnWords = (range: Range): string => {
    const { start, end } = key.toOriginal(range);
    return text.slice(start, end);
  };
  const about = request ? folded.indexOf(request.about) : -1;
  return {
    dates: times.flatMap(({ month, from, to, ...range }) =>
      month === null && from && to ? [{ from, to, text: inOwnWords(range) }] : [],
    ),
    outlet: filter.outlet ?? outlet,
    articleId: filter.articleId ?? null,
    ...(request && {
      request: {
        kind: request.kind,
        about:
          about === -1
            ? request.about
            : inOwnWords({ start: about, end: about + request.about.length }),
        more,
      },
    }),
    ...(order && dated && { order: { order: order.order, text: inOwnWords(order) } }),
  };
}
