/** What of an article is content: its sentences without headline and noise, by paragraph. */

import { splitLines, splitSentences } from '../text/sentences.js';
import type { Article, Range } from '../types.js';

/** The sentences of one paragraph (a line of the file). */
export type Paragraph = Range[];

/** A rule of dashes or stars says nothing. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * Content sentences in order. The headline is left out, since it leads every passage anyway;
 * where nothing else is there, it is the content.
 *
 * @param within only what stands in this range; default the whole text
 */
export function contentOf(
  article: Pick<Article, 'text' | 'noise' | 'titleRange'>,
  within: Range = { start: 0, end: article.text.length },
): Paragraph[] {
  const { noise, titleRange } = article;
  const skip = skipping(titleRange ? [...noise, titleRange] : noise);
  const paragraphs: Paragraph[] = [];
  const text = article.text.slice(0, within.end);
  for (const line of splitLines(text)) {
    if (line.end <= within.start || !SAYS_SOMETHING.test(text.slice(line.start, line.end)))
      continue;
    const from = { start: Math.max(line.start, within.start), end: line.end };
    const sentences = splitSentences(text, from).filter((sentence) => !skip(sentence));
    if (sentences.length > 0) paragraphs.push(sentences);
  }
  if (paragraphs.length === 0 && titleRange) return [[titleRange]];
  return paragraphs;
}

/** Like isInside, for thousands of ranges (repeated lines of a long file). */
function skipping(ranges: readonly Range[]): (range: Range) => boolean {
  const inOrder = [...ranges].sort((a, b) => a.start - b.start);
  // Where ranges overlap, the furthest end so far is what counts.
  const ends = inOrder.map(({ end }) => end);
  for (let i = 1; i < ends.length; i++)
    ends[i] = Math.max(ends[i] as number, ends[i - 1] as number);
  return ({ start, end }) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) <= start) low = middle + 1;
      else high = middle;
    }
    const next = inOrder[low];
    return next !== undefined && next.start < end;
  };
}

/** True where the range touches one of the others. */
export function isInside(ranges: readonly Range[], range: Range): boolean {
  return ranges.some((other) => range.start < other.end && other.start < range.end);
}
