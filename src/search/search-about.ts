/**
 * Which articles a needle finds by what is known of them beside their text: their day, their
 * outlet, their author. A date line is no content, and of many articles the outlet is known from
 * metadata.csv alone.
 */

import type { ArticleRecord, ArticleStore } from '../store/articles.js';
import { fold } from '../text/folding/fold.js';
import { squeeze } from './search-key.js';

/** A year alone stands in too many dates to be one that is looked for. */
const DAY = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月(?:(\d{1,2})日)?|[-/.](\d{1,2}))?$/u;
/** 報 alone would find every outlet there is. */
const LEAST_NAME = 2;

/** Ordinals of the articles; empty for a needle that is neither a day or month nor a name. */
export function findByAbout({ records }: ArticleStore, needle: string): Set<number> {
  const isWanted = dayTest(needle) ?? nameTest(needle);
  const found = new Set<number>();
  if (!isWanted) return found;
  records.forEach((record, ordinal) => {
    if (isWanted(record)) found.add(ordinal);
  });
  return found;
}

type RecordTest = (record: ArticleRecord) => boolean;

function dayTest(needle: string): RecordTest | null {
  const [, year, month, day, dayBehind] = DAY.exec(needle) ?? [];
  if (!year || !month) return null;
  const parts = [year, month, day ?? dayBehind].filter((part) => part !== undefined);
  const wanted = parts.map((part) => part.padStart(2, '0')).join('-');
  return ({ date }) => date !== null && (date === wanted || date.startsWith(`${wanted}-`));
}

function nameTest(needle: string): RecordTest | null {
  if (needle.length < LEAST_NAME || !/\p{L}/u.test(needle)) return null;
  // A few outlets have written all of it.
  const known = new Map<string, boolean>();
  const holds = (name: string | null): boolean => {
    if (!name) return false;
    const before = known.get(name);
    if (before !== undefined) return before;
    const answer = squeeze(fold(name)).includes(needle);
    known.set(name, answer);
    return answer;
  };
  return ({ outlet, author }) => holds(outlet) || holds(author);
}
