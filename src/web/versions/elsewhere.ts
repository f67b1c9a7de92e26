/**
 * Where else the same event is reported: versions of one report, which signatures tell
 * (store/duplicates.ts), and reports that are close in time and meaning, which may be of the same
 * event and are said to be no more than that.
 */

import type { ArticleRecord } from '../../store/articles.js';
import type { Generation } from '../../store/generations.js';

export interface Elsewhere {
  versions: ArticleRecord[];
  /** The nearest in meaning first. */
  near: ArticleRecord[];
}

/** Of each kind. */
const MOST = 6;
/** Days before and behind: a report of an event comes within so many. */
const DAYS = 3;
const DAY_MS = 86_400_000;
/**
 * Cosine of the first passages, which a title and a lead stand in. A guess that nothing was
 * measured for: such reports are said to be near, no more.
 */
const NEAR = 0.8;

const NOWHERE: Elsewhere = { versions: [], near: [] };

/** Nowhere for an article that is not in the generation. */
export function elsewhereOf(generation: Generation, articleId: string): Elsewhere {
  const { articles, duplicates } = generation;
  const ordinal = articles.ordinalOf(articleId);
  if (ordinal === undefined) return NOWHERE;
  const same = duplicates.of(ordinal);
  return {
    versions: same.slice(0, MOST).map((one) => articles.records[one] as ArticleRecord),
    near: nearOf(generation, ordinal, new Set([ordinal, ...same])),
  };
}

function nearOf(
  { articles, vectors }: Generation,
  ordinal: number,
  known: ReadonlySet<number>,
): ArticleRecord[] {
  const { date, passages } = articles.records[ordinal] as ArticleRecord;
  if (!date || passages.length === 0) return [];
  const lead = vectors.vector(articles.firstPassage(ordinal));
  const [from, to] = [shiftDay(date, -DAYS), shiftDay(date, DAYS)];
  const near: { record: ArticleRecord; cosine: number }[] = [];
  articles.records.forEach((record, other) => {
    if (!record.date || record.date < from || record.date > to) return;
    if (known.has(other) || record.passages.length === 0) return;
    const cosine = vectors.cosine(lead, articles.firstPassage(other));
    if (cosine >= NEAR) near.push({ record, cosine });
  });
  near.sort((a, b) => b.cosine - a.cosine);
  return near.slice(0, MOST).map(({ record }) => record);
}

function shiftDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);
}
