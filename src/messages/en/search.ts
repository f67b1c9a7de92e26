/** Of a search for exact words, in English. */

import type { SearchMessages } from '../subjects/search-messages.js';
import { counted } from './counted.js';

export const search: SearchMessages = {
  none: {
    empty: 'Nothing to search for. Type words, or a phrase in quotes: 「福建黨政代表團」 昌都',
    'too-long': 'That is too long: search for at most 20 words, 200 characters together.',
    'no-words':
      'Nothing but punctuation or words too common to search for. Add a name or a thing, or put it in quotes.',
    'not-found': 'No article contains all of these words.',
  },
  hint: 'Words are matched exactly, in either script; fewer words find more.',
  found: ({ matches, articles }) =>
    `${counted(matches, 'match', 'matches')} in ${counted(articles, 'article')}`,
  page: (page, pages) => `page ${page} of ${pages}`,
  matches: (count) => counted(count, 'match', 'matches'),
  beyond: (page, pages) => `There is no page ${page}; the last is ${pages}.`,
  noOutlet: (given) => `The collection has no outlet named “${given}”`,
  noArticle: (given) => `The collection has no article “${given}”`,
  nearest: 'The nearest',
  pageBefore: 'Previous page',
  pageBehind: 'Next page',
  orderBy: { relevance: 'Most relevant first', date: 'Newest first' },
  noTime: 'No time can be read from that. Try 2018, 2018年7月, 去年 or July 2018.',
  outletUnknown: 'No outlet of that name is in the collection. Choose one from the list.',
  articleUnknown: 'No article of that name is in the collection. Choose one from the list.',
  theseWords: 'Search these words',
};
