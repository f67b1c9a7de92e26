/** The windows of a passage: runs of its sentences that fit into an excerpt. */

import { MAX_EXCERPT, type Sentence } from '../../corpus/passages/passage-sentences.js';
import { trimRange } from '../../text/sentences.js';
import type { Article, Range } from '../../types/article.js';

export interface Window extends Range {
  /** Ordinals of its sentences, the last one included. */
  first: number;
  last: number;
}

/** In order of start, then end. */
export function windowsOf({
  sentences,
  article,
}: {
  sentences: readonly Sentence[];
  article: Pick<Article, 'text'>;
}): Window[] {
  const windows: Window[] = [];
  for (let first = 0; first < sentences.length; first++) {
    const { start } = sentences[first] as Sentence;
    for (let last = first; last < sentences.length; last++) {
      const sentence = sentences[last] as Sentence;
      if (last > first && (!sentence.joins || sentence.end - start > MAX_EXCERPT)) break;
      windows.push({
        ...withoutTrailingPause(article.text, { start, end: sentence.end }),
        first,
        last,
      });
    }
  }
  return windows;
}

/** An excerpt that ends in the middle of a sentence does not end with its comma. */
export function withoutTrailingPause(text: string, range: Range): Range {
  let { end } = range;
  while (end > range.start + 1 && /[，、；：,;:﹐﹑､\s]/u.test(text[end - 1] as string)) end--;
  return trimRange(text, { start: range.start, end });
}
