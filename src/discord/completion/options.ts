/** The options that /ask and /search share: their definitions, and what was chosen in them. */

import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import type { CommandMessages, OptionMessages } from '../../messages/subjects/command-messages.js';
import { localDay } from '../../text/day.js';
import { readSpan, type Span } from '../../text/time/read-span.js';
import type { Typing } from '../command.js';
import { localized, localizedName } from '../locale.js';
import { articleChoices, type Choice, outletChoices } from './choices.js';
import { knownNames } from './known-names.js';

const MAX_TIME = 60;
/** Of a name; as long as a choice can be. */
const MAX_NAME = 100;

type Said = (commands: CommandMessages) => OptionMessages;

interface Limits {
  min_length?: number;
  max_length: number;
  required?: true;
  autocomplete?: true;
}

export function textOption(said: Said, limits: Limits) {
  return { type: ApplicationCommandOptionType.String as const, ...named(said), ...limits };
}

export function timeOption(said: Said) {
  return textOption(said, { max_length: MAX_TIME });
}

/** Of an outlet or an article. */
export function nameOption(said: Said) {
  return textOption(said, { max_length: MAX_NAME, autocomplete: true });
}

export function yesOrNoOption(said: Said) {
  return { type: ApplicationCommandOptionType.Boolean as const, ...named(said) };
}

function named(said: Said) {
  return {
    ...localizedName((commands) => said(commands).name),
    ...localized((commands) => said(commands).description),
  };
}

/** Of the options `outlet` and `article`, the latter within the outlet that was chosen. */
export async function completeNames({ runtime, interaction }: Typing): Promise<Choice[]> {
  const names = await knownNames(runtime.generation.articles);
  const { name, value } = interaction.options.getFocused(true);
  if (name === 'outlet') return outletChoices(names, value);
  return articleChoices(names, value, interaction.options.getString('outlet'));
}

/** No limit where none was set; null where it was and cannot be read. */
export function spanOf({
  options,
}: Pick<ChatInputCommandInteraction, 'options'>): Span | { from: null; to: null } | null {
  const time = options.getString('time')?.trim();
  return time ? readSpan(time, localDay(new Date())) : { from: null, to: null };
}
