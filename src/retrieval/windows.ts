/** The windows of a passage: runs of its pieces that fit into an excerpt, each with its evidence. */

import { MAX_EXCERPT, type Piece } from '../corpus/pieces.js';
import { trimRange } from '../text/sentences.js';
import type { Range } from '../types.js';
import { type Coverage, shareOf } from './coverage.js';
import { likenessOf } from './late-interaction.js';
import type { Pool, ReadCandidate } from './pool.js';
import type { Question } from './question.js';

export const WINDOW_FIGURES = [
  /** Shares of the question's terms and words that stand here, by idf. */
  'terms',
  'words',
  /** Share of the words by what is rare among the candidates. */
  'specific',
  /** Late interaction with the run, with its best piece, and in the mean of all tokens. */
  'likeness',
  'pieceLikeness',
  'mean',
  /** Late interaction by the tokens that tell the candidates apart: with the run, its best piece. */
  'contrast',
  'pieceContrast',
  /** Share of the room that an excerpt has. */
  'length',
  /** Share of the window's characters that do not repeat the question. */
  'adds',
  /** Whether it has a number or time where one is asked for. */
  'kind',
  /** Whether the passage starts here. */
  'opens',
  /** Likeness of the pieces beside it. */
  'beside',
] as const;

export type WindowFigure = (typeof WINDOW_FIGURES)[number];

export interface WindowEvidence extends Range {
  /** Ordinals of its pieces, the last one included. */
  first: number;
  last: number;
  figures: Record<WindowFigure, number>;
}

export interface WindowContext {
  question: Question;
  coverage: Coverage;
  pool: Pool;
}

/** In order of start, then end. */
export function windowsOf(
  { pieces, article, texts, matches }: ReadCandidate,
  { question, coverage, pool }: WindowContext,
): WindowEvidence[] {
  const terms = holdingsOf(question.terms, texts, coverage);
  const words = holdingsOf(question.words, texts, coverage);
  const likeness = pieces.map((_, i) => likenessOf(matches, i + 1, i + 1));
  const contrast = pieces.map((_, i) => likenessOf(matches, i + 1, i + 1, pool.spread));
  const kind = kindOf(question.folded);
  const repeats = texts.map((text) => repeatedUnits(text, question.key));
  const windows: WindowEvidence[] = [];
  for (let first = 0; first < pieces.length; first++) {
    const { start } = pieces[first] as Piece;
    for (let last = first; last < pieces.length; last++) {
      const piece = pieces[last] as Piece;
      if (last > first && (!piece.joins || piece.end - start > MAX_EXCERPT)) break;
      const range = withoutTrailingPause(article.text, { start, end: piece.end });
      const units = sum(texts, first, last, (text) => text.length);
      const text = kind ? texts.slice(first, last + 1).join('\n') : '';
      windows.push({
        ...range,
        first,
        last,
        figures: {
          terms: terms.shareOf(coverage.idf, first, last),
          words: words.shareOf(coverage.idf, first, last),
          specific: words.shareOf(pool.rarity, first, last),
          likeness: likenessOf(matches, first + 1, last + 1),
          pieceLikeness: Math.max(...likeness.slice(first, last + 1)),
          mean: sum([...matches.mean], first + 1, last + 1, (mean) => mean) / (last - first + 1),
          contrast: likenessOf(matches, first + 1, last + 1, pool.spread),
          pieceContrast: Math.max(...contrast.slice(first, last + 1)),
          length: Math.min(1, (range.end - range.start) / MAX_EXCERPT),
          adds: 1 - sum(repeats, first, last, (count) => count) / Math.max(1, units),
          kind: kind?.test(text) ? 1 : 0,
          opens: first === 0 ? 1 : 0,
          beside: Math.max(likeness[first - 1] ?? 0, likeness[last + 1] ?? 0),
        },
      });
    }
  }
  return windows;
}

interface Holdings {
  /** Share of the items, by their weight, that stand in a run of pieces. */
  shareOf(weight: (item: string) => number, first: number, last: number): number;
}

function holdingsOf(
  items: readonly string[],
  texts: readonly string[],
  { standing }: Coverage,
): Holdings {
  const degrees = new Map(items.map((item) => [item, texts.map((text) => standing(item, text))]));
  return {
    shareOf: (weight, first, last) =>
      shareOf(items, weight, (item) =>
        Math.max(...(degrees.get(item) as number[]).slice(first, last + 1)),
      ),
  };
}

const ASKED_KINDS: [RegExp, RegExp][] = [
  [
    /哪年|哪一年|何时|什么时候|几时|哪天|哪一天|几月|几号|何年|日期|时间|when/u,
    /[\d一二三四五六七八九十]+[年月日世]|\d{4}/u,
  ],
  [
    /多少|几[^乎]|多大|多长|多高|多久|多远|多重|how (?:many|much|long|far)/u,
    /[\d一二三四五六七八九十百千万两半]/u,
  ],
];

/** What an answer has to hold, where the question asks for a time or a number. */
function kindOf(question: string): RegExp | null {
  return ASKED_KINDS.find(([asks]) => asks.test(question))?.[1] ?? null;
}

/** Units of a text that stand in the question, in runs of two and more. */
function repeatedUnits(text: string, question: string): number {
  let units = 0;
  for (let at = 0; at + 1 < text.length; ) {
    let length = 0;
    while (at + length < text.length && question.includes(text.slice(at, at + length + 1)))
      length++;
    if (length > 1) units += length;
    at += Math.max(1, length);
  }
  return units;
}

function sum<T>(
  values: readonly T[],
  first: number,
  last: number,
  of: (value: T) => number,
): number {
  let total = 0;
  for (let i = first; i <= last; i++) total += of(values[i] as T);
  return total;
}

/** An excerpt that ends in the middle of a sentence does not end with its comma. */
function withoutTrailingPause(text: string, range: Range): Range {
  let { end } = range;
  while (end > range.start + 1 && /[，、；：,;:﹐﹑､\s]/u.test(text[end - 1] as string)) end--;
  return trimRange(text, { start: range.start, end });
}
