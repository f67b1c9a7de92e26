/**
 * A text as tokens, with the way back to its own characters. It is read in stretches of bounded
 * length: reading with a map back takes ten times as long, and is done only where something is to
 * be shown.
 */

import { type Joined, readOver, readOverWithMap } from '../corpus/layout/joints.js';
import { toSearchKey, toSearchKeyWithMap } from '../search/search-key.js';
import { runsOf, titleLine } from '../search/search-texts.js';
import type { Article, Range } from '../types/article.js';
import { tokensOf } from './tokens.js';

/** UTF-16 units of a stretch, unless one sentence is longer; a paragraph has some hundred. */
const STRETCH = 1_000;
/** And of a sentence that is longer: it is cut wherever that is. */
const MOST_STRETCH = 4_000;
/** Between two tokens, and at both ends. */
const GAP = ' ';

export class TokenText {
  readonly tokens: readonly string[];
  /** Of each stretch its first token. */
  private readonly firsts: number[] = [];
  private readonly mapped = new Map<number, Range[]>();
  /** Found in quickly; the place of each token in it. */
  private spelt: { text: string; starts: Map<number, number> } | null = null;

  /** @param stretches of `article`, in order */
  constructor(
    private readonly article: Joined,
    private readonly stretches: readonly Range[],
  ) {
    const tokens: string[] = [];
    for (const stretch of stretches) {
      this.firsts.push(tokens.length);
      const key = toSearchKey(readOver(article, stretch));
      for (const { text } of tokensOf(key)) tokens.push(text);
    }
    this.tokens = tokens;
  }

  /** Where these tokens stand in a row, without overlaps. Nowhere for none. */
  placesOf(wanted: readonly string[]): number[] {
    if (wanted.length === 0) return [];
    this.spelt ??= spell(this.tokens);
    const { text, starts } = this.spelt;
    const needle = GAP + wanted.join(GAP) + GAP;
    const places: number[] = [];
    for (let at = text.indexOf(needle); at !== -1; ) {
      places.push(starts.get(at + 1) as number);
      at = text.indexOf(needle, at + needle.length - 1);
    }
    return places;
  }

  /** A token's own characters. */
  rangeOf(token: number): Range {
    const stretch = this.firsts.findLastIndex((first) => first <= token);
    let ranges = this.mapped.get(stretch);
    if (!ranges) {
      ranges = mapTokens(this.article, this.stretches[stretch] as Range);
      this.mapped.set(stretch, ranges);
    }
    return ranges[token - (this.firsts[stretch] as number)] as Range;
  }

  /** From the first token to the last, both included, with all that stands between. */
  rangeOver(first: number, last: number): Range {
    return { start: this.rangeOf(first).start, end: this.rangeOf(last).end };
  }

  /** All that stands there, as it stands. */
  sliceOver(first: number, last: number): string {
    const { start, end } = this.rangeOver(first, last);
    return this.article.text.slice(start, end);
  }

  /** What is read between a token and the one behind it. */
  readBetween(token: number): string {
    const start = this.rangeOf(token).end;
    const end = this.rangeOf(token + 1).start;
    return start < end ? readOver(this.article, { start, end }) : '';
  }

  /** A token as it is read in the text. */
  readAt(token: number): string {
    return readOver(this.article, this.rangeOf(token));
  }
}

/** A text that is nobody's article, such as a quote. */
export function plainTokens(text: string): TokenText {
  return new TokenText({ text, noise: [] }, [{ start: 0, end: text.length }]);
}

/** A headline; white space in it is white space of one unit, so that places stay. */
export function titleTokens(title: string | null): TokenText {
  return plainTokens(titleLine(title));
}

/** An article's content; only what stands in `within` where it is given. */
export function articleTokens(article: Article, within?: Range): TokenText {
  const stretches: Range[] = [];
  for (const { sentences } of runsOf(article, within)) {
    let open: Range | null = null;
    for (const { start, end } of sentences.flatMap((sentence) => cut(article.text, sentence))) {
      if (open && end - open.start <= STRETCH) {
        open.end = end;
      } else {
        open = { start, end };
        stretches.push(open);
      }
    }
  }
  return new TokenText(article, stretches);
}

/** Not inside a character of two units. */
function cut(text: string, { start, end }: Range): Range[] {
  const parts: Range[] = [];
  for (let at = start; at < end; ) {
    let to = Math.min(end, at + MOST_STRETCH);
    const last = text.charCodeAt(to - 1);
    if (to < end && last >= 0xd800 && last <= 0xdbff) to--;
    parts.push({ start: at, end: to });
    at = to;
  }
  return parts;
}

function mapTokens(article: Joined, stretch: Range): Range[] {
  const read = readOverWithMap(article, stretch);
  const key = toSearchKeyWithMap(read.text);
  return tokensOf(key.text).map((token) => read.toArticle(key.toOriginal(token)));
}

function spell(tokens: readonly string[]): { text: string; starts: Map<number, number> } {
  const starts = new Map<number, number>();
  let at = GAP.length;
  for (const [index, token] of tokens.entries()) {
    starts.set(at, index);
    at += token.length + GAP.length;
  }
  return { text: `${GAP}${tokens.join(GAP)}${GAP}`, starts };
}
