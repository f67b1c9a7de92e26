/** The answer to an interaction that was deferred: an outage is waited out. */

import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import type { MessageBody } from '../message/message.js';
import type { Answerable, Reply, Shown } from './reply.js';

/** discord.js tries four times in a row; an outage that lasts longer is waited out. */
const PAUSES_MS = [1_000, 3_000, 10_000];

/**
 * Who sees a reply is fixed by its defer. One that is for others than it announced takes the
 * placeholder away first: a follow-up would take the placeholder's place, and be seen as it is.
 *
 * @param announced what the defer said
 */
export async function sendLate(
  interaction: Answerable,
  announced: Shown,
  reply: Reply,
): Promise<void> {
  if ('removes' in reply) {
    await removeReply(interaction);
    return;
  }
  const { message, shown } = reply;
  if (shown === announced) {
    await untilSent(() => interaction.editReply(message));
    return;
  }
  // The message that a button stands on is no placeholder, and stays.
  if (announced !== 'update') await removeReply(interaction);
  await untilSent(() => interaction.followUp(withFlags(message, shown)));
}

/** Takes the reply away, or after `deferUpdate` the message that the button stands on. */
export async function removeReply(interaction: Answerable): Promise<void> {
  await untilSent(async () => {
    try {
      await interaction.deleteReply();
    } catch (error) {
      if (!isRemoved(error)) throw error;
    }
  });
}

/** By an earlier try of which only Discord's answer was lost, or by somebody else. */
function isRemoved(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
}

function withFlags(message: MessageBody, shown: Shown): MessageBody {
  if (shown !== 'private') return message;
  return { ...message, flags: message.flags | MessageFlags.Ephemeral };
}

/** What Discord refuses is refused for good; everything else passes. */
async function untilSent(send: () => Promise<unknown>): Promise<void> {
  for (const pause of PAUSES_MS) {
    try {
      await send();
      return;
    } catch (error) {
      if (error instanceof DiscordAPIError) throw error;
      await sleep(pause);
    }
  }
  await send();
}
