/** Autocompletion: answered from memory, or with nothing; it cannot be deferred nor refused. */

import type { AutocompleteInteraction } from 'discord.js';
import { TimeLimitError, withinTime } from '../../serving/time-limit.js';
import { refusalFor } from '../access.js';
import type { Bot, Command } from '../command.js';
import { offerChoices } from '../interactions/first-response.js';
import type { Choice } from './choices.js';

/** Later than this somebody has typed on. */
const TIME_LIMIT_MS = 300;

export async function answerCompletion(
  interaction: AutocompleteInteraction,
  bot: Bot,
  command: Command | undefined,
): Promise<void> {
  await offerChoices(interaction, await choicesFor(interaction, bot, command));
}

async function choicesFor(
  interaction: AutocompleteInteraction,
  bot: Bot,
  command: Command | undefined,
): Promise<Choice[]> {
  const { runtime } = bot.collection;
  if (!command?.complete || !runtime || refusalFor(command.requires, interaction, bot)) return [];
  try {
    return await withinTime(command.complete({ runtime, interaction }), TIME_LIMIT_MS);
  } catch (error) {
    // Names that are just being read are there at the next key.
    if (error instanceof TimeLimitError) return [];
    throw error;
  }
}
