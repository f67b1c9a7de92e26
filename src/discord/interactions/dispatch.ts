/**
 * The one error boundary: whether an interaction is refused is decided from memory, then its work
 * is done (answer-first.ts), and whatever happens it gets an answer. What failed on our side is
 * logged with an id that the person sees.
 */

import { randomBytes } from 'node:crypto';
import type { BaseInteraction, ChatInputCommandInteraction } from 'discord.js';
import { MESSAGES } from '../../messages/languages.js';
import { refusalFor } from '../access.js';
import type { Admission, Bot, Call, Command } from '../command.js';
import { localeOf } from '../locale.js';
import { sayMessage } from '../message/message.js';
import { answerFirst } from './answer-first.js';
import { answerButton } from './buttons.js';
import { failureMessage, logFailure } from './failures.js';
import { noteArrival, replyPrivately } from './first-response.js';

/** Never rejects. */
export async function dispatch(
  interaction: BaseInteraction,
  bot: Bot,
  commands: ReadonlyMap<string, Command>,
): Promise<void> {
  const id = randomBytes(4).toString('hex');
  try {
    if (interaction.isChatInputCommand() || interaction.isButton()) noteArrival(interaction);
    if (interaction.isChatInputCommand()) await answerCommand(interaction, bot, commands, id);
    else if (interaction.isButton()) await answerButton(interaction, bot, id);
    else
      bot.logger.warn({ id, type: interaction.type }, 'an interaction of a kind we never ask for');
  } catch (error) {
    // Only what could not even be told to the person comes here.
    logFailure(bot, id, error, 'an interaction could not be answered');
  }
}

async function answerCommand(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
  commands: ReadonlyMap<string, Command>,
  id: string,
): Promise<void> {
  const locale = localeOf(interaction.locale);
  const call: Call = { bot, interaction, locale, texts: MESSAGES[locale].discord, id };
  const command = commands.get(interaction.commandName);
  let admission: Admission;
  try {
    if (!command) throw new Error(`There is no command ${interaction.commandName}`);
    admission = admit(command, call);
  } catch (error) {
    logFailure(bot, id, error, 'a command failed before its work');
    admission = { refused: failureMessage(error, id, locale) };
  }
  if ('refused' in admission) {
    await replyPrivately(interaction, admission.refused);
    return;
  }
  const { private: isPrivate, ...work } = admission;
  const shown = isPrivate ? 'private' : 'public';
  await answerFirst({ interaction, bot, id }, { ...work, shown });
}

function admit(command: Command, call: Call): Admission {
  const { bot, interaction, texts } = call;
  if (bot.stopping) return { refused: sayMessage(texts.stopping) };
  const refusal = refusalFor(command.requires, interaction, bot);
  return refusal ? { refused: sayMessage(texts[refusal]) } : command.admit(call);
}
