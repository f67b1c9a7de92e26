/** What was checked of a message → a message: pure functions of their arguments. */

import type { Place, QuoteCheck, TextCheck } from '../../checking/quote-check.js';
import { describeClaim, describeVerdict } from '../../messages/describing/describe-check.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import { boundaryNear } from '../../text/cut.js';
import { clip, shift } from '../../text/ranges.js';
import type { Answer } from '../../types/answer.js';
import type { Range } from '../../types/article.js';
import { citationMarkdown } from '../answer/citation.js';
import { contentTag, toCustomId } from '../interactions/custom-id.js';
import { fieldMarkdown, quoteMarkdown } from '../message/markdown.js';
import {
  type Block,
  button,
  fits,
  type MessageBody,
  sayMessage,
  toMessage,
} from '../message/message.js';

/** UTF-16 units of a quote and of a passage; of a longer one the part with the first difference. */
const MAX_SHOWN = 200;
/** And before that difference. */
const LEAD = 60;
const MAX_CLAIM = 200;
const MAX_NAME = 60;
/** Other articles that are named; the rest are counted. */
const MOST_OTHERS = 3;

export interface CheckView {
  locale: Locale;
  /** The content hash of an article, by id: what a Context button is checked against. */
  keyOf: (articleId: string) => string | null;
}

export function renderCheck({ reason, quotes }: TextCheck, view: CheckView): MessageBody {
  const { check } = MESSAGES[view.locale];
  if (reason) return sayMessage(check.none[reason]);
  const blocks: Block[] = [];
  for (const [index, quote] of quotes.entries()) {
    const block = withOwnButton(quoteBlock(quote, view), blocks);
    const left = quotes.length - index - 1;
    // Room is kept for the line that counts the rest.
    const rest = left > 0 ? [{ text: `-# ${check.moreQuotes(left)}` }] : [];
    if (index > 0 && !fits([...blocks, block, ...rest])) {
      blocks.push({ text: `-# ${check.moreQuotes(left + 1)}` });
      break;
    }
    blocks.push(block);
  }
  return toMessage({ blocks });
}

/** Of a message that quotes nothing: each sentence that was looked for, and what is there. */
export function renderLookedFor(answers: readonly Answer[], view: CheckView): MessageBody {
  const { check, answer: said } = MESSAGES[view.locale];
  if (answers.length === 0) return sayMessage(said.noAnswer['no-words']);
  const blocks: Block[] = [];
  for (const answer of answers) {
    const asked = labelled(check.lookedFor, fieldMarkdown(answer.question, MAX_SHOWN), view);
    const [best] = answer.answered ? answer.excerpts : [];
    const block = best
      ? {
          ...placeBlock(best, view),
          lead: [
            `-# ${asked}`,
            ...(answer.verdict === 'possible' ? [said.possible] : []),
            quoteMarkdown(best.text, best.highlights),
          ].join('\n'),
        }
      : { text: `-# ${asked}\n${said.noAnswer[answer.reason ?? 'not-found']}` };
    const own = withOwnButton(block, blocks);
    if (blocks.length === 0 || fits([...blocks, own])) blocks.push(own);
  }
  return toMessage({ blocks });
}

function quoteBlock(quote: QuoteCheck, view: CheckView): Block {
  const { check, punctuation } = MESSAGES[view.locale];
  const { text, nearest, standings } = quote;
  const claim = describeClaim(quote, view.locale);
  const head = [
    `**${describeVerdict(quote, view.locale)}**`,
    ...(claim ? [fieldMarkdown(claim, MAX_CLAIM)] : []),
  ];
  const [first] = standings;
  if (nearest) {
    const [inQuote, inPassage] = (['quote', 'passage'] as const).map((side) =>
      nearest.partings.map((parting) => parting[side]),
    ) as [Range[], Range[]];
    const lead = [
      ...head,
      shown(text, inQuote),
      `-# ${punctuation.heading(check.nearest)}`,
      shown(nearest.text, inPassage),
    ];
    return { ...placeBlock(nearest, view), lead: lead.filter((line) => line !== '').join('\n') };
  }
  if (!first) return { text: [...head, shown(text, [])].filter((line) => line !== '').join('\n') };
  const block = placeBlock(first, view);
  const others = othersLine(quote, first, view);
  return {
    ...block,
    lead: [...head, shown(first.text, [])].join('\n'),
    text: others === '' ? block.text : `${block.text}\n${others}`,
  };
}

