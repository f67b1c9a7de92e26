/** An Answer → a message: a pure function of its arguments. */

import { describeUnderstood } from '../../messages/describe-answer.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import type { Unaskable } from '../../retrieval/question/question.js';
import type { Answer, Citation, Excerpt } from '../../types.js';
import { contentTag, toCustomId } from '../interactions/custom-id.js';
import { fieldMarkdown, linkMarkdown, quoteMarkdown } from '../message/markdown.js';
import { type Block, button, fits, type MessageBody, toMessage } from '../message/message.js';

const MAX_TITLE = 100;
const MAX_NAME = 60;
const MAX_QUESTION_SHOWN = 300;
/** Other articles that are named under a quote; the rest are counted. */
const MAX_ELSEWHERE = 3;
const MAX_ELSEWHERE_NAME = 40;

export interface AnswerView {
  answer: Answer;
  locale: Locale;
  /** The content hash of an article, by id: what a Context button is checked against. */
  keyOf: (articleId: string) => string | null;
}

export function renderAnswer(view: AnswerView): MessageBody {
  const { answer, locale } = view;
  const { answer: messages, punctuation } = MESSAGES[locale];
  const blocks = askedBlocks(answer.question);
  if (!answer.answered) {
    const said = messages.noAnswer[answer.reason ?? 'not-found'];
    const [closest] = answer.excerpts;
    const withClosest = answer.reason === 'not-found' && closest;
    blocks.push({ text: withClosest ? `${said}\n-# ${messages.hint}` : said });
    if (withClosest) {
      const block = excerptBlock(closest, view);
      blocks.push({ ...block, lead: `${punctuation.heading(messages.closest)}\n${block.lead}` });
    }
    addUnderstood(blocks, view);
    return toMessage({ blocks });
  }
  const shown: [number, Excerpt][] = [];
  for (const excerpt of answer.excerpts) {
    const block = excerptBlock(excerpt, view);
    if (answer.verdict === 'possible' && shown.length === 0) {
      block.lead = `${punctuation.heading(messages.possible)}\n${block.lead}`;
    }
    // A quote is shown whole or not at all.
    if (!fits([...blocks, block])) continue;
    shown.push([blocks.length, excerpt]);
    blocks.push(block);
  }
  addUnderstood(blocks, view);
  addLine(blocks, blocks.length - 1, nearLine(answer, locale));
  for (const [at, { alsoIn }] of shown) addLine(blocks, at, elsewhereLine(alsoIn, locale));
  return toMessage({ blocks });
}

/** Why a question was not looked up. */
export function renderUnaskable(question: string, reason: Unaskable, locale: Locale): MessageBody {
  const text = MESSAGES[locale].answer.noAnswer[reason];
  return toMessage({ blocks: [...askedBlocks(question), { text }] });
}

function askedBlocks(question: string): Block[] {
  const asked = fieldMarkdown(question, MAX_QUESTION_SHOWN);
  return asked === '' ? [] : [{ text: `-# ${asked}` }];
}

/** Under the question, where it is shown. */
function addUnderstood(blocks: Block[], { answer, locale }: AnswerView): void {
  const said = describeUnderstood(answer.understood, locale);
  if (said.length === 0 || answer.question.trim() === '') return;
  const line = said.map((part) => fieldMarkdown(part, MAX_TITLE)).join(' · ');
  const { answer: messages, punctuation } = MESSAGES[locale];
  addLine(blocks, 0, `-# ${punctuation.labelled(messages.understood, line)}`);
}

/** What is good to know gives way to quotes: it is added where there is room. */
function addLine(blocks: Block[], at: number, line: string): void {
  const block = blocks[at];
  if (!block || line === '') return;
  const longer = blocks.with(at, { ...block, text: `${block.text}\n${line}` });
  if (fits(longer)) blocks.splice(0, blocks.length, ...longer);
}

/** The other articles in which something is merely near; empty for none. */
function nearLine({ excerpts, near }: Answer, locale: Locale): string {
  const seen = new Set(excerpts.map(({ citation }) => citation.articleId));
  const places = near
    .map(({ citation }) => citation)
    .filter(({ articleId }) => !seen.has(articleId) && seen.add(articleId));
  return placesLine(MESSAGES[locale].answer.near, places, locale);
}

/** Where else the text stands; empty for nowhere. */
function elsewhereLine(alsoIn: readonly Citation[], locale: Locale): string {
  return placesLine(MESSAGES[locale].answer.alsoIn, alsoIn, locale);
}

/** Articles by outlet and day; empty for none. */
function placesLine(label: string, places: readonly Citation[], locale: Locale): string {
  if (places.length === 0) return '';
  const { answer: messages, punctuation } = MESSAGES[locale];
  const named = places.slice(0, MAX_ELSEWHERE).map(({ outlet, title, file, date }) => {
    const name = [outlet, title, file].find((one) => one?.trim()) ?? '';
    const parts = [fieldMarkdown(name, MAX_ELSEWHERE_NAME), fieldMarkdown(date ?? '', 10)];
    return parts.filter((part) => part !== '').join(' ');
  });
  const rest = places.length - named.length;
  const all = rest > 0 ? [...named, messages.andMore(rest)] : named;
  return `-# ${punctuation.labelled(label, all.join(' · '))}`;
}

/** The title; under it, small, outlet, date and the source as a link, or the file's name. */
export function citationMarkdown(citation: Citation, locale: Locale): string {
  const { title, outlet, date, file, link, url } = citation;
  const label = MESSAGES[locale].discord.source;
  // An address with the passage in it may be too long for a link where its page's is not.
  const source =
    linkMarkdown(label, link ?? '') ??
    linkMarkdown(label, url ?? '') ??
    fieldMarkdown(file, MAX_NAME);
  const about = [
    fieldMarkdown(outlet ?? '', MAX_NAME),
    fieldMarkdown(date ?? '', MAX_NAME),
    source,
  ].filter((part) => part !== '');
  const head = fieldMarkdown(title ?? '', MAX_TITLE);
  return [...(head === '' ? [] : [`**${head}**`]), `-# ${about.join(' · ')}`].join('\n');
}

/** With its line end; empty where the report itself speaks. */
function speakerLine(speaker: string | null, locale: Locale): string {
  const name = fieldMarkdown(speaker ?? '', MAX_NAME);
  if (name === '') return '';
  const { answer: messages, punctuation } = MESSAGES[locale];
  return `-# ${punctuation.labelled(messages.speaker, name)}\n`;
}

/** The quote over the whole width, under it where it comes from with the button beside that. */
function excerptBlock(
  { text, speaker, start, end, highlights, citation }: Excerpt,
  { locale, keyOf }: AnswerView,
): Block & { lead: string } {
  const source = `${speakerLine(speaker, locale)}${citationMarkdown(citation, locale)}`;
  const lead = quoteMarkdown(text, highlights);
  const key = keyOf(citation.articleId);
  if (key === null) return { lead, text: source };
  const id = toCustomId({
    action: 'context',
    articleId: citation.articleId,
    content: contentTag(key),
    start,
    end,
    view: 'around',
    at: 0,
  });
  return { lead, text: source, button: button(id, MESSAGES[locale].discord.context) };
}
