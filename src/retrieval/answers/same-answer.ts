/** Whether two answers say the same: 2850米 and 二千八百五十米, 9月13日 in articles of one year. */

import { findFigures } from '../../text/figures/figures.js';
import { readLargeNumber } from '../../text/figures/numerals.js';
import { readTimes } from '../../text/time/read-times.js';
import type { AskedFor } from '../question/asked/asked-for.js';

/**
 * Equal for answers that say the same.
 *
 * @param folded the answer alone
 */
export function answerKey(
  folded: string,
  asked: AskedFor | null,
  articleDate: string | null,
): string {
  if (asked?.kind === 'time') return timeKey(folded, articleDate);
  if (asked?.kind === 'amount') return amountKey(folded);
  return folded.replace(/[^\p{L}\p{N}]/gu, '');
}

function timeKey(folded: string, articleDate: string | null): string {
  const [time] = readTimes(folded, articleDate);
  return time?.from && time.to ? `${time.from}/${time.to}` : folded;
}

/** The measures that a question asks for all count the same, so that the number decides. */
function amountKey(folded: string): string {
  const [figure] = findFigures(folded);
  if (figure) return `${figure.value}${figure.unit}`;
  const [, digits, han] = /(\d[\d.,]*)|([零〇一二两三四五六七八九十百千万亿]+)/u.exec(folded) ?? [];
  if (digits) return `${Number(digits.replaceAll(',', ''))}`;
  const value = han ? readLargeNumber(han) : Number.NaN;
  return Number.isNaN(value) ? folded : `${value}`;
}
