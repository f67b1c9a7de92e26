/** Of a quote that was checked, in English. */

import type { CheckMessages } from '../subjects/check-messages.js';
import { counted } from './counted.js';

export const check: CheckMessages = {
  none: {
    empty: 'Nothing to check. Give the words of a quote: 對口支援是中央作出的戰略決策',
    'too-long': 'That is too long: check at most 1,000 characters of one quote, 4,000 together.',
    'too-short': 'That is too short: a quote has at least two characters or words.',
  },
  verdict: {
    verbatim: 'Verbatim',
    'same-words': 'The same words, written otherwise',
    different: 'Not verbatim',
    'not-found': 'Not in the collection, nor anything near it',
  },
  found: ({ matches, articles }) =>
    `${counted(matches, 'place')} in ${counted(articles, 'article')}`,
  written: 'Written otherwise',
  difference: {
    script: 'script',
    width: 'width of characters',
    case: 'capital letters',
    punctuation: 'punctuation',
    spaces: 'spaces',
  },
  nearest: 'Nearest passage',
  parts: 'Quote and passage differ',
  nothing: 'nothing',
  asClaimed: 'It stands where it is said to',
  notAsClaimed: 'It does not stand where it is said to',
  claimUnsure: 'Whether it stands where it is said to cannot be told',
  more: (count) => `and ${counted(count, 'more place')}`,
  moreQuotes: (count) => `and ${counted(count, 'more quote')}`,
  lookedFor: 'Looked for',
};
