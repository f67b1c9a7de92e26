/** The articles of a generation as a list: narrowed down, in an order, a page at a time. */

import { toArticleTest } from '../../store/article-filter.js';
import type { ArticleRecord, ArticleStore } from '../../store/articles.js';
import { isDay } from '../../text/day.js';
import { fold } from '../../text/fold.js';

export const SORTS = ['newest', 'oldest', 'outlet', 'title'] as const;
export type Sort = (typeof SORTS)[number];

export interface Listing {
  from: string | null;
  to: string | null;
  outlet: string | null;
  /** A part of the title, in either script. */
  title: string | null;
  sort: Sort;
  /** From 1. */
  page: number;
}

export interface Listed {
  /** This page's, with the heading each begins: a year, or an outlet. */
  groups: { heading: string | null; records: ArticleRecord[] }[];
  /** Within the limits, and in all. */
  found: number;
  all: number;
  page: number;
  pages: number;
}

export interface Overview {
  articles: number;
  /** YYYY-MM-DD of the first and the last; null where no article has a date. */
  first: string | null;
  last: string | null;
  /** Names and counts, most articles first. */
  outlets: { name: string; count: number }[];
}

const PAGE = 100;
const collator = new Intl.Collator('zh', { numeric: true });
const overviews = new WeakMap<ArticleStore, Overview>();
const folded = new WeakMap<ArticleStore, string[]>();
const orders = new WeakMap<ArticleStore, Map<Sort, number[]>>();

/** Made once a generation. */
export function overviewOf(articles: ArticleStore): Overview {
  const known = overviews.get(articles);
  if (known) return known;
  const dates = articles.records.map(({ date }) => date ?? '').filter((date) => date !== '');
  dates.sort();
  const counts = new Map<string, number>();
  for (const { outlet } of articles.records) {
    const name = outlet?.trim();
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const outlets = [...counts].map(([name, count]) => ({ name, count }));
  outlets.sort((a, b) => b.count - a.count || collator.compare(a.name, b.name));
  const { length: amount } = articles.records;
  const made = { articles: amount, first: dates[0] ?? null, last: dates.at(-1) ?? null, outlets };
  overviews.set(articles, made);
  return made;
}

export function list(articles: ArticleStore, listing: Listing): Listed {
  const { title, sort } = listing;
  const isWithin = toArticleTest(articles, listing);
  const wanted = title && fold(title);
  const titles = wanted ? foldedTitles(articles) : [];
  const found = orderOf(articles, sort)
    .filter(
      (ordinal) =>
        (!isWithin || isWithin(ordinal)) &&
        (!wanted || (titles[ordinal] as string).includes(wanted)),
    )
    .map((ordinal) => articles.records[ordinal] as ArticleRecord);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(listing.page, pages);
  const shown = found.slice((page - 1) * PAGE, page * PAGE);
  const { length: all } = articles.records;
  return { groups: group(shown, sort), found: found.length, all, page, pages };
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
  const given = (name: string): string | null => query.get(name)?.trim().slice(0, 200) || null;
  const day = (name: string): string | null => {
    const value = given(name);
    return value && isDay(value) ? value : null;
  };
  const page = Number(given('page') ?? 1);
  return {
    from: day('from'),
    to: day('to'),
    outlet: given('outlet'),
    title: given('title'),
    sort: SORTS.find((sort) => sort === given('sort')) ?? 'newest',
    page: Number.isInteger(page) && page >= 1 ? page : 1,
  };
}
