/** An Answer → a message: a pure function of its arguments. */

import type { APIButtonComponentWithCustomId } from 'discord.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import type { Unaskable } from '../../retrieval/question/question.js';
import type { Excerpt } from '../../types/answer.js';
import { type Block, button, fits, type MessageBody, toMessage } from '../message/message.js';
import { askerTag, MAX_PLACES, toAnswerId, toPlace } from './answer-ids.js';
import { askedLine, understoodLine } from './asked-line.js';
import { contextButton, elsewhereLine, furtherBlock, quoteBlock } from './excerpt-block.js';
import { toQuestionId } from './question-id.js';
import { type MissView, renderMiss } from './render-miss.js';
import { type ShownExcerpts, shownExcerpts } from './shown-excerpts.js';

export interface AnswerView extends MissView {
  /** User id of who asked: they alone open More in place and may remove the answer. */
  asker: string;
  /** Then it can be shared; else it can be removed. */
  isPrivate: boolean;
  /** Whether what was not asked is kept: then a public answer can be said to be that. */
  keepsMissing?: boolean;
}

/** Answered or not; who sees it is decided by `answer.answered`. */
export function renderAnswer(view: AnswerView): MessageBody {
  const { answer, locale } = view;
  const shown = shownExcerpts(answer);
  if (!shown) return renderMiss(view);
  const { best, others } = shown;
  const first = quoteBlock(best, view);
  const possible = answer.verdict === 'possible' ? MESSAGES[locale].answer.possible : '';
  const head = [
    askedLine(answer.question),
    understoodLine(answer, locale),
    possible && MESSAGES[locale].punctuation.heading(possible),
    first.lead,
  ];
  const elsewhere = elsewhereLine(best.alsoIn, locale);
  const blocks: Block[] = [
    {
      lead: head.filter((line) => line !== '').join('\n'),
      text: elsewhere === '' ? first.text : `${first.text}\n${elsewhere}`,
    },
  ];
  let above = best;
  const left: Excerpt[] = [];
  for (const excerpt of others) {
    const isSame = excerpt.citation.articleId === above.citation.articleId;
    const block = furtherBlock(excerpt, view, isSame);
    // A quote is shown whole or not at all.
    if (!fits([...blocks, block])) left.push(excerpt);
    else {
      blocks.push(block);
      above = excerpt;
    }
  }
  const buttons = rowOf({ ...shown, rest: [...left, ...shown.rest] }, view);
  return toMessage({ blocks, buttons });
}

/** Context · More · Cite · Share or Remove · Not what I asked. */
function rowOf({ best, rest }: ShownExcerpts, view: AnswerView): APIButtonComponentWithCustomId[] {
  const { locale, keyOf, isPrivate, keepsMissing = false } = view;
  const texts = MESSAGES[locale].discord;
  const asker = askerTag(view.asker);
  const placeOf = ({ citation: { articleId }, ...range }: Excerpt) => {
    const key = keyOf(articleId);
    return key === null ? [] : [toPlace(articleId, key, range)];
  };
  const context = contextButton(best, view);
  const places = rest.flatMap(placeOf).slice(0, MAX_PLACES);
  const more = { action: 'more', asker, places } as const;
  const notAsked = !isPrivate && keepsMissing ? toQuestionId({ action: 'notAsked' }) : null;
  return [
    ...(context ? [context] : []),
    ...(places.length > 0 ? [button(toAnswerId(more), texts.more({ count: places.length }))] : []),
    ...placeOf(best).map((place) => button(toAnswerId({ action: 'cite', place }), texts.cite)),
    isPrivate
      ? button(toAnswerId({ action: 'share' }), texts.share)
      : button(toAnswerId({ action: 'remove', asker }), texts.remove),
    ...(notAsked ? [button(notAsked, MESSAGES[locale].status.notWhatIAsked)] : []),
  ];
}

/** Why a question was not looked up. */
export function renderUnaskable(question: string, reason: Unaskable, locale: Locale): MessageBody {
  const asked = askedLine(question);
  const text = MESSAGES[locale].answer.noAnswer[reason];
  return toMessage({ blocks: [...(asked === '' ? [] : [{ text: asked }]), { text }] });
}
