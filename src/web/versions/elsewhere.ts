/**
 * Where else the same event is reported: versions of one report, which signatures tell
 * (store/duplicates.ts), and reports that are close in time and meaning and share what few others
 * name, which may be of the same event and are said to be no more than that.
 */

import { embeddedText } from '../../corpus/passages/passages.js';
import type { ArticleRecord } from '../../store/articles.js';
import type { Generation } from '../../store/generations.js';
import { countTerms } from '../../text/words.js';

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
 * What two first passages, of a title and a lead, must have in common: a cosine, and words that few
 * passages have. Measured on 420 news reports of six days, by reading the pairs: of 21 that both
 * bounds let through 18 were of one event or matter; of 70 with a cosine of .8 alone it were 13, the
 * others being notes of one form (a day's prices of another share).
 */
const NEAR = 0.75;
const SHARED_RARE = 6;
/** A form that is filled in every day stands in more passages than an event does. */
const RARE_SHARE = 1 / 130;
/** In a small collection everything is rare. */
const RARE_LEAST = 8;
/** Looked at by their words, the nearest first. */
const MOST_LOOKED_AT = 40;

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
  generation: Generation,
  ordinal: number,
  known: ReadonlySet<number>,
): ArticleRecord[] {
  const { articles, terms } = generation;
  const rare = rareWords(generation, ordinal);
  return closeTo(generation, ordinal, known)
    .filter((other) => {
      const passage = articles.firstPassage(other);
      return rare.filter((word) => terms.holds(word, passage)).length >= SHARED_RARE;
    })
    .slice(0, MOST)
    .map((other) => articles.records[other] as ArticleRecord);
}

/** Ordinals of articles of the same days that begin alike in meaning, the nearest first. */
function closeTo(
  { articles, vectors }: Generation,
  ordinal: number,
  known: ReadonlySet<number>,
): number[] {
  const { date, passages } = articles.records[ordinal] as ArticleRecord;
  if (!date || passages.length === 0) return [];
  const lead = vectors.vector(articles.firstPassage(ordinal));
  const [from, to] = [shiftDay(date, -DAYS), shiftDay(date, DAYS)];
  const close: { other: number; cosine: number }[] = [];
  articles.records.forEach((record, other) => {
    if (!record.date || record.date < from || record.date > to) return;
    if (known.has(other) || record.passages.length === 0) return;
    const cosine = vectors.cosine(lead, articles.firstPassage(other));
    if (cosine >= NEAR) close.push({ other, cosine });
  });
  close.sort((a, b) => b.cosine - a.cosine);
  return close.slice(0, MOST_LOOKED_AT).map(({ other }) => other);
}

/** Of an article's first passage: what another passage has too, and few have. */
function rareWords({ articles, terms }: Generation, ordinal: number): string[] {
  const article = articles.article(ordinal);
  const [first] = (articles.records[ordinal] as ArticleRecord).passages;
  if (!first) return [];
  const [start, end] = first;
  const most = Math.max(RARE_LEAST, terms.passages * RARE_SHARE);
  return [...countTerms(embeddedText(article, { start, end })).keys()].filter((word) => {
    const passages = terms.passagesWith(word);
    return passages > 1 && passages <= most;
  });
}

function shiftDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);
}
