/**
 * What a search asks for, in the custom ids of its own buttons: nothing is kept for a click. One
 * that is too long for a single button is shared out over all of them; Discord sends the message,
 * and so each share, back with every click.
 */

import type { SearchSort } from '../../types/search.js';
import { begin, readDay, writeDay } from '../interactions/id-fields.js';
import {
  MAX_STATE,
  parseSearchId,
  type SearchButton,
  type SearchTurn,
  toSearchId,
} from './search-id.js';

export interface SearchState {
  query: string;
  /** YYYY-MM-DD. */
  from: string | null;
  to: string | null;
  /** A part of the outlet's name. */
  outlet: string | null;
  sort: SearchSort;
  /** From 1. */
  page: number;
}

/** UTF-16 units: three buttons hold a query of the longest kind beside it. */
export const MAX_OUTLET = 35;

/** Those that stand under a page. */
export type PageTurn = Exclude<SearchTurn, 'show'>;

/** In the order in which they stand, which is the order of the shares. */
export const TURNS: readonly PageTurn[] = ['earlier', 'reorder', 'later'];

const SORTS: Record<SearchSort, string> = { relevance: 'r', date: 'd' };

export interface SearchIds {
  ids: Record<SearchTurn, string>;
  /** Every button has to be there. */
  areShares: boolean;
}

export function searchIds(state: SearchState): SearchIds {
  const text = write(state);
  const areShares = text.length > MAX_STATE;
  const shares = areShares ? shareOut(text) : [];
  const idOf = (turn: SearchTurn): string => {
    const share = areShares ? (shares[TURNS.indexOf(turn as PageTurn)] ?? '') : text;
    return toSearchId({ action: 'search', turn, isShare: areShares, state: share });
  };
  const [earlier, later, reorder] = (['earlier', 'later', 'reorder'] as const).map(idOf);
  const show = idOf('show');
  return { ids: { earlier, later, reorder, show } as SearchIds['ids'], areShares };
}

/**
 * What the button asks for: another page, or the first one in the other order.
 *
 * @param customIds of all buttons of its message, in order
 * @returns null where they do not carry one search
 */
export function turnSearch(button: SearchButton, customIds: readonly string[]): SearchState | null {
  const state = read(button.isShare ? joinShares(customIds) : button.state);
  if (!state) return null;
  const { sort, page } = state;
  switch (button.turn) {
    case 'earlier':
      return { ...state, page: Math.max(1, page - 1) };
    case 'later':
      return { ...state, page: page + 1 };
    case 'show':
      return state;
    case 'reorder':
      return { ...state, sort: sort === 'date' ? 'relevance' : 'date', page: 1 };
  }
}

function joinShares(customIds: readonly string[]): string {
  const buttons = customIds.map(parseSearchId);
  const share = (turn: SearchTurn): string =>
    buttons.find((one) => one?.isShare && one.turn === turn)?.state ?? '';
  return TURNS.map(share).join('');
}

function shareOut(text: string): string[] {
  const shares: string[] = [];
  for (let at = 0; at < text.length; ) {
    const share = begin(text.slice(at), MAX_STATE);
    shares.push(share);
    at += share.length;
  }
  return shares;
}

/** The outlet's length stands before it, since any character may stand in it. */
function write({ query, from, to, outlet, sort, page }: SearchState): string {
  const name = begin(outlet ?? '', MAX_OUTLET);
  const fields = [`${SORTS[sort]}${page.toString(36)}`, writeDay(from), writeDay(to)];
  return `${[...fields, name.length.toString(36)].join(':')}:${name}${query}`;
}

const WRITTEN = /^([rd])([0-9a-z]{1,4}):([0-9a-z]{0,6}):([0-9a-z]{0,6}):([0-9a-z]):/u;

function read(text: string): SearchState | null {
  const [head = '', order, page = '', from = '', to = '', length = ''] = WRITTEN.exec(text) ?? [];
  if (!order) return null;
  const rest = text.slice(head.length);
  const outletEnd = Number.parseInt(length, 36);
  const sort = order === SORTS.date ? 'date' : 'relevance';
  const outlet = rest.slice(0, outletEnd) || null;
  const asked = { query: rest.slice(outletEnd), outlet, sort } as const;
  return { ...asked, from: readDay(from), to: readDay(to), page: Number.parseInt(page, 36) };
}
