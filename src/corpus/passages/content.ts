/** What of an article is content: its sentences without headline and noise, by paragraph. */

import { isHeld, touchesAny, touching } from '../../text/ranges.js';
import { splitLinesSteps, splitSentences, trimRange } from '../../text/sentences.js';
import { finish, type Steps } from '../../text/steps.js';
import type { Article, Range } from '../../types/article.js';
import { isJoint } from '../layout/joints.js';

/** The sentences of one paragraph: a line of the file, or several that were broken inside it. */
export type Paragraph = Range[];

/** A rule of dashes or stars says nothing. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * Content sentences in order. The headline is left out, since it leads every passage anyway;
 * where nothing else is there, it is the content. A sentence that a page's head or number stands
 * in comes in parts, since what is quoted is one stretch of the file.
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
  const { text, titleRange } = article;
  const paragraphs: Paragraph[] = [];
  for (const range of yield* paragraphSteps(article, within)) {
    yield;
    if (!saysSomething(text, range)) continue;
    const sentences = splitSentences(text, range).flatMap((one) => contentIn(article, one));
    if (sentences.length > 0) paragraphs.push(sentences);
  }
  if (paragraphs.length === 0 && titleRange) return [[titleRange]];
  return paragraphs;
}

/** Lines that are not noise, those that go on as one. */
function* paragraphSteps({ text, noise }: Readable, within?: Range): Steps<Range[]> {
  const first = within?.start ?? 0;
  const ranges: Range[] = [];
  for (const line of yield* splitLinesSteps(text, within)) {
    yield;
    if (line.end <= first || isHeld(noise, line)) continue;
    const before = ranges.at(-1);
    if (before && isHeld(noise, { start: before.end, end: line.start })) before.end = line.end;
    else ranges.push({ start: Math.max(line.start, first), end: line.end });
  }
  return ranges;
}

/** None of a sentence that noise or the headline touches; else all of it, parted by pages. */
function contentIn({ text, noise, titleRange }: Readable, sentence: Range): Range[] {
  if (titleRange && touchesAny([titleRange], sentence)) return [];
  const touched = touching(noise, sentence);
  if (touched.length === 0) return [sentence];
  if (!touched.every(isJoint)) return [];
  const parts: Range[] = [];
  let { start } = sentence;
  for (const joint of touched) {
    const isWithin = joint.start > start && joint.end < sentence.end;
    if (isWithin && joint.kind === 'line-end') continue;
    if (joint.start > start) parts.push({ start, end: joint.start });
    start = joint.end;
  }
  if (start < sentence.end) parts.push({ start, end: sentence.end });
  return parts.map((part) => trimRange(text, part)).filter((part) => part.start < part.end);
}

function saysSomething(text: string, { start, end }: Range): boolean {
  return SAYS_SOMETHING.test(text.slice(start, end));
}
