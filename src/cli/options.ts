/** Options that several verbs take, and how their values are read. */

import { type Command, InvalidArgumentError } from 'commander';
import { KaojuError } from '../errors.js';
import { isDay } from '../text/day.js';
import type { ArticleFilter } from '../types/article.js';

/** Which articles are looked into. */
export interface FilterOptions {
  from?: string;
  to?: string;
  outlet?: string;
  article?: string;
}

export function addFilterOptions(command: Command): Command {
  return command
    .option(
      '--from <day>',
      'only articles dated this day or later, YYYY-MM-DD; none without a date',
      readDay,
    )
    .option(
      '--to <day>',
      'only articles dated this day or earlier, YYYY-MM-DD; none without a date',
      readDay,
    )
    .option('--outlet <name>', 'only articles of an outlet of this name, or with it in its name')
    .option('--article <id>', 'only this article');
}

/** @throws UsageInvalid where the first day is after the last */
export function toFilter({ from, to, outlet, article }: FilterOptions): ArticleFilter {
  const [first, last] = [from ?? null, to ?? null];
  if (first && last && first > last) {
    throw new KaojuError('UsageInvalid', `--from ${first} is after --to ${last}`, {
      facts: { what: 'days-reversed', from: first, to: last },
    });
  }
  return { from: first, to: last, outlet: outlet ?? null, articleId: article ?? null };
}

export function addJsonOption(
  command: Command,
  what = 'print one JSON document on standard output',
): Command {
  return command.option('--json', what);
}

/** @throws InvalidArgumentError for what is no day of the calendar, as all of these readers do */
export function readDay(value: string): string {
  if (isDay(value)) return value;
  throw new InvalidArgumentError('It must be a day as YYYY-MM-DD.');
}

/** Reads a whole number from `least` to `most`, where there is a most. */
export function readWhole(least: number, most?: number): (value: string) => number {
  return (value) => {
    const count = Number(value);
    const within = count >= least && count <= (most ?? Number.MAX_SAFE_INTEGER);
    if (Number.isSafeInteger(count) && within) return count;
    if (most !== undefined) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    }
    const from = least > 0 ? ` from ${least} on` : '';
    throw new InvalidArgumentError(`It must be a whole number${from}.`);
  };
}
