/**
 * An Answer that is none → a message for the person alone: what was understood, and as buttons
 * what else may help. The closest passage is shown when it is asked for, and is no answer then.
 */

import type { APIButtonComponentWithCustomId } from 'discord.js';
import { MESSAGES } from '../../messages/languages.js';
import { unaskable } from '../../retrieval/question/question.js';
import { foldWithMap } from '../../text/folding/fold.js';
import { merge } from '../../text/ranges.js';
import type { Answer } from '../../types/answer.js';
import type { ArticleFilter, Range } from '../../types/article.js';
import { MAX_CUSTOM_ID } from '../interactions/custom-id.js';
import { shorten } from '../message/markdown.js';
import { button, type MessageBody, toMessage } from '../message/message.js';
import { wordsButton } from '../search/words-button.js';
import { keepLimits, toAnswerId, toPlace } from './answer-ids.js';
import { askedLine, shownQuestion, understoodLine } from './asked-line.js';
import type { ExcerptView } from './excerpt-block.js';
import { type Limits, NO_LIMITS } from './limits.js';

/** Of what a button leaves out: a button's text has 80 characters. */
const MAX_LEFT_OUT = 40;
/** More ranges would not fit into a custom id. */
const MAX_RANGES = 6;
/** Of a row's five buttons, what the words and the closest passage leave. */
const MAX_CONDITIONS = 3;

export interface MissView extends ExcerptView {
  answer: Answer;
  /** What was set beside the question; none where it is not there. */
  limits?: Limits;
}

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
  const buttons = withoutButtons(question, view);
  const words = wordsButton(...searchedOf(question, view));
  if (words) buttons.push(words);
  const [closest] = answer.excerpts;
  const key = closest ? keyOf(closest.citation.articleId) : null;
  if (!closest || key === null) return buttons;
  const place = toPlace(closest.citation.articleId, key, closest);
  const id = toAnswerId({ action: 'closest', place });
  return [...buttons, button(id, texts.closestPassage)];
}

/**
 * What a question says beside its time, which reports write in many ways and another button leaves
 * out, and its outlet, which is searched in and for no word.
 */
function searchedOf(question: string, view: MissView): Parameters<typeof wordsButton> {
  const { answer, locale, limits = NO_LIMITS } = view;
  const { dates, outlet } = answer.understood;
  const named = [...dates.map(({ text }) => text), ...(outlet ? [outlet] : [])];
  const words = rangesOfAll(named, question)
    .toReversed()
    .reduce((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, question);
  return [words, { locale, limits: { ...limits.filter, outlet: limits.filter.outlet ?? outlet } }];
}

function withoutButtons(question: string, view: MissView): APIButtonComponentWithCustomId[] {
  const texts = MESSAGES[view.locale].discord;
  const labels = new Map<string, string>();
  for (const { said, ranges, kept } of conditionsOf(question, view)) {
    const id = toAnswerId({ action: 'without', ranges, limits: keepLimits(kept) });
    const what = shorten(said.join('、'), MAX_LEFT_OUT);
    // Discord has no two buttons that carry the same.
    if (id.length <= MAX_CUSTOM_ID && !labels.has(id)) labels.set(id, texts.without({ what }));
  }
  return [...labels].slice(0, MAX_CONDITIONS).map(([id, label]) => button(id, label));
}

interface Condition {
  said: string[];
  /** Of the question; none where it stands beside the question. */
  ranges: Range[];
  /** The limits without it. */
  kept: Partial<ArticleFilter>;
}

/** Times, an outlet and an article, of the question or beside it; as far as something is left to ask. */
function conditionsOf(question: string, view: MissView): Condition[] {
  const { answer, locale, limits = NO_LIMITS } = view;
  const { dates, outlet, articleId } = answer.understood;
  const { filter } = limits;
  const isNamed = ({ text }: { text: string }): boolean => rangesOf(text, question).length > 0;
  const named = dates.filter(isNamed);
  const beside = dates.filter((date) => !isNamed(date));
  const anyTime = { ...filter, from: null, to: null };
  const without = (names: readonly string[], kept: Partial<ArticleFilter>): Condition => {
    const ranges = rangesOfAll(names, question).slice(0, MAX_RANGES);
    const quoted = ranges.map(({ start, end }) => question.slice(start, end));
    const whole = merge(ranges.map((range) => withPreposition(range, question)));
    return { said: quoted.length > 0 ? quoted : [...names], ranges: whole, kept };
  };
  const all = [
    without(
      named.map(({ text }) => text),
      limits.dates.some(isNamed) ? anyTime : filter,
    ),
    without(
      beside.map(({ text }) => text),
      anyTime,
    ),
    without(outlet ? [outlet] : [], { ...filter, outlet: null }),
    {
      said: articleId ? [MESSAGES[locale].discord.oneArticle] : [],
      ranges: [],
      kept: { ...filter, articleId: null },
    },
  ];
  return all.filter(
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

/** 在2019年, 據東岸新聞: what is left without them would be no sentence. */
function withPreposition({ start, end }: Range, question: string): Range {
  return { start: /[在於于自從从據据]/u.test(question[start - 1] ?? '') ? start - 1 : start, end };
}

/** In order, whatever the order of the names. */
function rangesOfAll(names: readonly string[], question: string): Range[] {
  const ranges = names.flatMap((name) => rangesOf(name, question));
  return merge(ranges.sort((a, b) => a.start - b.start));
}

/** Where something is first said, in either script; none for what is not. */
function rangesOf(said: string, question: string): Range[] {
  const wanted = foldWithMap(said).text.trim();
  const folded = foldWithMap(question);
  const start = wanted === '' ? -1 : folded.text.indexOf(wanted);
  return start === -1 ? [] : [folded.toOriginal({ start, end: start + wanted.length })];
}
