/** The passage that a quote is most likely a version of, and where the two part. */

import type { Generation } from '../store/generations.js';
import { fold } from '../text/folding/fold.js';
import { holds, shift } from '../text/ranges.js';
import { othersTurn } from '../text/steps.js';
import type { Article, Range } from '../types/article.js';
import { type Alignment, align, type TokenParting } from './align.js';
import { passagesLike } from './candidates.js';
import { toPlace } from './places.js';
import type { Claimed, Nearest, Parting } from './quote-check.js';
import { isNegated } from './standings.js';
import { articleTokens, type TokenText } from './token-text.js';

/** Share of a quote's tokens from which a passage is a version of it. */
const LEAST_KEPT = 0.6;
/** Or so many in a row, if they are so much of it: half of a quote made up still has a source. */
const LONG_RUN = 8;
const LONG_SHARE = 0.25;
/** Of few tokens chance keeps many, but hardly two in a row. */
const SHORTEST_RUN = 2;
/** UTF-16 units around a passage, beside the quote's own length. */
const MARGIN = 200;

interface Laid {
  article: Article;
  tokens: TokenText;
  alignment: Alignment;
}

/** Null where no passage is near. */
export async function findNearest(
  generation: Pick<Generation, 'articles' | 'terms'>,
  { text, tokens: quote }: { text: string; tokens: TokenText },
  claimed: Claimed | null,
): Promise<Nearest | null> {
  let best: Laid | null = null;
  for (const { article, within } of windowsLike(generation, text)) {
    await othersTurn();
    const tokens = articleTokens(article, within);
    const alignment = align(quote.tokens, tokens.tokens);
    if (!alignment || !isNear(alignment, quote.tokens.length)) continue;
    if (!best || isNearer(alignment, best.alignment)) best = { article, tokens, alignment };
  }
  return best && toNearest(best, quote, claimed);
}

/** Around each passage that is alike, one behind the other; none inside one before. */
function* windowsLike(
  { articles, terms }: Pick<Generation, 'articles' | 'terms'>,
  text: string,
): Generator<{ article: Article; within: Range }> {
  const seen: { ordinal: number; within: Range }[] = [];
  for (const passage of passagesLike({ articles, terms }, fold(text))) {
    const { article: ordinal, range } = articles.passage(passage);
    if (seen.some((one) => one.ordinal === ordinal && holds(one.within, range))) continue;
    const margin = MARGIN + text.length;
    const within = { start: Math.max(0, range.start - margin), end: range.end + margin };
    seen.push({ ordinal, within });
    yield { article: articles.article(ordinal), within };
  }
}

function isNear({ kept, longest }: Alignment, tokens: number): boolean {
  if (longest < SHORTEST_RUN) return false;
  return kept >= LEAST_KEPT * tokens || (longest >= LONG_RUN && longest >= LONG_SHARE * tokens);
}

function isNearer(a: Alignment, b: Alignment): boolean {
  return a.kept - b.kept > 0 || (a.kept === b.kept && a.partings.length < b.partings.length);
}

function toNearest(
  { article, tokens, alignment }: Laid,
  quote: TokenText,
  claimed: Claimed | null,
): Nearest {
  const whole = withNegation(tokens, alignment);
  const range = tokens.rangeOver(whole.first, whole.end - 1);
  return {
    ...toPlace(article, { range, part: 'text' }, claimed),
    likeness: Math.round((100 * alignment.kept) / quote.tokens.length) / 100,
    partings: whole.partings.map((parting) =>
      toParting(parting, { quote, tokens, from: range.start }),
    ),
  };
}

/** 支持 of 不支持: what was left out before the quote is shown. */
function withNegation(
  tokens: TokenText,
  alignment: Alignment,
): Pick<Alignment, 'first' | 'end' | 'partings'> {
  const { first, end, partings } = alignment;
  if (partings[0]?.quote[0] === 0 || !isNegated(tokens, first)) return alignment;
  const left: TokenParting = { quote: [0, 0], passage: [first - 1, first] };
  return { first: first - 1, end, partings: [left, ...partings] };
}

function toParting(
  parting: TokenParting,
  { quote, tokens, from }: { quote: TokenText; tokens: TokenText; from: number },
): Parting {
  const { start, end } = shift(rangeOf(tokens, parting.passage), -from);
  return {
    quote: rangeOf(quote, parting.quote),
    // What only the quote begins with stands before the passage.
    passage: { start: Math.max(0, start), end: Math.max(0, end) },
  };
}

/** Of no tokens, the place behind the one before. */
function rangeOf(text: TokenText, [first, end]: [number, number]): Range {
  if (first < end) return text.rangeOver(first, end - 1);
  const at = first === 0 ? text.rangeOf(0).start : text.rangeOf(first - 1).end;
  return { start: at, end: at };
}
