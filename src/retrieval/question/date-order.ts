/**
 * Whether a question asks for the newest or the earliest of several that answer: 最新, 现任, 首次. A
 * word in quotes or inside a name asks for nothing, and neither does 最近 of a distance.
 */

import { overlap } from '../../text/ranges.js';
import { wordsOf } from '../../text/words.js';
import type { DateOrder } from '../../types/answer.js';
import type { Range } from '../../types/article.js';
import { insideQuotes } from './quotes.js';

/** The words that say it, as a range of the folded question. */
export interface DateOrderMention extends Range {
  order: DateOrder;
  /** True where 最近 counts occasions (最近一次): no stretch of time is meant. */
  counts: boolean;
}

const COUNTED = '一(?:次|届|期|回|场|轮|批)';
const CUES: readonly (readonly [DateOrder, RegExp])[] = [
  [
    'newest',
    new RegExp(
      `最(?:近|后)的?${COUNTED}|最新|(?<![离距].{0,8})最近(?!的?(?:路|距离|车站|地铁|医院|机场|邻))` +
        `(?!的?(?:[这一两二三四五六七八九十几数半\\d]+)个?(?:年|季|月|周|星期|天|日|小时))|` +
        '现任|现在|现时|目前|当前|如今|眼下|今年|\\b(?:latest|newest|current(?:ly)?|nowadays|most recent)\\b',
      'gu',
    ),
  ],
  [
    'earliest',
    new RegExp(`第${COUNTED}|最早|首(?:次|届)|原来|原先|最初|起初|前任|\\bearliest\\b`, 'gu'),
  ],
];

/** Null where it asks for neither, or for both. */
export function readDateOrder(
  folded: string,
  names: readonly Range[] = [],
): DateOrderMention | null {
  const quoted = insideQuotes(folded);
  const words = wordsOf(folded);
  const isWord = ({ start, end }: Range): boolean =>
    words.some((word) => word.start === start) && words.some((word) => word.end === end);
  const found = CUES.flatMap(([order, cue]) =>
    Array.from(folded.matchAll(cue), ({ index, 0: text }): DateOrderMention => {
      const counts = new RegExp(`最.的?${COUNTED}`, 'u').test(text);
      return { order, start: index, end: index + text.length, counts };
    }),
  ).filter((cue) => !quoted[cue.start] && isWord(cue) && !names.some((name) => overlap(name, cue)));
  const [first] = found;
  return first && found.every(({ order }) => order === first.order) ? first : null;
}
