/** A SearchResult → a message: five articles, each by what it says of the words, and how to go on. */

import type { APIButtonComponentWithCustomId } from 'discord.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import type { Citation } from '../../types/answer.js';
import type { FoundArticle, SearchResult } from '../../types/search.js';
import { contentTag, toCustomId } from '../interactions/custom-id.js';
import { fieldMarkdown, linkMarkdown, quoteMarkdown, shorten } from '../message/markdown.js';
import { type Block, button, fits, type MessageBody, toMessage } from '../message/message.js';
import { type PageTurn, type SearchState, searchIds, TURNS } from './search-state.js';

const MAX_QUERY_SHOWN = 200;
const MAX_TITLE = 100;
const MAX_NAME = 60;

export interface SearchView {
  result: SearchResult;
  /** What the buttons go on from. */
  state: SearchState;
  locale: Locale;
  /** The content hash of an article, by id: what a Context button is checked against. */
  keyOf: (articleId: string) => string | null;
}

export function renderSearch(view: SearchView): MessageBody {
  const { result, locale } = view;
  const { search } = MESSAGES[locale];
  const { reason } = result;
  if (reason !== null) {
    const hint = reason === 'not-found' ? `\n-# ${search.hint}` : '';
    return toMessage({ blocks: [{ text: `${search.none[reason]}${hint}${askedLine(view)}` }] });
  }
  const head = { text: `**${search.found(result)}**${askedLine(view)}` };
  return toMessage({ blocks: withinLimits(head, view), buttons: turnButtons(view) });
}

/** All of a page's articles: where their addresses are too long they go, and then the quotes. */
function withinLimits(head: Block, view: SearchView): Block[] {
  const { results } = view.result;
  const ways: Parts[] = [
    { links: true, quotes: true },
    { links: false, quotes: true },
    { links: false, quotes: false },
  ];
  const written = ways.map((parts) => [
    head,
    ...results.map((one) => foundBlock(one, view, parts)),
  ]);
  return written.find(fits) ?? (written.at(-1) as Block[]);
}

interface Parts {
  links: boolean;
  quotes: boolean;
}

function foundBlock(found: FoundArticle, { locale, keyOf }: SearchView, parts: Parts): Block {
  const { citation, excerpts, matches } = found;
  const { articleId, outlet, date } = citation;
  const { head, source } = sourceMarkdown(citation, parts, locale);
  const about = [
    fieldMarkdown(outlet ?? '', MAX_NAME),
    fieldMarkdown(date ?? '', MAX_NAME),
    source,
    MESSAGES[locale].search.matches(matches),
  ].filter((part) => part !== '');
  const text = `${head}\n-# ${about.join(' · ')}`;
  const [excerpt] = excerpts;
  if (!excerpt) return { text };
  const quote = parts.quotes ? quoteMarkdown(excerpt.text, excerpt.highlights) : '';
  const lead = quote === '' ? {} : { lead: quote };
  const key = keyOf(articleId);
  if (key === null) return { ...lead, text };
  const { start, end } = excerpt;
  const place = { articleId, content: contentTag(key), start, end, at: 0 };
  const id = toCustomId({ action: 'context', ...place, view: 'around' });
  return { ...lead, text, button: button(id, MESSAGES[locale].discord.context) };
}

/** The headline as the link, or beside it: markup in a link's label would be shown or obeyed. */
function sourceMarkdown({ title, file, link, url }: Citation, { links }: Parts, locale: Locale) {
  const name = title?.trim() ? title : file;
  const head = fieldMarkdown(name, MAX_TITLE);
  const isPlain = head === shorten(name, MAX_TITLE);
  const label = isPlain ? head : MESSAGES[locale].discord.source;
  // An address with the passage in it may be too long for a link where its page's is not.
  const linked = links && (linkMarkdown(label, link ?? '') ?? linkMarkdown(label, url ?? ''));
  if (!linked) return { head: `**${head}**`, source: '' };
  return isPlain ? { head: linked, source: '' } : { head: `**${head}**`, source: linked };
}

/** What was looked for and within what, small, with its line end. */
function askedLine({ result, state, locale }: SearchView): string {
  const { search } = MESSAGES[locale];
  const { page, pages } = result;
  const { from, to, outlet } = state;
  const within = [from && to ? days(from, to) : '', fieldMarkdown(outlet ?? '', MAX_NAME)];
  const parts = [
    fieldMarkdown(result.query, MAX_QUERY_SHOWN),
    ...within,
    pages > 1 ? search.page(page, pages) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `\n-# ${parts.join(' · ')}`;
}

function days(from: string, to: string): string {
  return from === to ? from : `${from} – ${to}`;
}

/** None for what one page shows whole, in one order only. */
function turnButtons({ result, state, locale }: SearchView): APIButtonComponentWithCustomId[] {
  const { search } = MESSAGES[locale];
  const { page, pages, articles, sort } = result;
  const { ids, areShares } = searchIds({ ...state, page });
  const labels: Record<PageTurn, string> = {
    earlier: search.pageBefore,
    reorder: search.orderBy[sort === 'date' ? 'relevance' : 'date'],
    later: search.pageBehind,
  };
  const leads: Record<PageTurn, boolean> = {
    earlier: page > 1,
    reorder: articles > 1,
    later: page < pages,
  };
  if (!Object.values(leads).includes(true)) return [];
  // A page's neighbours stay where a thumb expects them, and shares are wanted all.
  const isThere = (turn: PageTurn): boolean => leads[turn] || pages > 1 || areShares;
  return TURNS.filter(isThere).map((turn) => ({
    ...button(ids[turn], labels[turn]),
    ...(!leads[turn] && { disabled: true }),
  }));
}
