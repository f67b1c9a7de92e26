/** Clicks: checked from memory, then answered from what the button and its message carry. */

import type { ButtonInteraction } from 'discord.js';
import { MESSAGES } from '../../messages/languages.js';
import { refusalFor } from '../access.js';
import { parseAnswerId } from '../answer/answer-ids.js';
import { clickAnswer } from '../answer/clicks/index.js';
import { clickQuestion } from '../answer/clicks/question.js';
import { parseQuestionId } from '../answer/question-id.js';
import type { Bot } from '../command.js';
import { turnContext } from '../context/context-button.js';
import { localeOf } from '../locale.js';
import { sayMessage } from '../message/message.js';
import { cancelReindex } from '../reindex/cancel-button.js';
import { parseSearchId } from '../search/search-id.js';
import { turnPage } from '../search/turn-page.js';
import { answerFirst } from './answer-first.js';
import type { Click, ClickAdmission } from './button.js';
import { parseCustomId } from './custom-id.js';
import { decideSafely } from './failures.js';
import { replyPrivately } from './first-response.js';

export async function answerButton(
  interaction: ButtonInteraction,
  bot: Bot,
  id: string,
): Promise<void> {
  const locale = localeOf(interaction.locale);
  const click = { bot, interaction, locale, texts: MESSAGES[locale].discord };
  const admission = decideSafely(() => admit(click), { bot, id, locale });
  if ('refused' in admission) await replyPrivately(interaction, admission.refused);
  else await answerFirst({ interaction, bot, id }, admission);
}

function admit(click: Click): ClickAdmission {
  const { bot, interaction, texts } = click;
  const { customId } = interaction;
  const action =
    parseCustomId(customId) ??
    parseAnswerId(customId) ??
    parseSearchId(customId) ??
    parseQuestionId(customId);
  if (!action) return { refused: sayMessage(texts.oldButton) };
  // Who started a build may end it, wherever that is.
  if (action.action === 'cancel') return cancelReindex(action, click);
  const refusal = refusalFor('ask', interaction, bot);
  if (refusal) return { refused: sayMessage(texts[refusal]) };
  const seconds = bot.clicks.take(interaction.user.id);
  if (seconds > 0) return { refused: sayMessage(texts.tooFast({ seconds })) };
  switch (action.action) {
    case 'search':
      return turnPage(action, click);
    case 'ask':
    case 'notAsked':
      return clickQuestion(action, click);
    case 'context':
      return turnContext(action, click);
    default:
      return clickAnswer(action, click);
  }
}
