/**
 * The stretches of an article that one turns with an excerpt's buttons. They are counted from the
 * quote and read outwards from it, so that a page of a long article costs what a short one's does.
 */

import { cutNearMiddle } from '../../text/cut.js';
import { overlap } from '../../text/ranges.js';
import { lineBefore, lineBehind, lineStart, splitSentences } from '../../text/sentences.js';
import type { Article, Range } from '../../types/article.js';
import type { ContextButton } from '../interactions/custom-id.js';

/** UTF-16 units a page: about a screen and a half of a phone. Escaped it stays within a message. */
const PAGE = 600;
/** A sentence that touches the quote is cut to this: the quote and both its ends fit on a page. */
const AT_QUOTE = 200;

export interface ContextPage extends Range {
  earlier: boolean;
  later: boolean;
}

type Readable = Pick<Article, 'text' | 'noise'>;

/**
 * The stretch of an article that a button asks for: whole sentences, about PAGE units. The pages
 * around a quote are always the same, whichever way one turns them.
 */
export function contextPage(
  article: Readable,
  { start, end, view, at }: Pick<ContextButton, 'start' | 'end' | 'view' | 'at'>,
): ContextPage {
  const pages = new Pages(new Sentences(article, { start, end }), { start, end });
  const index = view === 'before' ? pages.endingBy(at) : view === 'after' ? pages.from(at) : 0;
  return {
    ...(pages.page(index) ?? { start: 0, end: 0 }),
    earlier: pages.page(index - 1) !== undefined,
    later: pages.page(index + 1) !== undefined,
  };
}

/**
 * The sentences of an article, those that are too long in parts; 0 is the first of the quote's
 * line, below it are those before. Front matter is not read out.
 */
class Sentences {
  private readonly behind: Range[] = [];
  private readonly before: Range[] = [];
  /** Where the article's own text begins. */
  private readonly top: number;
  /** Up to where lines were read, either way. */
  private first: number;
  private last: number;

  constructor(
    private readonly article: Readable,
    private readonly quote: Range,
  ) {
    const { text, noise } = article;
    this.top = noise.find(({ kind }) => kind === 'front-matter')?.end ?? 0;
    this.first = Math.max(this.top, lineStart(text, quote.start));
    this.last = this.first;
  }

  /** Undefined beyond either end. */
  at(index: number): Range | undefined {
    if (index >= 0) {
      while (this.behind.length <= index && this.readBehind());
      return this.behind[index];
    }
    while (this.before.length < -index && this.readBefore());
    return this.before[-index - 1];
  }

  private readBehind(): boolean {
    const line = lineBehind(this.article.text, this.last);
    if (!line) return false;
    for (const part of this.partsOf(line)) this.behind.push(part);
    this.last = line.end;
    return true;
  }

  private readBefore(): boolean {
    const line = lineBefore(this.article.text, this.first);
    if (!line || line.start < this.top) return false;
    for (const part of this.partsOf(line).reverse()) this.before.push(part);
    this.first = line.start;
    return true;
  }

  private partsOf(line: Range): Range[] {
    const { text } = this.article;
    return splitSentences(text, line).flatMap((sentence) =>
      cutTo(text, sentence, overlap(sentence, this.quote) ? AT_QUOTE : PAGE),
    );
  }
}

function cutTo(text: string, range: Range, most: number): Range[] {
  if (range.end - range.start <= most) return [range];
  return cutNearMiddle(text, range)?.flatMap((half) => cutTo(text, half, most)) ?? [range];
}

/** The first and the last sentence of a page. */
interface Span {
  first: number;
  last: number;
}

/** 0 is the page with the quote in its middle; as many sentences a page as fit before and behind. */
class Pages {
  private readonly behind: Span[] = [];
  private readonly before: Span[] = [];

  constructor(
    private readonly sentences: Sentences,
    quote: Range,
  ) {
    const own = this.spanOf(quote);
    // Half of the room before the quote, then what is left behind it, then before it again.
    own.first = this.extend(own, -1, (PAGE - this.lengthOf(own)) / 2);
    own.last = this.extend(own, 1);
    own.first = this.extend(own, -1);
    this.behind.push(own);
    this.before.push(own);
  }

  page(index: number): Range | undefined {
    const span = this.span(index);
    const first = span && this.sentences.at(span.first);
    const last = span && this.sentences.at(span.last);
    return first && last && { start: first.start, end: last.end };
  }

  /** The last page that ends at a place or before it; the first of all where none does. */
  endingBy(at: number): number {
    let index = 0;
    for (let next = this.page(1); next && next.end <= at; next = this.page(index + 1)) index++;
    while ((this.page(index)?.end ?? 0) > at) index--;
    return this.page(index) ? index : index + 1;
  }

  /** The first page that begins at a place or behind it; the last of all where none does. */
  from(at: number): number {
    let index = 0;
    for (let next = this.page(-1); next && next.start >= at; next = this.page(index - 1)) index--;
    while ((this.page(index)?.start ?? at) < at) index++;
    return this.page(index) ? index : index - 1;
  }

  /** The sentences that touch the quote; the nearest one where none does. */
  private spanOf({ start, end }: Range): Span {
    const { sentences } = this;
    let first = 0;
    while ((sentences.at(first)?.end ?? Number.POSITIVE_INFINITY) <= start) first++;
    if (!sentences.at(first) && sentences.at(first - 1)) first--;
    let last = first;
    while ((sentences.at(last + 1)?.start ?? end) < end) last++;
    return { first, last };
  }

  private span(index: number): Span | undefined {
    const step = index < 0 ? -1 : 1;
    const known = step === 1 ? this.behind : this.before;
    while (known.length <= Math.abs(index)) {
      const edge = known.at(-1) as Span;
      const next = step === 1 ? edge.last + 1 : edge.first - 1;
      if (!this.sentences.at(next)) return undefined;
      const span = { first: next, last: next };
      if (step === 1) span.last = this.extend(span, 1);
      else span.first = this.extend(span, -1);
      known.push(span);
    }
    return known[Math.abs(index)];
  }

  /** How far one end of a span moves outwards while the whole stays within the room. */
  private extend(span: Span, step: 1 | -1, room = Number.POSITIVE_INFINITY): number {
    const startingLength = this.lengthOf(span);
    let edge = step === 1 ? span.last : span.first;
    for (let next = edge + step; this.sentences.at(next); next += step) {
      const wider = step === 1 ? { ...span, last: next } : { ...span, first: next };
      const length = this.lengthOf(wider);
      if (length > PAGE || length - startingLength > room) break;
      edge = next;
    }
    return edge;
  }

  private lengthOf({ first, last }: Span): number {
    return (this.sentences.at(last)?.end ?? 0) - (this.sentences.at(first)?.start ?? 0);
  }
}
