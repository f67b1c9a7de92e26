/**
 * What an interaction comes to once it is deferred: the work's message, or an error that says
 * what to do.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  RESTJSONErrorCodes,
} from 'discord.js';
import { messageOf } from '../../errors.js';
import { describeFailure, describeNotice } from '../../messages/describe-service.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import { TimeLimitError, withinTime } from '../../serving/time-limit.js';
import type { Bot } from '../command.js';
import { localeOf } from '../locale.js';
import { type MessageBody, sayMessage } from '../message/message.js';

export type Deferred = ChatInputCommandInteraction | ButtonInteraction;

/** Nobody is there any more to be told. */
const GONE = new Set<number | string>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

/** discord.js tries four times in a row; an outage that lasts longer is waited out. */
const PAUSES_MS = [1_000, 3_000, 10_000];

/** Does the work of a deferred interaction and edits its message, to an error if need be. */
export async function resolve(
  interaction: Deferred,
  bot: Bot,
  id: string,
  timeLimitMs: number | null,
  work: () => Promise<MessageBody>,
): Promise<void> {
  const locale = localeOf(interaction.locale);
  try {
    await sendAnswer(
      interaction,
      await (timeLimitMs === null ? work() : withinTime(work(), timeLimitMs)),
    );
  } catch (error) {
    logFailure(bot, id, error, 'an interaction failed');
    if (isGone(error)) return;
    const said =
      error instanceof TimeLimitError ? timedOutText(id, locale) : describeFailure(id, locale);
    await sendAnswer(interaction, sayMessage(said));
  }
}

function timedOutText(id: string, locale: Locale): string {
  const { service, discord, punctuation } = MESSAGES[locale];
  const said = describeNotice(service.timedOut, locale);
  return said + punctuation.note(punctuation.labelled(discord.id, id));
}

/** What Discord refuses is refused for good; everything else passes. */
async function sendAnswer(interaction: Deferred, message: MessageBody): Promise<void> {
  for (const pause of PAUSES_MS) {
    try {
      await interaction.editReply(message);
      return;
    } catch (error) {
      if (error instanceof DiscordAPIError) throw error;
      await sleep(pause);
    }
  }
  await interaction.editReply(message);
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
