/**
 * The sentences of a passage as they are scored and shown: whole, or clauses of one that is too long to be shown whole.
 * Excerpts are runs of them, and the states of a passage's tokens are kept by sentence.
 */

import { clauseEnds, cutNearMiddle } from '../../text/cut.js';
import { touching } from '../../text/ranges.js';
import { trimRange } from '../../text/sentences.js';
import type { Article, Range } from '../../types/article.js';
import { type Joined, textWithout } from '../layout/joints.js';
import { contentOf } from './content.js';

/** UTF-16 units that an excerpt may have: about eight lines on a phone. */
export const MAX_EXCERPT = 200;
/** Lines shorter than this (verse, lists) may share an excerpt; paragraphs stand alone. */
const SHORT_LINE = 60;

export interface Sentence extends Range {
  /** True where this sentence and the one before may share an excerpt. */
  joins: boolean;
}

/** In order, without noise and headline; each at most MAX_EXCERPT units unless one grapheme is longer. */
export function sentencesOf(
  article: Pick<Article, 'text' | 'noise' | 'titleRange'>,
  passage: Range,
): Sentence[] {
  const { text } = article;
  const sentences: Sentence[] = [];
  let shortLineBefore = false;
  for (const paragraph of contentOf(article, passage)) {
    const length = (paragraph.at(-1) as Range).end - (paragraph[0] as Range).start;
    paragraph.forEach((sentence, index) => {
      for (const part of cutSentence(text, sentence)) {
        const before = sentences.at(-1);
        const adjacent = before !== undefined && isAdjacent(article, before.end, part.start);
        const sameLine = index > 0 || part.start > sentence.start;
        const joins = adjacent && (sameLine || (shortLineBefore && length < SHORT_LINE));
        sentences.push({ ...part, joins });
      }
    });
    shortLineBefore = length < SHORT_LINE;
  }
  return sentences;
}

/** True where nothing stands between but white space and a line's end; a page parts its sentences. */
function isAdjacent({ text, noise }: Joined, end: number, start: number): boolean {
  const between = { start: end, end: start };
  const ownEnds = touching(noise, between).filter(({ kind }) => kind === 'line-end');
  return textWithout(text, between, ownEnds).trim() === '';
}

/** A sentence as it is, or in clauses, or where a clause is too long in runs of words. */
function cutSentence(text: string, sentence: Range): Range[] {
  if (sentence.end - sentence.start <= MAX_EXCERPT) return [sentence];
  let { start } = sentence;
  return clauseEnds(text, sentence).flatMap((end) => {
    const clause = trimRange(text, { start, end });
    start = end;
    return clause.start === clause.end ? [] : halve(text, clause);
  });
}

function halve(text: string, range: Range): Range[] {
  if (range.end - range.start <= MAX_EXCERPT) return [range];
  const halves = cutNearMiddle(text, range);
  return halves ? halves.flatMap((half) => halve(text, half)) : [range];
}
