/** The paragraphs around an excerpt, as they stand in the article, with buttons to read on. */

import { MESSAGES } from '../messages/languages.js';
import type { Locale } from '../messages/locale.js';
import { cutNearMiddle } from '../text/cut.js';
import { holds, overlap, shift } from '../text/ranges.js';
import { splitLines, splitSentences } from '../text/sentences.js';
import type { Article, Range } from '../types.js';
import { type ContextButton, type ContextView, toCustomId } from './custom-id.js';
import { linesMarkdown } from './markdown.js';
import { button, type MessageBody, toMessage } from './message.js';
import { citationMarkdown } from './render-answer.js';

/** UTF-16 units a page: about a screen and a half of a phone. Escaped it stays within a message. */
const PAGE = 600;
/** A sentence that touches the quote is cut to this: the quote and both its ends fit on a page. */
const AT_QUOTE = 200;
/** Lines up to here are headlines, verse or a list, and stand close together; paragraphs do not. */
const SHORT_LINE = 40;

export interface ContextPage extends Range {
  earlier: boolean;
  later: boolean;
}

/**
 * The stretch of an article that a button asks for: whole sentences, about PAGE units. The pages
 * around a quote are always the same, whichever way one turns them.
 */
export function contextPage(
  article: Pick<Article, 'text' | 'noise'>,
  { start, end, view, at }: Pick<ContextButton, 'start' | 'end' | 'view' | 'at'>,
): ContextPage {
  const quote = { start, end };
  const pages = pagesAround(piecesOf(article, quote), quote);
  const wanted =
    view === 'before'
      ? pages.findLastIndex((page) => page.end <= at)
      : pages.findIndex((page) => (view === 'after' ? page.start >= at : page.end > start));
  const index = wanted === -1 && view !== 'before' ? pages.length - 1 : Math.max(0, wanted);
  const page = pages[index] ?? { start: 0, end: 0 };
  return { ...page, earlier: index > 0, later: index < pages.length - 1 };
}

/** @param link the address that opens at the quote; null where there is none */
export function renderContext(
  article: Article,
  asked: ContextButton,
  locale: Locale,
  link: string | null = null,
): MessageBody {
  const texts = MESSAGES[locale].discord;
  const page = contextPage(article, asked);
  const quote = shift(asked, -page.start);
  const body = joinLines(linesMarkdown(article.text.slice(page.start, page.end), [quote]));
  const { id, file, title, outlet, author, date, url } = article;
  const head = citationMarkdown(
    { articleId: id, file, title, outlet, author, date, url, link },
    locale,
  );
  const to = (view: ContextView, at: number): string => toCustomId({ ...asked, view, at });
  const atQuote = holds(page, asked);
  const buttons = [
    ...(page.earlier ? [button(to('before', page.start), texts.earlier)] : []),
    ...(atQuote ? [] : [button(to('back', 0), texts.backToQuote)]),
    ...(page.later ? [button(to('after', page.end), texts.later)] : []),
  ];
  return toMessage({ blocks: [{ text: head }, { text: body }], buttons });
}

function joinLines(lines: string[]): string {
  const isShort = (line: string | undefined): boolean =>
    line !== undefined && line.length <= SHORT_LINE;
  return lines
    .map((line, index) => `${line}${isShort(line) && isShort(lines[index + 1]) ? '\n' : '\n\n'}`)
    .join('')
    .trimEnd();
}

/** Sentences of the article from its text's beginning on; front matter is not read out. */
function piecesOf({ text, noise }: Pick<Article, 'text' | 'noise'>, quote: Range): Range[] {
  const front = noise.find(({ kind }) => kind === 'front-matter');
  return splitLines(text)
    .filter((line) => !front || line.start >= front.end)
    .flatMap((line) => splitSentences(text, line))
    .flatMap((sentence) => cutTo(text, sentence, overlap(sentence, quote) ? AT_QUOTE : PAGE));
}

function cutTo(text: string, range: Range, most: number): Range[] {
  if (range.end - range.start <= most) return [range];
  return cutNearMiddle(text, range)?.flatMap((half) => cutTo(text, half, most)) ?? [range];
}

/** The page with the quote in its middle, and as many pieces a page as fit before and behind it. */
function pagesAround(pieces: Range[], quote: Range): Range[] {
  const pageOf = (from: number, to: number): Range => ({
    start: pieces[from]?.start ?? 0,
    end: pieces[to]?.end ?? 0,
  });
  let first = Math.max(
    0,
    pieces.findIndex((piece) => piece.end > quote.start),
  );
  let last = Math.max(
    first,
    pieces.findLastIndex((piece) => piece.start < quote.end),
  );
  // Half of the room before the quote, then what is left behind it, then before it again.
  const room = (PAGE - lengthOf(pieces, first, last)) / 2;
  first = extend(pieces, first, last, -1, room);
  last = extend(pieces, first, last, 1);
  first = extend(pieces, first, last, -1);
  const before: Range[] = [];
  for (let to = first - 1, from: number; to >= 0; to = from - 1) {
    from = extend(pieces, to, to, -1);
    before.push(pageOf(from, to));
  }
  const behind: Range[] = [];
  for (let from = last + 1, to: number; from < pieces.length; from = to + 1) {
    to = extend(pieces, from, from, 1);
    behind.push(pageOf(from, to));
  }
  return [...before.reverse(), pageOf(first, last), ...behind];
}

/** Moves one end of first..last outwards while the whole stays within the room. */
function extend(
  pieces: Range[],
  first: number,
  last: number,
  step: 1 | -1,
  room = Number.POSITIVE_INFINITY,
): number {
  const startingLength = lengthOf(pieces, first, last);
  let edge = step === 1 ? last : first;
  for (let next = edge + step; next >= 0 && next < pieces.length; next += step) {
    const length = step === 1 ? lengthOf(pieces, first, next) : lengthOf(pieces, next, last);
    if (length > PAGE || length - startingLength > room) break;
    edge = next;
  }
  return edge;
}

function lengthOf(pieces: Range[], first: number, last: number): number {
  return (pieces[last]?.end ?? 0) - (pieces[first]?.start ?? 0);
}
