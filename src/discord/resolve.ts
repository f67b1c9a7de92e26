/** What a deferred interaction comes to: the work's message, or an error that says what to do. */

import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  RESTJSONErrorCodes,
} from 'discord.js';
import { messageOf } from '../errors.js';
import type { Bot } from './command.js';
import { type MessageBody, sayMessage } from './message.js';
import { localeOf, TEXTS } from './texts.js';

export type Deferred = ChatInputCommandInteraction | ButtonInteraction;

/** Nobody is there any more to be told. */
const GONE = new Set<number | string>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
]);

class TimeLimitError extends Error {}

/** Does the work of a deferred interaction and edits its message, to an error if need be. */
export async function resolve(
  interaction: Deferred,
  bot: Bot,
  id: string,
  timeLimitMs: number | null,
  work: () => Promise<MessageBody>,
): Promise<void> {
  const texts = TEXTS[localeOf(interaction.locale)];
  try {
    await interaction.editReply(await withinTime(work(), timeLimitMs));
  } catch (error) {
    logFailure(bot, id, error, 'an interaction failed');
    if (isGone(error)) return;
    const said = error instanceof TimeLimitError ? texts.timedOut({ id }) : texts.failed({ id });
    await interaction.editReply(sayMessage(said));
  }
}

/** True where the message or the token an edit was meant for is no more. */
export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && GONE.has(error.code);
}

/** Somebody who left is a warning; anything else is an error of ours, with its stack. */
export function logFailure(bot: Bot, id: string, error: unknown, what: string): void {
  if (isGone(error)) {
    bot.logger.warn({ id, reason: messageOf(error) }, `${what}: nobody is there any more`);
  } else {
    bot.logger.error({ id, err: error }, what);
  }
}

async function withinTime<T>(work: Promise<T>, limitMs: number | null): Promise<T> {
  if (limitMs === null) return work;
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeLimitError(`gave up after ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
