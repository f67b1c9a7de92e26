/**
 * An Answer that is none → a message for the person alone: what was understood, and as buttons
 * what else may help. The closest passage is shown when it is asked for, and is no answer then.
 */

import type { APIButtonComponentWithCustomId } from 'discord.js';
import { MESSAGES } from '../../messages/languages.js';
import { unaskable } from '../../retrieval/question/question.js';
import { foldWithMap } from '../../text/fold.js';
import { merge } from '../../text/ranges.js';
import type { Answer, Range } from '../../types.js';
import { shorten } from '../message/markdown.js';
import { button, type MessageBody, toMessage } from '../message/message.js';
import { wordsButton } from '../search/words-button.js';
import { toAnswerId, toPlace } from './answer-ids.js';
import { askedLine, shownQuestion, understoodLine } from './asked-line.js';
import type { ExcerptView } from './excerpt-block.js';

/** Of what a button leaves out: a button's text has 80 characters. */
const MAX_LEFT_OUT = 40;
/** More ranges would not fit into a custom id. */
const MAX_RANGES = 6;

export type MissView = ExcerptView & { answer: Answer };

export function renderMiss(view: MissView): MessageBody {
  const { answer, locale } = view;
  const { answer: messages } = MESSAGES[locale];
  const reason = answer.reason ?? 'not-found';
  const lines = [
    askedLine(answer.question),
    messages.noAnswer[reason],
    understoodLine(answer, locale),
    reason === 'not-found' ? `-# ${messages.hint}` : '',
  ];
  return toMessage({
    blocks: [{ text: lines.filter((line) => line !== '').join('\n') }],
    buttons: reason === 'not-found' ? buttonsOf(view) : [],
  });
}

function buttonsOf(view: MissView): APIButtonComponentWithCustomId[] {
  const { answer, locale, keyOf } = view;
  const texts = MESSAGES[locale].discord;
  const question = shownQuestion(answer.question);
  const without = conditionsOf(question, answer).map(({ said, ranges }) =>
    button(
      toAnswerId({ action: 'without', ranges }),
      texts.without({ what: shorten(said.join('、'), MAX_LEFT_OUT) }),
    ),
  );
  const words = wordsButton(question, locale);
  if (words) without.push(words);
  const [closest] = answer.excerpts;
  const key = closest ? keyOf(closest.citation.articleId) : null;
  if (!closest || key === null) return without;
  const place = toPlace(closest.citation.articleId, key, closest);
  const id = toAnswerId({ action: 'closest', place });
  return [...without, button(id, texts.closestPassage)];
}

interface Condition {
  said: string[];
  /** Of the question; none where it stands beside the question. */
  ranges: Range[];
}

/** A time and an outlet that the question names, and limits beside it; as far as something is left to ask. */
function conditionsOf(question: string, { understood }: Answer): Condition[] {
  const times = understood.dates.map(({ text }) => text);
  const outlets = understood.outlet ? [understood.outlet] : [];
  const named = [times, outlets].map((names) =>
    merge(names.flatMap((name) => rangesOf(name, question))),
  );
  const beside = [...times, ...outlets].filter((name) => rangesOf(name, question).length === 0);
  const conditions = named.map((all) => {
    const ranges = all.slice(0, MAX_RANGES);
    return { said: ranges.map(({ start, end }) => question.slice(start, end)), ranges };
  });
  return [...conditions, { said: beside, ranges: [] }].filter(
    ({ said, ranges }) => said.length > 0 && unaskable(withoutRanges(question, ranges)) === null,
  );
}

/** A question without what stands in some ranges of it, in order. */
export function withoutRanges(question: string, ranges: readonly Range[]): string {
  return ranges
    .toReversed()
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), question)
    .trim();
}

/** Where something is first said, in either script; none for what is not. */
function rangesOf(said: string, question: string): Range[] {
  const wanted = foldWithMap(said).text.trim();
  const folded = foldWithMap(question);
  const start = wanted === '' ? -1 : folded.text.indexOf(wanted);
  return start === -1 ? [] : [folded.toOriginal({ start, end: start + wanted.length })];
}
