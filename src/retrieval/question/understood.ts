/** What was understood of a question besides its words, as the person's own words say it. */

import { foldWithMap } from '../../text/fold.js';
import type { Answer, ArticleFilter } from '../../types.js';
import type { Question } from './question.js';

/** A time whose year nobody said is looked for, but not said to be understood. */
export function toUnderstood(
  { text, times, outlet }: Question,
  filter: Partial<ArticleFilter> = {},
): Answer['understood'] {
  const told = times.filter(({ month }) => month === null);
  const key = told.length > 0 ? foldWithMap(text) : null;
  return {
    dates: told.flatMap(({ start, end, from, to }) => {
      const said = key?.toOriginal({ start, end });
      return said && from && to ? [{ from, to, text: text.slice(said.start, said.end) }] : [];
    }),
    outlet: filter.outlet ?? outlet,
    articleId: filter.articleId ?? null,
  };
}
