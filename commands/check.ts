/** “Check in the reports”, in the menu of a message: what it quotes or says, checked in private. */

import { ApplicationCommandType } from 'discord.js';
import { bestSentences } from '../src/checking/best-sentences.js';
import { checkText, quotedSentences } from '../src/checking/check.js';
import type { TextCheck } from '../src/checking/quote-check.js';
import { messageText } from '../src/discord/checking/message-text.js';
import { renderCheck, renderLookedFor } from '../src/discord/checking/render-check.js';
import type { Admission, MenuCall, MessageMenu } from '../src/discord/command.js';
import { localizedName } from '../src/discord/locale.js';
import { sayMessage } from '../src/discord/message/message.js';
import { notServingText } from '../src/discord/reindex/render-reindex.js';
import { describeNotice } from '../src/messages/describing/describe-service.js';
import { MESSAGES } from '../src/messages/languages.js';
import type { Runtime } from '../src/serving/runtime.js';
import { QUESTION_LIMIT_MS } from '../src/serving/time-limit.js';
import { localDay } from '../src/text/day.js';
import type { Answer } from '../src/types/answer.js';

/** UTF-16 units of a message without quotation marks that is taken for a quote itself. */
const SHORT = 100;

export const check = {
  scope: 'everywhere',
  requires: 'ask',
  data: { type: ApplicationCommandType.Message, ...localizedName((said) => said.check.name) },
  admit,
} satisfies MessageMenu;

function admit({ bot, interaction, texts, locale }: MenuCall): Admission {
  const refuse = (text: string): Admission => ({ refused: sayMessage(text) });
  const { runtime } = bot.collection;
  if (!runtime) return refuse(notServingText(bot, locale));
  const text = messageText(interaction.targetMessage);
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse(texts.nothingToCheck);
  const ticket = bot.queue.enter();
  if (!ticket) return refuse(describeNotice(MESSAGES[locale].service.busy, locale));
  const wait = bot.coolDown.take(interaction.user.id);
  if (wait > 0) {
    ticket.leave();
    return refuse(texts.coolDown({ seconds: Math.ceil(wait / 1000) }));
  }
  // What 昨天 in it means.
  const today = localDay(interaction.targetMessage.createdAt);
  const publicUrl = bot.config.PUBLIC_URL ?? null;
  return {
    private: true,
    timeLimitMs: QUESTION_LIMIT_MS,
    release: ticket.leave,
    run: async () => {
      const { articles } = runtime.generation;
      const key = JSON.stringify(['check a message', runtime.generation.id, text, today]);
      const found = await ticket.run(key, () => look(runtime, { text, today, publicUrl }));
      const keyOf = (id: string): string | null => articles.recordById(id)?.key ?? null;
      return 'checked' in found
        ? renderCheck(found.checked, { locale, keyOf })
        : renderLookedFor(found.answers, { locale, keyOf });
    },
  };
}

interface Said {
  text: string;
  today: string;
  publicUrl: string | null;
}

/**
 * Quotes are checked, and a short text as one. Of a longer one, and of a short one that stands
 * nowhere and so was no quote, the best sentences are looked for.
 */
async function look(
  { generation, ask }: Pick<Runtime, 'generation' | 'ask'>,
  { text, today, publicUrl }: Said,
): Promise<{ checked: TextCheck } | { answers: Answer[] }> {
  const isQuoting = quotedSentences(text).length > 0;
  const checked =
    isQuoting || text.length <= SHORT
      ? await checkText(generation, text, { today, publicUrl })
      : null;
  if (checked && (isQuoting || isKnown(checked))) return { checked };
  const answers: Answer[] = [];
  for (const sentence of bestSentences(text, generation.terms)) {
    answers.push(await ask(sentence, { today, count: 1 }));
  }
  const isAnswered = answers.some(({ answered }) => answered);
  return checked && !isAnswered ? { checked } : { answers };
}

/** It stands somewhere, is near something, or is no text to be looked for. */
function isKnown({ quotes }: TextCheck): boolean {
  return quotes.some(({ reason, verdict }) => reason !== null || verdict !== 'not-found');
}
