/** Clicks on what /help offers to ask, and on what says that an answer is not what was asked. */

import { MessageFlags } from 'discord.js';
import { MESSAGES } from '../../../messages/languages.js';
import type { Button, Click, ClickAdmission } from '../../interactions/button.js';
import { onceOf } from '../../interactions/once.js';
import { sayMessage } from '../../message/message.js';
import { componentsOf, firstText } from '../../message/own-message.js';
import { recordNotAsked } from '../../records/recorder.js';
import { admitQuestion } from '../ask-question.js';
import { readAsked } from '../asked-line.js';
import type { QuestionButton } from '../question-id.js';
import { TIME_LIMIT_MS } from './excerpts-at.js';

export const clickQuestion: Button<QuestionButton> = (button, click) =>
  button.action === 'ask' ? askThis(button.question, click) : noteNotAsked(click);

function askThis(question: string, { bot, interaction, locale, texts }: Click): ClickAdmission {
  const asker = interaction.user.id;
  return admitQuestion({
    ...{ bot, locale, asker, question, shown: 'private' },
    tooSoon: () => {
      const wait = bot.coolDown.take(asker);
      return wait > 0 ? texts.coolDown({ seconds: Math.ceil(wait / 1000) }) : null;
    },
  });
}

/** Of what everybody saw alone, once an answer: nothing private is kept, nor who pressed. */
function noteNotAsked({ bot, interaction, locale, texts }: Click): ClickAdmission {
  const { message, guildId } = interaction;
  const asked = readAsked(firstText(componentsOf(message)));
  const isPublic = guildId !== null && !message.flags.has(MessageFlags.Ephemeral);
  if (!bot.config.RECORD_QUESTIONS || !isPublic || asked === null) {
    return { refused: sayMessage(texts.oldButton) };
  }
  const isFirst = onceOf(bot).take('not asked', message.id);
  return {
    shown: 'private',
    timeLimitMs: TIME_LIMIT_MS,
    run: async () => {
      if (isFirst) await recordNotAsked(bot, asked);
      return sayMessage(MESSAGES[locale].status.noted);
    },
  };
}
