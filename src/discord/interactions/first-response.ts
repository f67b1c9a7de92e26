/**
 * The first response to an interaction. Without one within 3 s a person reads "the application
 * did not respond", so what only the network lost is sent again for as long as that may help.
 * It goes by discord.js's REST and not by its methods of interactions, which cannot be cut short.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import {
  type APIInteractionResponse,
  RESTJSONErrorCodes as Codes,
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  Routes,
} from 'discord.js';
import type { MessageBody } from '../message/message.js';
import type { Deferred } from './resolve.js';

/**
 * No try begins later, but for one that only asks how an earlier one fared. Counted from when the interaction came in: our clock and Discord's may
 * differ by more, and who came in late is told that the interaction is unknown.
 */
const LAST_TRY_MS = 2_500;
/** One that is silent for so long is given up: there is time for another. */
const TRY_MS = 1_500;
/**
 * Where no other follows, the answer is waited for. It may tell that an earlier try arrived, of
 * which we, or the network, were too slow to hear: a defer that nobody follows is shown for ever.
 */
const LAST_WAIT_MS = 10_000;
/** Doubles from try to try; discord.js itself tries a reset or a failing Discord without one. */
const FIRST_PAUSE_MS = 100;

/** The answer follows as an edit; who sees it is settled now. */
export async function deferReply(interaction: Deferred, isPrivate: boolean): Promise<void> {
  await respond(interaction, {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: isPrivate ? MessageFlags.Ephemeral : (0 as MessageFlags) },
  });
  interaction.deferred = true;
}

/** The button's own message is edited, later or not at all. */
export async function deferUpdate(interaction: Deferred): Promise<void> {
  await respond(interaction, { type: InteractionResponseType.DeferredMessageUpdate });
  interaction.deferred = true;
}

/** Says all there is, to the one who asked alone. */
export async function replyPrivately(interaction: Deferred, message: MessageBody): Promise<void> {
  const { flags, components, allowedMentions: allowed_mentions } = message;
  await respond(interaction, {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { flags: flags | MessageFlags.Ephemeral, components, allowed_mentions },
  });
  interaction.replied = true;
}

/** @throws what Discord refused it with, or what the last try failed with */
async function respond(interaction: Deferred, body: APIInteractionResponse): Promise<void> {
  const route = Routes.interactionCallback(interaction.id, interaction.token);
  const startedAt = performance.now();
  const timeLeft = (): number => startedAt + LAST_TRY_MS - performance.now();
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    const waits = timeLeft() < TRY_MS + pause;
    try {
      const signal = AbortSignal.timeout(waits ? LAST_WAIT_MS : TRY_MS);
      await interaction.client.rest.post(route, { body, auth: false, signal });
      return;
    } catch (error) {
      if (hasArrived(error)) return;
      if (error instanceof DiscordAPIError || (waits && timeLeft() < pause)) throw error;
      await sleep(pause);
    }
  }
}

/** There is a response: an earlier try's, of which only Discord's answer was lost. */
function hasArrived(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError && error.code === Codes.InteractionHasAlreadyBeenAcknowledged
  );
}
