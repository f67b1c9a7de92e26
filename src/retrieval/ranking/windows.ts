/** The windows of a passage: runs of its pieces that fit into an excerpt. */

import { MAX_EXCERPT, type Piece } from '../../corpus/pieces.js';
import { trimRange } from '../../text/sentences.js';
import type { Article, Range } from '../../types.js';

export interface Window extends Range {
  /** Ordinals of its pieces, the last one included. */
  first: number;
  last: number;
}

/** In order of start, then end. */
export function windowsOf({
  pieces,
  article,
}: {
  pieces: readonly Piece[];
  article: Pick<Article, 'text'>;
}): Window[] {
  const windows: Window[] = [];
  for (let first = 0; first < pieces.length; first++) {
    const { start } = pieces[first] as Piece;
    for (let last = first; last < pieces.length; last++) {
      const piece = pieces[last] as Piece;
      if (last > first && (!piece.joins || piece.end - start > MAX_EXCERPT)) break;
      windows.push({
        ...withoutTrailingPause(article.text, { start, end: piece.end }),
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
