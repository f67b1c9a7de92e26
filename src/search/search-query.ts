/** What a person searches for: exact words and phrases in quotes, as needles for search keys. */

import { foldWithMap } from '../text/folding/fold.js';
import { isStopWord } from '../text/stop-words.js';
import { unitsOf } from '../text/words.js';
import type { Range } from '../types/article.js';
import type { SearchResult } from '../types/search.js';
import { type Needle, needleOf } from './needle.js';
import { toSearchKey } from './search-key.js';

/** UTF-16 units; a quote to look up is a sentence, and one is shown in at most 200. */
export const MAX_SEARCH = 200;
/** A single character takes up to 20 ms to look up among the terms of 10,000 articles. */
const MAX_NEEDLES = 20;

export interface Search {
  /** Distinct keys; all of them must stand in an article. */
  needles: Needle[];
  words: string[];
  phrases: string[];
}

const QUOTED = /"([^"]*)"|“([^”]*)”|「([^」]*)」|『([^』]*)』|＂([^＂]*)＂/gu;

/**
 * Outside quotes white space and punctuation part the words; words too common to look for are
 * left out, unless quoted. A figure is found however it is written, unless quoted.
 *
 * @returns a reason instead where there is nothing to look for
 */
export function readSearch(query: string): Search | Exclude<SearchResult['reason'], null> {
  if (query.trim() === '') return 'empty';
  if (query.trim().length > MAX_SEARCH) return 'too-long';
  const needles = new Map<string, Needle>();
  const phrases: string[] = [];
  const unquoted = query.replaceAll(QUOTED, (_, ...groups) => {
    const phrase = groups
      .slice(0, 5)
      .find((group) => group !== undefined)
      ?.trim() as string;
    const needle = toSearchKey(phrase);
    if (unitsOf(needle).length > 0) {
      phrases.push(phrase);
      needles.set(needle, [needle]);
    }
    return ' ';
  });
  const words: string[] = [];
  const folded = foldWithMap(unquoted);
  for (const { start, end } of wordRanges(folded.text)) {
    const word = folded.text.slice(start, end);
    if (isStopWord(word) || needles.has(word)) continue;
    const typed = folded.toOriginal({ start, end });
    words.push(unquoted.slice(typed.start, typed.end));
    needles.set(word, needleOf(word));
  }
  if (needles.size > MAX_NEEDLES) return 'too-long';
  return needles.size === 0 ? 'no-words' : { needles: [...needles.values()], words, phrases };
}

const DAY = /^\d{4}(?:[-/]\d{1,2}){1,2}$/u;

/** Units with nothing between them are one word: 2018年7月, A股, 对口支援; and 2018-07-17 is. */
function wordRanges(folded: string): Range[] {
  const ranges: Range[] = [];
  for (const { start, end } of unitsOf(folded)) {
    const before = ranges.at(-1);
    const isOne = before?.end === start || (before && DAY.test(folded.slice(before.start, end)));
    if (before && isOne) before.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}
