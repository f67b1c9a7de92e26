/** Autocompletion: answered from memory, or with nothing; it can be neither deferred nor refused. */

import type { AutocompleteInteraction } from 'discord.js';
import { TimeLimitError, withinTime } from '../../serving/time-limit.js';
import { refusalFor } from '../access.js';
import type { Bot, Command } from '../command.js';
import { logFailure } from '../interactions/failures.js';
import { noteArrival, offerChoices } from '../interactions/first-response.js';
import type { Choice } from './choices.js';

/** Later than this somebody has typed on. */
const TIME_LIMIT_MS = 300;

interface Completing {
  interaction: AutocompleteInteraction;
  bot: Bot;
  /** In the log. */
  id: string;
}

export async function answerCompletion(
  completing: Completing,
  command: Command | undefined,
): Promise<void> {
  noteArrival(completing.interaction);
  await offerChoices(completing.interaction, await choicesFor(completing, command));
}

/** Never rejects: where choices are not to be had, people type on without them. */
async function choicesFor(
  { interaction, bot, id }: Completing,
  command: Command | undefined,
): Promise<Choice[]> {
  try {
    const { runtime } = bot.collection;
    if (!command?.complete || !runtime || refusalFor(command.requires, interaction, bot)) return [];
    return await withinTime(command.complete({ runtime, interaction }), TIME_LIMIT_MS);
  } catch (error) {
    // Names that are just being read are there at the next key.
    if (!(error instanceof TimeLimitError)) {
      logFailure(bot, id, error, 'no choices could be offered');
    }
    return [];
  }
}
