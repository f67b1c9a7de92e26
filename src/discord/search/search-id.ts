/** What the buttons of a search carry. */

import { MAX_CUSTOM_ID, openId, sealId } from '../interactions/custom-id.js';

/** To the page before or behind, to the first page in the other order, or as it is. */
export type SearchTurn = 'earlier' | 'later' | 'reorder' | 'show';

/** What a search asks for, as search-state.ts writes it, or this button's share of it. */
export interface SearchButton {
  action: 'search';
  turn: SearchTurn;
  /** The buttons beside it carry the rest. */
  isShare: boolean;
  state: string;
}

const KIND = 's';
const TURNS: Record<SearchTurn, string> = { earlier: 'p', later: 'n', reorder: 'o', show: 'w' };
/** Units of a state that fit into one button. */
export const MAX_STATE = MAX_CUSTOM_ID - sealId([KIND, 'p*', '']).length;

export function toSearchId({ turn, isShare, state }: SearchButton): string {
  return sealId([KIND, `${TURNS[turn]}${isShare ? '+' : '*'}`, state]);
}

/** Null for anything that no button of a search carries. */
export function parseSearchId(customId: string): SearchButton | null {
  const [kind, code = '', ...state] = openId(customId) ?? [];
  const known = Object.entries(TURNS).find(([, letter]) => letter === code[0]);
  if (kind !== KIND || !known || !/^.[*+]$/u.test(code) || state.length === 0) return null;
  // A colon in it was taken for the end of a field.
  const [turn] = known as [SearchTurn, string];
  return { action: 'search', turn, isShare: code[1] === '+', state: state.join(':') };
}
