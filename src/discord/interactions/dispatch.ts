/**
 * The one error boundary: whether an interaction is refused is decided from memory, then its work
 * is done (answer-first.ts), and whatever happens it gets an answer. What failed on our side is
 * logged with an id that the person sees.
 */

import { randomBytes } from 'node:crypto';
import type {
  BaseInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { MESSAGES } from '../../messages/languages.js';
import { refusalFor } from '../access.js';
import {
  type Admission,
  type AnyCommand,
  type Bot,
  type Call,
  isMenu,
  type MenuCall,
} from '../command.js';
import { answerCompletion } from '../completion/complete.js';
import { localeOf } from '../locale.js';
import { sayMessage } from '../message/message.js';
import { pulseOf } from '../status/pulse.js';
import { answerFirst } from './answer-first.js';
import { answerButton } from './buttons.js';
import { decideSafely, logFailure } from './failures.js';
import { ageOf, noteArrival, replyPrivately } from './first-response.js';

/** Never rejects. */
export async function dispatch(
  interaction: BaseInteraction,
  bot: Bot,
  commands: ReadonlyMap<string, AnyCommand>,
): Promise<void> {
  const id = randomBytes(4).toString('hex');
  try {
    if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
      noteArrival(interaction);
      await answerCommand(interaction, bot, commands, id);
    } else if (interaction.isButton()) {
      noteArrival(interaction);
      await answerButton(interaction, bot, id);
    } else if (interaction.isAutocomplete()) {
      const command = commands.get(interaction.commandName);
      const typed = command && !isMenu(command) ? command : undefined;
      await answerCompletion({ interaction, bot, id }, typed);
    } else {
      bot.logger.warn({ id, type: interaction.type }, 'an interaction of a kind we never ask for');
    }
  } catch (error) {
    // Only what could not even be told to the person comes here.
    logFailure(bot, id, error, 'an interaction could not be answered');
  }
}

type Used = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

async function answerCommand(
  interaction: Used,
  bot: Bot,
  commands: ReadonlyMap<string, AnyCommand>,
  id: string,
): Promise<void> {
  const locale = localeOf(interaction.locale);
  const call: Call<Used> = { bot, interaction, locale, texts: MESSAGES[locale].discord, id };
  const command = commands.get(interaction.commandName);
  const admission = decideSafely(() => {
    if (!command) throw new Error(`There is no command ${interaction.commandName}`);
    return admit(command, call);
  }, call);
  if ('refused' in admission) {
    await replyPrivately(interaction, admission.refused);
    return;
  }
  const { private: isPrivate, ...work } = admission;
  const shown = isPrivate ? 'private' : 'public';
  await answerFirst({ interaction, bot, id }, { ...work, shown });
  // What waits for a place in the queue looks something up.
  if (work.release) pulseOf(bot).answered(ageOf(interaction));
}

function admit(command: AnyCommand, call: Call<Used>): Admission {
  const { bot, interaction, texts } = call;
  if (bot.stopping) return { refused: sayMessage(texts.stopping) };
  const refusal = refusalFor(command.requires, interaction, bot);
  if (refusal) return { refused: sayMessage(texts[refusal]) };
  // A name is one kind's alone.
  if (isMenu(command)) return command.admit(call as MenuCall);
  return command.admit(call as Call);
}
