/** What a reader's figures for a window say of each sentence in it. */

import type { TokenLogits } from '../../embedding/reader.js';
import { trimRange } from '../../text/sentences.js';
import type { Range } from '../../types/article.js';

/** Tokens of an answer at most: it is words, not a paragraph. */
const MOST_TOKENS = 40;

export interface SentenceReading {
  /** Log of the summed exponentials of all beginnings in it. */
  begins: number;
  /** The same of all ends. */
  ends: number;
  /** The likeliest words of it; null where it has no token. */
  span: ReadSpan | null;
}

/** Relative to the folded sentence. */
export interface ReadSpan extends Range {
  startLogit: number;
  endLogit: number;
}

/**
 * @param texts the folded sentences of the window, which was read as all of them in a row
 * @returns one a sentence
 */
export function sentenceReadings(
  texts: readonly string[],
  { ranges, starts, ends }: TokenLogits,
): SentenceReading[] {
  let from = 0;
  return texts.map((text) => {
    const to = from + text.length;
    const tokens: number[] = [];
    for (const [token, range] of ranges.entries()) {
      if (range.start >= from && range.end <= to) tokens.push(token);
    }
    const offset = from;
    from = to;
    const best = bestSpan(tokens, starts, ends);
    return {
      begins: logSum(tokens.map((token) => starts[token] as number)),
      ends: logSum(tokens.map((token) => ends[token] as number)),
      span: best && {
        ...trimRange(text, {
          start: (ranges[best.first] as Range).start - offset,
          end: (ranges[best.last] as Range).end - offset,
        }),
        startLogit: starts[best.first] as number,
        endLogit: ends[best.last] as number,
      },
    };
  });
}

function bestSpan(
  tokens: readonly number[],
  starts: Float32Array,
  ends: Float32Array,
): { first: number; last: number } | null {
  let best: { first: number; last: number } | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [place, first] of tokens.entries()) {
    for (const last of tokens.slice(place, place + MOST_TOKENS)) {
      const sum = (starts[first] as number) + (ends[last] as number);
      if (sum > most) {
        most = sum;
        best = { first, last };
      }
    }
  }
  return best;
}

/** −Infinity for none. */
export function logSum(values: readonly number[]): number {
  const most = Math.max(...values);
  if (!Number.isFinite(most)) return Number.NEGATIVE_INFINITY;
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}
