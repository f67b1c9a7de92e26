/** The articles of a generation as a list: narrowed down, in an order, a page at a time. */

import { countFacets } from '../../search/facets.js';
import { toArticleTest } from '../../store/article-filter.js';
import type { ArticleRecord, ArticleStore } from '../../store/articles.js';
import { isDay } from '../../text/day.js';
import { fold } from '../../text/folding/fold.js';
import { given, type Limits, MAX_NAME, readPage, toArticleLimits } from '../requests/limits.js';
import { overviewOf } from './overview.js';
import type { Months } from './timeline.js';

export const SORTS = ['newest', 'oldest', 'outlet', 'title'] as const;
export type Sort = (typeof SORTS)[number];

export interface Listing extends Limits {
  /** Words and phrases that an article holds; null for any. */
  words: string | null;
  /** A part of the title, in either script. */
  title: string | null;
  sort: Sort;
  /** From 1. */
  page: number;
}

export interface Listed {
  /** Every article's ordinal, in order. */
  ordinals: number[];
  /** By month, whatever the limits of time. */
  months: Months;
  /** This page's, with the heading each begins: a year, or an outlet. */
  groups: { heading: string | null; records: ArticleRecord[] }[];
  /** Within the limits, and in all. */
  found: number;
  all: number;
  page: number;
  pages: number;
}

const PAGE = 100;
const collator = new Intl.Collator('zh', { numeric: true });
const folded = new WeakMap<ArticleStore, string[]>();
const wholeMonths = new WeakMap<ArticleStore, Months>();
const orders = new WeakMap<ArticleStore, Map<Sort, number[]>>();

/** @param held ordinals of the articles that hold the words; null for all */
export function list(
  articles: ArticleStore,
  listing: Listing,
  held: readonly number[] | null = null,
): Listed {
  const { title, sort, from, to } = listing;
  const { outlet, outletIs } = toArticleLimits(listing, overviewOf(articles));
  const isWithin = toArticleTest(articles, { outlet, outletIs });
  const isInTime = toArticleTest(articles, { from, to });
  const wanted = title && fold(title);
  const titles = wanted ? foldedTitles(articles) : [];
  const holding = held && new Set(held);
  const anyTime = orderOf(articles, sort).filter(
    (ordinal) =>
      (!isWithin || isWithin(ordinal)) &&
      (!holding || holding.has(ordinal)) &&
      (!wanted || (titles[ordinal] as string).includes(wanted)),
  );
  const ordinals = isInTime ? anyTime.filter((ordinal) => isInTime(ordinal)) : anyTime;
  const pages = Math.max(1, Math.ceil(ordinals.length / PAGE));
  const page = Math.min(listing.page, pages);
  const shown = ordinals
    .slice((page - 1) * PAGE, page * PAGE)
    .map((ordinal) => articles.records[ordinal] as ArticleRecord);
  return {
    ordinals,
    months: monthsOf(articles, anyTime),
    groups: group(shown, sort),
    found: ordinals.length,
    all: articles.records.length,
    page,
    pages,
  };
}

/** Those of the whole collection, which most people open, are counted once a generation. */
function monthsOf(articles: ArticleStore, ordinals: readonly number[]): Months {
  const isWhole = ordinals.length === articles.records.length;
  const known = isWhole ? wholeMonths.get(articles) : undefined;
  const months = known ?? countFacets(articles, ordinals, {}).months;
  if (isWhole) wholeMonths.set(articles, months);
  return months;
}

type Order = (a: ArticleRecord, b: ArticleRecord) => number;

const byTitle: Order = (a, b) => collator.compare(a.title ?? a.file, b.title ?? b.file);
/** What has no date stands last either way. */
const byDate =
  (sign: 1 | -1): Order =>
  (a, b) => {
    if (a.date && b.date && a.date !== b.date) return a.date < b.date ? -sign : sign;
    return Number(!a.date) - Number(!b.date);
  };
const ORDERS: Record<Sort, Order> = {
  newest: byDate(-1),
  oldest: byDate(1),
  outlet: (a, b) =>
    Number(!a.outlet) - Number(!b.outlet) ||
    collator.compare(a.outlet ?? '', b.outlet ?? '') ||
    byDate(-1)(a, b),
  title: byTitle,
};

/** Places in order. Made once a generation: ten thousand titles take a while to compare. */
function orderOf(articles: ArticleStore, sort: Sort): number[] {
  const known = orders.get(articles) ?? new Map<Sort, number[]>();
  orders.set(articles, known);
  let order = known.get(sort);
  if (!order) {
    const { records } = articles;
    const compare = ORDERS[sort];
    order = [...records.keys()].sort((a, b) =>
      compare(records[a] as ArticleRecord, records[b] as ArticleRecord),
    );
    known.set(sort, order);
  }
  return order;
}

function group(records: ArticleRecord[], sort: Sort): Listed['groups'] {
  const headingOf = ({ date, outlet }: ArticleRecord): string | null => {
    if (sort === 'title') return null;
    return sort === 'outlet' ? outlet : (date?.slice(0, 4) ?? null);
  };
  const groups: Listed['groups'] = [];
  for (const record of records) {
    const heading = headingOf(record);
    const last = groups.at(-1);
    if (last && last.heading === heading) last.records.push(record);
    else groups.push({ heading, records: [record] });
  }
  return groups;
}

function foldedTitles(articles: ArticleStore): string[] {
  const known = folded.get(articles);
  if (known) return known;
  const made = articles.records.map(({ title, file }) => fold(title ?? file));
  folded.set(articles, made);
  return made;
}

/** What an address asks for; what it says wrongly is as if it were not said. */
export function readListing(query: URLSearchParams): Listing {
  const part = (name: string): string | null => given(query, name)?.slice(0, MAX_NAME) ?? null;
  const day = (name: string): string | null => {
    const value = given(query, name);
    return value && isDay(value) ? value : null;
  };
  return {
    from: day('from'),
    to: day('to'),
    outlet: part('outlet'),
    // As long as it was given: too many are told, and not cut.
    words: given(query, 'q'),
    title: part('title'),
    sort: SORTS.find((sort) => sort === query.get('sort')) ?? 'newest',
    page: readPage(query),
  };
}
