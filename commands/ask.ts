/** /ask: a question, answered with exact, cited excerpts. */

import { ApplicationCommandOptionType } from 'discord.js';
import { renderAnswer, renderUnaskable } from '../src/discord/answer/render-answer.js';
import type { Admission, Call, Command } from '../src/discord/command.js';
import { localized, localizedName } from '../src/discord/locale.js';
import { sayMessage } from '../src/discord/message/message.js';
import { recordQuestion } from '../src/discord/records/recorder.js';
import { notServingText } from '../src/discord/reindex/render-reindex.js';
import { describeNotice } from '../src/messages/describe-service.js';
import { MESSAGES } from '../src/messages/languages.js';
import { unaskable } from '../src/retrieval/question/question.js';
import type { Answered } from '../src/serving/runtime.js';
import { QUESTION_LIMIT_MS } from '../src/serving/time-limit.js';

const MAX_QUESTION = 300;

export const ask = {
  scope: 'everywhere',
  requires: 'ask',
  data: {
    name: 'ask',
    ...localized((said) => said.ask.description),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localizedName((said) => said.ask.question.name),
        ...localized((said) => said.ask.question.description),
        required: true,
        min_length: 1,
        max_length: MAX_QUESTION,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...localizedName((said) => said.ask.private.name),
        ...localized((said) => said.ask.private.description),
      },
    ],
  },
  admit,
} satisfies Command;

function admit(call: Call): Admission {
  const { bot, interaction, texts, locale } = call;
  const refuse = (text: string): Admission => ({ refused: sayMessage(text) });
  const { runtime } = bot.collection;
  if (!runtime) return refuse(notServingText(bot, locale));
  const question = interaction.options.getString('question', true);
  // Decided before the first response, which settles who sees the answer.
  const reason = unaskable(question);
  if (reason) return { refused: renderUnaskable(question, reason, locale) };
  const ticket = bot.queue.enter();
  if (!ticket) return refuse(describeNotice(MESSAGES[locale].service.busy, locale));
  const wait = bot.coolDown.take(interaction.user.id);
  if (wait > 0) {
    ticket.leave();
    return refuse(texts.coolDown({ seconds: Math.ceil(wait / 1000) }));
  }
  const isPrivate = interaction.options.getBoolean('private') ?? false;
  return {
    private: isPrivate,
    timeLimitMs: QUESTION_LIMIT_MS,
    release: ticket.leave,
    run: async () => {
      const queueKey = `${runtime.generation.id}\n${question}`;
      const { answer, generation } = await ticket.run(queueKey, () => runtime.answer(question));
      if (!isPrivate) await recordQuestion(bot, answer);
      return renderAnswer({ answer, locale, keyOf: keysOf(generation) });
    },
  };
}

/** Of the generation that was answered from: the one that serves now may hold other texts. */
function keysOf({ articles }: Answered['generation']): (articleId: string) => string | null {
  return (articleId) => articles.recordById(articleId)?.key ?? null;
}
