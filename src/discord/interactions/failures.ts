/** What becomes of an interaction that failed: a line in the log, and a text with its id. */

import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { messageOf } from '../../errors.js';
import { describeFailure, describeNotice } from '../../messages/describing/describe-service.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import { TimeLimitError } from '../../serving/time-limit.js';
import type { Bot } from '../command.js';
import { type MessageBody, sayMessage } from '../message/message.js';

/** Nobody is there any more to be told. */
const GONE = new Set<number | string>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

/** True where the message or the token an edit was meant for is no more. */
export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && GONE.has(error.code);
}

/** True for what Discord will not have, however often it is sent, while somebody waits for it. */
export function isRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && !isGone(error);
}

/** Somebody who left is a warning; anything else is an error of ours, with its stack. */
export function logFailure(
  { logger }: Pick<Bot, 'logger'>,
  id: string,
  error: unknown,
  what: string,
): void {
  if (isGone(error)) {
    logger.warn({ id, reason: messageOf(error) }, `${what}: nobody is there any more`);
  } else {
    logger.error({ id, err: error }, what);
  }
}

/** What is decided from memory; what throws instead is told to the person, who may report the id. */
export function decideSafely<T>(
  decide: () => T,
  { bot, id, locale }: { bot: Pick<Bot, 'logger'>; id: string; locale: Locale },
): T | { refused: MessageBody } {
  try {
    return decide();
  } catch (error) {
    logFailure(bot, id, error, 'an interaction failed before its work');
    return { refused: failureMessage(error, id, locale) };
  }
}

/** What the person is told, who may report the id. */
export function failureMessage(error: unknown, id: string, locale: Locale): MessageBody {
  return sayMessage(
    error instanceof TimeLimitError ? timedOutText(id, locale) : describeFailure(id, locale),
  );
}

function timedOutText(id: string, locale: Locale): string {
  const { service, discord, punctuation } = MESSAGES[locale];
  const said = describeNotice(service.timedOut, locale);
  return said + punctuation.note(punctuation.labelled(discord.id, id));
}
