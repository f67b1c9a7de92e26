/** What of an article is content: its sentences without headline and noise, by paragraph. */

import { isHeld, touchesAny } from '../text/ranges.js';
import { splitLinesSteps, splitSentences } from '../text/sentences.js';
import { finish, type Steps } from '../text/steps.js';
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
export function contentOf(article: Readable, within?: Range): Paragraph[] {
  return finish(contentSteps(article, within));
}

/** What of an article its content is read from. */
export type Readable = Pick<Article, 'text' | 'noise' | 'titleRange'>;

/** The same a line at a time. */
export function* contentSteps(article: Readable, within?: Range): Steps<Paragraph[]> {
  const { text, noise, titleRange } = article;
  const skip = (range: Range): boolean =>
    touchesAny(noise, range) || (titleRange !== null && touchesAny([titleRange], range));
  const paragraphs: Paragraph[] = [];
  const first = within?.start ?? 0;
  for (const line of yield* splitLinesSteps(text, within)) {
    yield;
    if (line.end <= first || isHeld(noise, line) || !saysSomething(text, line)) continue;
    const from = { start: Math.max(line.start, first), end: line.end };
    const sentences = splitSentences(text, from).filter((sentence) => !skip(sentence));
    if (sentences.length > 0) paragraphs.push(sentences);
  }
  if (paragraphs.length === 0 && titleRange) return [[titleRange]];
  return paragraphs;
}

function saysSomething(text: string, { start, end }: Range): boolean {
  return SAYS_SOMETHING.test(text.slice(start, end));
}
