/** A search in its buttons: all of it comes back, of any length, and nothing that is not ours. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_CUSTOM_ID } from '../../../src/discord/interactions/custom-id.js';
import {
  parseSearchId,
  type SearchButton,
  type SearchTurn,
} from '../../../src/discord/search/search-id.js';
import {
  MAX_OUTLET,
  type SearchState,
  searchIds,
  TURNS,
  turnSearch,
} from '../../../src/discord/search/search-state.js';
import { MAX_SEARCH } from '../../../src/search/search-query.js';
import { hostileText } from '../../support/hostile/text.js';
import { itHolds } from '../../support/run/properties.js';

const STATE: SearchState = {
  ...{ query: '「對口支援」 昌都', from: '2018-07-01', to: '2018-07-31' },
  ...{ outlet: '中國西藏網', sort: 'relevance', page: 3 },
};

const day = fc.constantFrom(null, '2018-07-31', '1949-10-01', '0987-01-02', '9999-12-31');
const state: fc.Arbitrary<SearchState> = fc.record({
  query: hostileText(MAX_SEARCH),
  from: day,
  to: day,
  outlet: fc.oneof(
    fc.constant(null),
    hostileText(MAX_OUTLET).map((name) => name || null),
  ),
  sort: fc.constantFrom('relevance', 'date'),
  page: fc.integer({ min: 1, max: 10_000 }),
});

/** What a click on one of its buttons asks for. */
function click(from: SearchState, turn: SearchTurn): SearchState | null {
  const { ids } = searchIds(from);
  return turnSearch(parseSearchId(ids[turn]) as SearchButton, idsOf(from));
}

function idsOf(from: SearchState): string[] {
  const { ids } = searchIds(from);
  return ['k1:x:job:0000', ...TURNS.map((turn) => ids[turn])];
}

describe('searchIds', () => {
  it('carry a short search whole, each by itself', () => {
    const { ids, areShares } = searchIds(STATE);
    expect(areShares).toBe(false);
    const later = parseSearchId(ids.later) as SearchButton;
    expect(turnSearch(later, [])).toEqual({ ...STATE, page: 4 });
  });

  it('share a long one out, and need all shares', () => {
    const long = { ...STATE, query: '長'.repeat(MAX_SEARCH) };
    expect(searchIds(long).areShares).toBe(true);
    expect(click(long, 'later')).toEqual({ ...long, page: 4 });
    const { ids } = searchIds(long);
    const alone = turnSearch(parseSearchId(ids.later) as SearchButton, [ids.later]);
    expect(alone).toBeNull();
  });

  it('begin anew in the other order', () => {
    expect(click(STATE, 'reorder')).toEqual({ ...STATE, sort: 'date', page: 1 });
    expect(click({ ...STATE, sort: 'date' }, 'reorder')).toEqual({ ...STATE, page: 1 });
  });

  it('have no page before the first', () => {
    expect(click({ ...STATE, page: 1 }, 'earlier')?.page).toBe(1);
  });

  itHolds('bring every search back', state, (given) => {
    for (const id of idsOf(given)) expect(id.length).toBeLessThanOrEqual(MAX_CUSTOM_ID);
    expect(new Set(idsOf(given)).size).toBe(4);
    for (const id of idsOf(given)) expect(id).not.toMatch(/\p{Cs}/u);
    expect(click(given, 'later')).toEqual({ ...given, page: given.page + 1 });
  });
});

describe('turnSearch', () => {
  const button = (text: string): SearchButton => ({
    ...{ action: 'search', turn: 'later', isShare: false, state: text },
  });

  it.each(['', 'r1', 'x1:::0:a', 'r1:::!:a', '對口支援'])('knows %j for none', (text) => {
    expect(turnSearch(button(text), [])).toBeNull();
  });
});