/** Discord has no two buttons that carry the same: the one above leads there. */
function withOwnButton(block: Block, before: readonly Block[]): Block {
  const { button: own, ...rest } = block;
  const isRepeated = before.some((one) => own && one.button?.custom_id === own.custom_id);
  return isRepeated ? rest : block;
}

/** Who says it and where, with a button to read on there. */
function placeBlock(
  {
    citation,
    speaker,
    start,
    end,
    part = 'text',
  }: Pick<Place, 'citation' | 'speaker' | 'start' | 'end'> & Partial<Pick<Place, 'part'>>,
  view: CheckView,
): Block {
  const { locale, keyOf } = view;
  const { answer, discord } = MESSAGES[locale];
  const name = fieldMarkdown(speaker ?? '', MAX_NAME);
  const who = name === '' ? [] : [`-# ${labelled(answer.speaker, name, view)}`];
  const text = [...who, citationMarkdown(citation, locale)].join('\n');
  const key = keyOf(citation.articleId);
  if (key === null || part === 'title') return { text };
  const id = toCustomId({
    ...{ action: 'context', articleId: citation.articleId, content: contentTag(key) },
    ...{ start, end, view: 'around', at: 0 },
  });
  return { text, button: button(id, discord.context) };
}

/** The other articles in which it stands; empty for none. */
function othersLine({ standings, articles }: QuoteCheck, first: Place, view: CheckView): string {
  const { answer } = MESSAGES[view.locale];
  const seen = new Set([first.citation.articleId]);
  const others = standings
    .map(({ citation }) => citation)
    .filter(({ articleId }) => !seen.has(articleId) && seen.add(articleId));
  const named = others.slice(0, MOST_OTHERS).map(({ outlet, title, file, date }) => {
    const name = [outlet, title, file].find((one) => one?.trim()) ?? '';
    return `${fieldMarkdown(name, MAX_NAME)} ${fieldMarkdown(date ?? '', 10)}`.trim();
  });
  if (named.length === 0) return '';
  const left = articles - 1 - named.length;
  const all = left > 0 ? [...named, answer.andMore(left)] : named;
  return `-# ${labelled(answer.alsoIn, all.join(' · '), view)}`;
}

function labelled(name: string, value: string, { locale }: CheckView): string {
  return MESSAGES[locale].punctuation.labelled(name, value);
}

/** Whole, or the part around the first mark, with dots of ours where it was cut. */
function shown(text: string, marks: readonly Range[]): string {
  if (text.length <= MAX_SHOWN) return quoteMarkdown(text, marks);
  const whole = { start: 0, end: text.length };
  const wanted = Math.max(0, Math.min((marks[0]?.start ?? 0) - LEAD, text.length - MAX_SHOWN));
  const start = wanted === 0 ? 0 : (boundaryNear(text, whole, wanted) ?? 0);
  const last = start + MAX_SHOWN;
  const end = last >= text.length ? text.length : (boundaryNear(text, whole, last) ?? text.length);
  const within = { start, end };
  const inside = marks
    .map((mark) => shift(clip(mark, within), -start))
    .filter((mark) => mark.start < mark.end);
  const lines = [quoteMarkdown(text.slice(start, end), inside)];
  if (start > 0) lines.unshift('-# …');
  if (end < text.length) lines.push('-# …');
  return lines.join('\n');
}
