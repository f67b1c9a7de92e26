/** --from --to --outlet --article, as every verb that looks into the collection takes them. */

import { KaojuError } from '../errors.js';
import type { ArticleFilter } from '../types.js';

export interface FilterOptions {
  from?: string;
  to?: string;
  outlet?: string;
  article?: string;
}

/** @throws UsageInvalid where the first day is after the last */
export function toFilter({ from, to, outlet, article }: FilterOptions): ArticleFilter {
  const [first, last] = [from ?? null, to ?? null];
  if (first && last && first > last) {
    throw new KaojuError('UsageInvalid', `--from ${first} is after --to ${last}`);
  }
  return { from: first, to: last, outlet: outlet ?? null, articleId: article ?? null };
}
