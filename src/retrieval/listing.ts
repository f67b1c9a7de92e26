/**
 * The articles that a request is about, exactly: those in which all of its words stand, or that
 * tell of its day. Which passage of them is shown is the ranking's to say.
 */

import { toArticleTest } from '../store/article-filter.js';
import type { Generation } from '../store/generations.js';
import { fold } from '../text/folding/fold.js';
import { parseDay } from '../text/time/calendar.js';
import { readTimes, type TimeMention } from '../text/time/read-times.js';
import { bigramsOf, unitsOf } from '../text/words.js';
import type { ArticleFilter } from '../types/article.js';
import type { Question } from './question/question.js';
import { compareTimes } from './ranking/time-evidence.js';

type Collection = Pick<Generation, 'articles' | 'terms'>;

/** A time of a passage fits so well or is another: a day too early is .4, a missing year .85. */
const FITS = 0.85;
/** Passages that hold the characters of a day are read for it; more are not. */
const MOST_READ = 400;

/**
 * Ordinals of articles, null where the question asks for a fact.
 *
 * @param filter what the person limits the question to
 */
export function articlesAsked(
  { request, times }: Question,
  collection: Collection,
  filter: Partial<ArticleFilter> = {},
): Set<number> | null {
  if (!request) return null;
  const isWithin = toArticleTest(collection.articles, filter);
  const sets = request.items.map((forms) => articlesHolding(forms, collection));
  if (request.kind === 'day') sets.push(articlesOf(times, collection));
  const [first = new Set<number>(), ...others] = sets;
  return new Set(
    [...first].filter(
      (ordinal) => others.every((set) => set.has(ordinal)) && (!isWithin || isWithin(ordinal)),
    ),
  );
}

/** In which any of the forms stands: all its pairs of characters in one passage. */
function articlesHolding(forms: readonly string[], { articles, terms }: Collection): Set<number> {
  return new Set(
    forms.flatMap((form) => {
      const units = unitsOf(form);
      const pairs = bigramsOf(units);
      return passagesWithAll(pairs.length > 0 ? pairs : units.map(({ text }) => text), terms).map(
        (passage) => articles.passage(passage).article,
      );
    }),
  );
}

function passagesWithAll(items: readonly string[], terms: Collection['terms']): number[] {
  const [first, ...others] = [...items].sort(
    (a, b) => terms.passagesWith(a) - terms.passagesWith(b),
  );
  if (first === undefined) return [];
  return [...terms.passagesOf(first)].filter((passage) =>
    others.every((item) => terms.holds(item, passage)),
  );
}

/** Dated in the time, or telling of it. */
function articlesOf(times: readonly TimeMention[], { articles, terms }: Collection): Set<number> {
  const found = new Set<number>();
  for (const { from, to } of times) {
    if (from === null || to === null) continue;
    articles.records.forEach(({ date }, ordinal) => {
      if (date !== null && date >= from && date <= to) found.add(ordinal);
    });
  }
  const spelled = times.flatMap(({ from }) => spellings(from));
  const passages = new Set(spelled.flatMap((items) => passagesWithAll(items, terms)));
  for (const passage of [...passages].slice(0, MOST_READ)) {
    const { article: ordinal, range } = articles.passage(passage);
    if (found.has(ordinal)) continue;
    const { text, date } = articles.article(ordinal);
    const mentions = readTimes(fold(text.slice(range.start, range.end)), date);
    if (compareTimes(times, { mentions, articleDate: date }).match >= FITS) found.add(ordinal);
  }
  return found;
}

const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** The pairs of units of 5月17日 and 五月十七日. */
function spellings(iso: string | null): string[][] {
  const day = parseDay(iso);
  if (!day) return [];
  const digits = `${day.month}月${day.day}日`;
  const han = `${inHan(day.month)}月${inHan(day.day)}日`;
  return [digits, han].map((text) => bigramsOf(unitsOf(text)));
}

/** 1 to 31. */
function inHan(number: number): string {
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? HAN[tens] : ''}${tens > 0 ? '十' : ''}${HAN[number % 10]}`;
}
