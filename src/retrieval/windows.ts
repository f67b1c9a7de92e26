/**
 * Where in a passage the answer stands: runs of whole sentences that fit into an excerpt, by
 * how much of the question they speak of.
 */

import { contentOf } from '../corpus/content.js';
import { clauseEnds, cutNearMiddle } from '../text/cut.js';
import { fold } from '../text/fold.js';
import { trimRange } from '../text/sentences.js';
import { countTerms } from '../text/words.js';
import type { Article, Range } from '../types.js';

/** UTF-16 units: about eight lines on a phone. */
export const MAX_EXCERPT = 200;
/** Lines shorter than this (verse, lists) may share an excerpt; paragraphs stand alone. */
const SHORT_LINE = 60;

export interface Window extends Range {
  /** Summed weight of the question's terms in it. */
  score: number;
}

/** A stretch that is taken whole: a sentence, or a part of one that is too long. */
interface Piece extends Range {
  terms: Set<string>;
  /** True where this piece and the one before may share an excerpt. */
  joins: boolean;
}

/**
 * Windows of a passage, best first; of equal ones the longer, then the earlier. None of them
 * touches noise; each is at most MAX_EXCERPT units unless a single grapheme is longer.
 *
 * @param weights the question's terms with what each is worth
 */
export function rankWindows(
  article: Article,
  passage: Range,
  weights: ReadonlyMap<string, number>,
): Window[] {
  const pieces = piecesOf(article, passage, weights);
  const windows: Window[] = [];
  for (let first = 0; first < pieces.length; first++) {
    const found = new Set<string>();
    for (let last = first; last < pieces.length; last++) {
      const piece = pieces[last] as Piece;
      const start = (pieces[first] as Piece).start;
      if (last > first && (!piece.joins || piece.end - start > MAX_EXCERPT)) break;
      for (const term of piece.terms) found.add(term);
      let score = 0;
      for (const term of found) score += weights.get(term) as number;
      windows.push({ ...withoutTrailingPause(article.text, { start, end: piece.end }), score });
    }
  }
  return windows.sort(
    (a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
}

function piecesOf(article: Article, passage: Range, weights: ReadonlyMap<string, number>): Piece[] {
  const { text } = article;
  const pieces: Piece[] = [];
  let shortLineBefore = false;
  for (const paragraph of contentOf(article, passage)) {
    const length = (paragraph.at(-1) as Range).end - (paragraph[0] as Range).start;
    paragraph.forEach((sentence, index) => {
      for (const part of cutSentence(text, sentence)) {
        const before = pieces.at(-1);
        const adjacent = before !== undefined && text.slice(before.end, part.start).trim() === '';
        const sameLine = index > 0 || part.start > sentence.start;
        const joins = adjacent && (sameLine || (shortLineBefore && length < SHORT_LINE));
        const terms = countTerms(fold(text.slice(part.start, part.end))).keys();
        pieces.push({ ...part, joins, terms: new Set([...terms].filter((t) => weights.has(t))) });
      }
    });
    shortLineBefore = length < SHORT_LINE;
  }
  return pieces;
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

/** An excerpt that ends in the middle of a sentence does not end with its comma. */
function withoutTrailingPause(text: string, range: Range): Range {
  let { end } = range;
  while (end > range.start + 1 && /[，、；：,;:﹐﹑､\s]/u.test(text[end - 1] as string)) end--;
  return trimRange(text, { start: range.start, end });
}
