/**
 * The search line: words and phrases → articles that may hold them (term index) → every
 * standing in their folded text → BM25 or date → a page of results with excerpts. Exact over
 * characters, in either script; no model, no synonyms, no noise. Data and ranges only.
 */

import { citationOf } from '../citation/citation.js';
import { type ArticleLimits, toArticleTest } from '../store/article-filter.js';
import type { Generation } from '../store/generations.js';
import { idf, lengthNorm, termScore } from '../store/terms/bm25.js';
import { othersTurn } from '../text/steps.js';
import type { Article } from '../types/article.js';
import type { FoundArticle, SearchResult, SearchSort } from '../types/search.js';
import { countFacets } from './facets.js';
import { type Needle, standingsOf } from './needle.js';
import { findByAbout } from './search-about.js';
import { findArticles } from './search-candidates.js';
import { searchExcerpts, titleHighlights } from './search-excerpts.js';
import { readSearch } from './search-query.js';
import { SearchTexts } from './search-texts.js';

export const PER_PAGE = 10;

/** A word in the headline counts like so many in the text; not measured, 2 to 5 are usual. */
const TITLE_WEIGHT = 3;
/** The longest stop of a process that also answers others. */
const STEP_MS = 10;

export interface SearchOptions {
  filter?: Partial<ArticleLimits>;
  /** Default relevance; by date the newest comes first, articles without a date last. */
  sort?: SearchSort;
  /** From 1; whole. */
  page?: number;
  /** Default PER_PAGE; each result costs about a ms. */
  perPage?: number;
  /** Counts by outlet and month as well, for which the limits of both are looked behind. */
  facets?: boolean;
}

type Searched = Pick<Generation, 'id' | 'articles' | 'terms'>;

/** Never throws for what a person may search for: a search for nothing gets a reason. */
export async function searchArticles(
  generation: Searched,
  query: string,
  {
    filter = {},
    sort = 'relevance',
    page = 1,
    perPage = PER_PAGE,
    facets = false,
  }: SearchOptions = {},
): Promise<SearchResult> {
  const startedAt = performance.now();
  const search = readSearch(query);
  const understood = typeof search === 'string' ? { needles: [], words: [], phrases: [] } : search;
  const { needles, words, phrases } = understood;
  const { articles } = generation;
  const wide = facets ? { articleId: filter.articleId ?? null } : filter;
  const all = await matchArticles(generation, needles, wide);
  const isWithin = facets ? toArticleTest(articles, filter) : null;
  const found = isWithin ? all.filter(({ ordinal }) => isWithin(ordinal)) : all;
  const counts = facets && {
    facets: countFacets(
      articles,
      all.map(({ ordinal }) => ordinal),
      filter,
    ),
  };
  found.sort(orderOf(generation, sort));
  const shown = found.slice((page - 1) * perPage, page * perPage);
  const results: FoundArticle[] = [];
  for (const one of shown) {
    results.push(toResult(articles.article(one.ordinal), one, needles));
    await othersTurn();
  }
  return {
    query: query.trim(),
    words,
    phrases,
    reason: typeof search === 'string' ? search : found.length > 0 ? null : 'not-found',
    generation: generation.id,
    sort,
    matches: found.reduce((sum, { matches }) => sum + matches, 0),
    articles: found.length,
    page,
    perPage,
    pages: Math.ceil(found.length / perPage),
    results,
    ...counts,
    timings: { totalMs: Math.round((performance.now() - startedAt) * 10) / 10 },
  };
}

/** An article in which every needle stands. */
export interface Found {
  ordinal: number;
  /** How often they stand in it, headline included. */
  matches: number;
  score: number;
}

