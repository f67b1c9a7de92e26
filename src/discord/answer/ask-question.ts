/** A question of a person on Discord: a place in the queue, and the answer as a message. */

import { describeNotice } from '../../messages/describing/describe-service.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import { unaskable } from '../../retrieval/question/question.js';
import type { Answered, Runtime } from '../../serving/runtime.js';
import { QUESTION_LIMIT_MS } from '../../serving/time-limit.js';
import type { Answer, UnderstoodDate } from '../../types/answer.js';
import type { Bot } from '../command.js';
import type { Reply, Shown, Work } from '../interactions/reply.js';
import { type MessageBody, sayMessage } from '../message/message.js';
import { recordQuestion } from '../records/recorder.js';
import { notServingText } from '../reindex/render-reindex.js';
import { pulseOf } from '../status/pulse.js';
import { type Limits, NO_LIMITS } from './limits.js';
import { renderAnswer, renderUnaskable } from './render-answer.js';

export interface Asking {
  bot: Bot;
  locale: Locale;
  /** User id. */
  asker: string;
  question: string;
  /** Of an answer. Where there is none, what would be public is for the asker alone. */
  shown: Shown;
  /** Where others read it: in a direct message nothing is public, and nothing is kept. */
  inServer?: boolean;
  /** What it is limited to beside its own words, read as the work begins; a text refuses it. */
  limits?: (runtime: Runtime) => Promise<Limits | string>;
  /** Asked last, since it starts the wait for the next question; its text refuses this one. */
  tooSoon?: () => string | null;
}

/** Decided from memory. */
export function admitQuestion(asking: Asking): { refused: MessageBody } | Work {
  const { bot, locale, question, shown, tooSoon } = asking;
  const refuse = (text: string) => ({ refused: sayMessage(text) });
  const { runtime } = bot.collection;
  if (!runtime) return refuse(notServingText(bot, locale));
  const reason = unaskable(question);
  if (reason) return { refused: renderUnaskable(question, reason, locale) };
  const ticket = bot.queue.enter();
  if (!ticket) return refuse(describeNotice(MESSAGES[locale].service.busy, locale));
  const wait = tooSoon?.();
  if (wait) {
    ticket.leave();
    return refuse(wait);
  }
  return {
    shown,
    timeLimitMs: QUESTION_LIMIT_MS,
    release: ticket.leave,
    run: async () => {
      const limits = (await asking.limits?.(runtime)) ?? NO_LIMITS;
      if (typeof limits === 'string') return { message: sayMessage(limits), shown: 'private' };
      const { filter, dates } = limits;
      // The same question within other limits is another one.
      const queueKey = `${runtime.generation.id}\n${JSON.stringify(filter)}\n${question}`;
      const given = await ticket.run(queueKey, () => runtime.answer(question, { filter }));
      const answer = withDates(given.answer, dates);
      if (!answer.answered) pulseOf(bot).missed();
      if (shown === 'public' && asking.inServer) await recordQuestion(bot, answer);
      return replyWith({ ...given, answer, limits }, asking);
    },
  };
}

function withDates(answer: Answer, dates: UnderstoodDate[]): Answer {
  const { understood } = answer;
  return { ...answer, understood: { ...understood, dates: [...dates, ...understood.dates] } };
}

/** What is a miss helps its asker alone, so that it stands in nobody's way. */
function replyWith(
  { answer, generation, limits }: Answered & { limits: Limits },
  { bot, locale, asker, shown, inServer = false }: Asking,
): Reply {
  const isPublic = shown === 'public' && answer.answered;
  // Of the generation that was answered from: the one that serves now may hold other texts.
  const keyOf = (articleId: string) => generation.articles.recordById(articleId)?.key ?? null;
  const keepsMissing = bot.config.RECORD_QUESTIONS && inServer;
  const view = { answer, limits, locale, keyOf, asker, isPrivate: !isPublic, keepsMissing };
  return {
    message: renderAnswer(view),
    shown: shown === 'public' && !isPublic ? 'private' : shown,
  };
}
