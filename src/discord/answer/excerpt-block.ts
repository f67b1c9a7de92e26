/** A quote over the whole width, under it where it stands, beside that the button to its context. */

import type { APIButtonComponentWithCustomId } from 'discord.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import type { Citation, Excerpt } from '../../types/answer.js';
import { contentTag, toCustomId } from '../interactions/custom-id.js';
import { fieldMarkdown, quoteMarkdown } from '../message/markdown.js';
import { type Block, button } from '../message/message.js';
import { citationMarkdown } from './citation.js';

const MAX_NAME = 60;
/** Other articles that are named under a quote; the rest are counted. */
const MAX_ELSEWHERE = 3;
const MAX_ELSEWHERE_NAME = 40;

export interface ExcerptView {
  locale: Locale;
  /** The content hash of an article, by id: what its buttons are checked against. */
  keyOf: (articleId: string) => string | null;
}

export type QuoteBlock = Block & { lead: string };

/** Where the answer is marked, it alone is bold; else the question's words are. */
export function quoteOf({ text, highlights }: Pick<Excerpt, 'text' | 'highlights'>): string {
  const answers = highlights.filter(({ kind }) => kind === 'answer');
  return quoteMarkdown(text, answers.length > 0 ? answers : highlights);
}

/** Without a button: that of the first quote stands in the row under the message. */
export function quoteBlock(excerpt: Excerpt, { locale }: ExcerptView): QuoteBlock {
  const { speaker, citation } = excerpt;
  const source = `${speakerLine(speaker, locale)}${citationMarkdown(citation, locale)}`;
  return { lead: quoteOf(excerpt), text: source };
}

/** @param isSame where the title stands above already */
export function furtherBlock(excerpt: Excerpt, view: ExcerptView, isSame: boolean): QuoteBlock {
  const { lead, text } = quoteBlock(excerpt, view);
  const { sameReport } = MESSAGES[view.locale].discord;
  const same = `${speakerLine(excerpt.speaker, view.locale)}-# ${sameReport}`;
  const context = contextButton(excerpt, view);
  return { lead, text: isSame ? same : text, ...(context && { button: context }) };
}

/** Null where the article is not there any more. */
export function contextButton(
  { start, end, citation }: Pick<Excerpt, 'start' | 'end' | 'citation'>,
  { locale, keyOf }: ExcerptView,
): APIButtonComponentWithCustomId | null {
  const { articleId } = citation;
  const key = keyOf(articleId);
  if (key === null) return null;
  const content = contentTag(key);
  const where = { articleId, content, start, end, view: 'around', at: 0 } as const;
  return button(toCustomId({ action: 'context', ...where }), MESSAGES[locale].discord.context);
}

/** Where else the text stands, articles by outlet and day; empty for nowhere. */
export function elsewhereLine(places: readonly Citation[], locale: Locale): string {
  if (places.length === 0) return '';
  const { answer: messages, punctuation } = MESSAGES[locale];
  const named = places.slice(0, MAX_ELSEWHERE).map(({ outlet, title, file, date }) => {
    const name = [outlet, title, file].find((one) => one?.trim()) ?? '';
    const parts = [fieldMarkdown(name, MAX_ELSEWHERE_NAME), fieldMarkdown(date ?? '', 10)];
    return parts.filter((part) => part !== '').join(' ');
  });
  const rest = places.length - named.length;
  const all = rest > 0 ? [...named, messages.andMore(rest)] : named;
  return `-# ${punctuation.labelled(messages.alsoIn, all.join(' · '))}`;
}

/** With its line end; empty where the report itself speaks. */
function speakerLine(speaker: string | null, locale: Locale): string {
  const name = fieldMarkdown(speaker ?? '', MAX_NAME);
  if (name === '') return '';
  const { answer: messages, punctuation } = MESSAGES[locale];
  return `-# ${punctuation.labelled(messages.speaker, name)}\n`;
}
