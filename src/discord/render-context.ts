/** The paragraphs around an excerpt, as they stand in the article, with buttons to read on. */

import type { Locale } from '../messages.js';
import { cutNearMiddle } from '../text/cut.js';
import { splitLines, splitSentences } from '../text/sentences.js';
import type { Article, Range } from '../types.js';
import { type ContextButton, type ContextView, toCustomId } from './custom-id.js';
import { linesMarkdown } from './markdown.js';
import { button, type MessageBody, toMessage } from './message.js';
import { citationMarkdown } from './render-answer.js';
import { TEXTS } from './texts.js';

/** UTF-16 units a page: about a screen and a half of a phone. Escaped it stays within a message. */
const PAGE = 600;
/** Lines up to here are headlines, verse or a list, and stand close together; paragraphs do not. */
const SHORT_LINE = 40;

export interface ContextPage extends Range {
  earlier: boolean;
  later: boolean;
}

/** The stretch of an article that a button asks for: whole sentences, about PAGE units. */
export function contextPage(
  article: Pick<Article, 'text' | 'noise'>,
  { start, end, view, at }: Pick<ContextButton, 'start' | 'end' | 'view' | 'at'>,
): ContextPage {
  const pieces = piecesOf(article);
  let first: number;
  let last: number;
  if (view === 'before') {
    last = Math.max(
      0,
      pieces.findLastIndex((piece) => piece.end <= at),
    );
    first = extend(pieces, last, last, -1);
  } else if (view === 'after') {
    const found = pieces.findIndex((piece) => piece.start >= at);
    first = found === -1 ? pieces.length - 1 : found;
    last = extend(pieces, first, first, 1);
  } else {
    first = Math.max(
      0,
      pieces.findIndex((piece) => piece.end > start),
    );
    last = Math.max(
      first,
      pieces.findLastIndex((piece) => piece.start < end),
    );
    // Half of the room before the quote, then what is left behind it, then before it again.
    const room = (PAGE - lengthOf(pieces, first, last)) / 2;
    first = extend(pieces, first, first, -1, room);
    last = extend(pieces, first, last, 1);
    first = extend(pieces, first, last, -1);
  }
  const from = pieces[first]?.start ?? 0;
  const to = pieces[last]?.end ?? 0;
  return { start: from, end: to, earlier: first > 0, later: last < pieces.length - 1 };
}

export function renderContext(article: Article, asked: ContextButton, locale: Locale): MessageBody {
  const texts = TEXTS[locale];
  const page = contextPage(article, asked);
  const quote = { start: asked.start - page.start, end: asked.end - page.start };
  const body = joinLines(linesMarkdown(article.text.slice(page.start, page.end), [quote]));
  const { id, file, title, outlet, author, date, url } = article;
  const head = citationMarkdown(
    { articleId: id, file, title, outlet, author, date, url, link: null },
    locale,
  );
  const to = (view: ContextView, at: number): string => toCustomId({ ...asked, view, at });
  const atQuote = page.start <= asked.start && page.end >= asked.end;
  const buttons = [
    ...(page.earlier ? [button(to('before', page.start), texts.earlier())] : []),
    ...(atQuote ? [] : [button(to('back', 0), texts.backToQuote())]),
    ...(page.later ? [button(to('after', page.end), texts.later())] : []),
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
function piecesOf({ text, noise }: Pick<Article, 'text' | 'noise'>): Range[] {
  const front = noise.find(({ kind }) => kind === 'front-matter');
  return splitLines(text)
    .filter((line) => !front || line.start >= front.end)
    .flatMap((line) => splitSentences(text, line))
    .flatMap((sentence) => cutToPage(text, sentence));
}

function cutToPage(text: string, range: Range): Range[] {
  if (range.end - range.start <= PAGE) return [range];
  return cutNearMiddle(text, range)?.flatMap((half) => cutToPage(text, half)) ?? [range];
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
