/** Days as workbooks count them: whole numbers since the end of 1899, or since 1904. */

/** The first day of each, where number 0 would stand; 1900 is counted as if it were a leap year. */
export type Epoch = '1899-12-30' | '1904-01-01';

const DAY_MS = 86_400_000;
/** The last day of the year 9999. */
const LAST = 2_958_465;
/** Before it stands the day that never was, the 29th of February 1900. */
const FIRST = 61;

/** Undefined for what is no day of the last century or this. */
export function dayOfNumber(number: number, epoch: Epoch): string | undefined {
  if (!(number >= FIRST && number <= LAST)) return undefined;
  const day = new Date(Date.parse(`${epoch}T00:00:00Z`) + Math.floor(number) * DAY_MS);
  return day.toISOString().slice(0, 10);
}
