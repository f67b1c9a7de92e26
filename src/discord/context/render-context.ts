/** The paragraphs around an excerpt, as they stand in the article, with buttons to read on. */

import { linkTo } from '../../citation/link.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import { holds, shift } from '../../text/ranges.js';
import type { Article } from '../../types/article.js';
import { wholeCitation } from '../answer/citation.js';
import {
  type ContextButton,
  type ContextView,
  contentTag,
  toCustomId,
} from '../interactions/custom-id.js';
import { linesMarkdown } from '../message/markdown.js';
import { button, type MessageBody, toMessage } from '../message/message.js';
import { contextPage } from './context-pages.js';

/** Lines up to here are headlines, verse or a list, and stand close together; paragraphs do not. */
const SHORT_LINE = 40;

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
  const body = joinLines(
    linesMarkdown(article.text.slice(page.start, page.end), asked.start < asked.end ? [quote] : []),
  );
  const { id, file, title, outlet, author, date, url } = article;
  const head = wholeCitation(
    { articleId: id, file, title, outlet, author, date, url, link },
    locale,
  );
  const to = (view: ContextView, at: number): string => toCustomId({ ...asked, view, at });
  // An article that is opened by itself has no quote: its buttons lead to its head.
  const hasQuote = asked.start < asked.end;
  const atQuote = hasQuote ? holds(page, asked) : !page.earlier;
  const buttons = [
    ...(page.earlier ? [button(to('before', page.start), texts.earlier)] : []),
    ...(atQuote ? [] : [button(to('back', 0), hasQuote ? texts.backToQuote : texts.backToHead)]),
    ...(page.later ? [button(to('after', page.end), texts.later)] : []),
  ];
  return toMessage({ blocks: [{ text: head }, { text: body }], buttons });
}

export interface HeadAsked {
  article: Article;
  /** Its content hash. */
  key: string;
  locale: Locale;
  publicUrl: string | null;
}

/** An article from its head on. */
export function renderHead({ article, key, locale, publicUrl }: HeadAsked): MessageBody {
  const start = article.noise.find(({ kind }) => kind === 'front-matter')?.end ?? 0;
  const place = { articleId: article.id, content: contentTag(key), start, end: start, at: 0 };
  const link = linkTo(article, place, publicUrl);
  return renderContext(article, { action: 'context', ...place, view: 'around' }, locale, link);
}

function joinLines(lines: string[]): string {
  const isShort = (line: string | undefined): boolean =>
    line !== undefined && line.length <= SHORT_LINE;
  return lines
    .map((line, index) => `${line}${isShort(line) && isShort(lines[index + 1]) ? '\n' : '\n\n'}`)
    .join('')
    .trimEnd();
}