/** In order of ordinal; none where there is no needle. */
export async function matchArticles(
  { articles, terms }: Searched,
  needles: readonly Needle[],
  filter: Partial<ArticleLimits> = {},
): Promise<Found[]> {
  if (needles.length === 0) return [];
  const texts = SearchTexts.of(articles);
  const gaps = await texts.gaps();
  const flags: Uint8Array[] = [];
  const about = needles.map(([typed]) => findByAbout(articles, typed));
  for (const [i, needle] of needles.entries()) {
    const held = new Uint8Array(articles.records.length);
    for (const way of needle) {
      findArticles({ articles, terms }, way, gaps).forEach((flag, ordinal) => {
        if (flag) held[ordinal] = 1;
      });
    }
    for (const ordinal of about[i] as Set<number>) held[ordinal] = 1;
    flags.push(held);
    await othersTurn();
  }
  const idfs = flags.map((flag) => idfOf(flag));
  const isWithin = toArticleTest(articles, filter);
  const last = articles.records.at(-1);
  const units = last ? last.textStart + last.textLength : 0;
  const meanLength = Math.max(1, units / Math.max(1, articles.records.length));

  const found: Found[] = [];
  let stepAt = performance.now();
  for (let ordinal = 0; ordinal < articles.records.length; ordinal++) {
    if (flags.some((flag) => !flag[ordinal]) || (isWithin && !isWithin(ordinal))) continue;
    const isAbout = about.map((ordinals) => ordinals.has(ordinal));
    const one = match(texts.key(ordinal), { needles, isAbout, idfs, meanLength });
    if (one) found.push({ ordinal, ...one });
    if (performance.now() - stepAt < STEP_MS) continue;
    await othersTurn();
    stepAt = performance.now();
  }
  return found;
}

interface Wanted {
  needles: readonly Needle[];
  /** By needle, whether the article's day, outlet or author is it: one match, where it has no other. */
  isAbout: boolean[];
  idfs: number[];
  meanLength: number;
}

/** Null where one of the needles does not stand in it. */
function match(
  key: string,
  { needles, isAbout, idfs, meanLength }: Wanted,
): Omit<Found, 'ordinal'> | null {
  const titleEnd = Math.max(0, key.indexOf('\n'));
  const norm = lengthNorm(key.length, meanLength);
  let matches = 0;
  let score = 0;
  for (const [i, needle] of needles.entries()) {
    const places = standingsOf(key, needle);
    if (places.length === 0 && !isAbout[i]) return null;
    const standings = Math.max(1, places.length);
    matches += standings;
    const inTitle = places.filter(({ start }) => start < titleEnd).length;
    const count = standings + (TITLE_WEIGHT - 1) * inTitle;
    score += termScore(idfs[i] as number, count, norm);
  }
  return { matches, score };
}

/** From the articles that may hold it, mostly just those that do. */
function idfOf(flags: Uint8Array): number {
  const holding = flags.reduce((sum, flag) => sum + flag, 0);
  return idf(holding, flags.length);
}

type Order = (a: Found, b: Found) => number;

/** How results are sorted. */
export function orderOf(generation: Pick<Searched, 'articles'>, sort: SearchSort): Order {
  return sort === 'date' ? byDate(generation) : byScore(generation);
}

function byScore({ articles }: Pick<Searched, 'articles'>): Order {
  const date = ({ ordinal }: Found): string => articles.records[ordinal]?.date ?? '';
  return (a, b) => b.score - a.score || compare(date(b), date(a)) || a.ordinal - b.ordinal;
}

function byDate({ articles }: Pick<Searched, 'articles'>): Order {
  const date = ({ ordinal }: Found): string => articles.records[ordinal]?.date ?? '';
  return (a, b) => compare(date(b), date(a)) || b.score - a.score || a.ordinal - b.ordinal;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toResult(article: Article, { matches, score }: Found, needles: Needle[]): FoundArticle {
  return {
    citation: citationOf(article),
    matches,
    score: Math.round(score * 1000) / 1000,
    titleHighlights: titleHighlights(article.title, needles),
    excerpts: searchExcerpts(article, needles),
  };
}
