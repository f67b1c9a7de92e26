/**
 * The first response to an interaction. Without one within 3 s a person reads "the application
 * did not respond", so what only the network lost is sent again for as long as that may help.
 * It goes by discord.js's REST and not by its methods of interactions, which cannot be cut short.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import {
  type APIApplicationCommandOptionChoice,
  type APIInteractionResponse,
  type AutocompleteInteraction,
  RESTJSONErrorCodes as Codes,
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  Routes,
} from 'discord.js';
import type { MessageBody } from '../message/message.js';
import type { Answerable, Shown } from './reply.js';

/**
 * No try begins later, but for one that only asks how an earlier one fared. Counted from when the
 * interaction came in: our clock and Discord's may differ by more, and who came in late is told
 * that the interaction is unknown.
 */
const LAST_TRY_MS = 2_500;
/** One that is silent for this share of the time left is given up: there is time for another. */
const SHARE_OF_A_TRY = 0.6;
/** With less than this left no other would follow in time. */
const SHORTEST_TRY_MS = 300;
/**
 * Where no other follows, the answer is waited for. It may tell that an earlier try arrived, of
 * which we, or the network, were too slow to hear: a defer that nobody follows is shown for ever.
 */
const LAST_WAIT_MS = 10_000;
/** Doubles from try to try; discord.js itself tries a reset or a failing Discord without one. */
const FIRST_PAUSE_MS = 100;

type Incoming = Answerable | AutocompleteInteraction;

const arrivals = new WeakMap<Incoming, number>();

/** To be called as an interaction comes in; else its time counts from its first use here. */
export function noteArrival(interaction: Incoming): void {
  if (!arrivals.has(interaction)) arrivals.set(interaction, performance.now());
}

/** Milliseconds since the interaction came in. */
export function ageOf(interaction: Incoming): number {
  noteArrival(interaction);
  return performance.now() - (arrivals.get(interaction) as number);
}

/** The answer follows as an edit; who sees it is settled now. */
export async function deferReply(interaction: Answerable, isPrivate: boolean): Promise<void> {
  await respond(interaction, {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: isPrivate ? MessageFlags.Ephemeral : (0 as MessageFlags) },
  });
  interaction.deferred = true;
}

/** The button's own message is edited, later or not at all. */
export async function deferUpdate(interaction: Answerable): Promise<void> {
  await respond(interaction, { type: InteractionResponseType.DeferredMessageUpdate });
  interaction.deferred = true;
}

export function defer(interaction: Answerable, shown: Shown): Promise<void> {
  return shown === 'update'
    ? deferUpdate(interaction)
    : deferReply(interaction, shown === 'private');
}

/** Says all there is, at once. */
export async function reply(
  interaction: Answerable,
  message: MessageBody,
  shown: Shown,
): Promise<void> {
  const type =
    shown === 'update'
      ? InteractionResponseType.UpdateMessage
      : InteractionResponseType.ChannelMessageWithSource;
  await respond(interaction, { type, data: toWire(message, shown) });
  interaction.replied = true;
}

/** To the one who asked alone. */
export function replyPrivately(interaction: Answerable, message: MessageBody): Promise<void> {
  return reply(interaction, message, 'private');
}

function toWire({ flags, components, allowedMentions }: MessageBody, shown: Shown) {
  return {
    flags: shown === 'private' ? flags | MessageFlags.Ephemeral : flags,
    components,
    allowed_mentions: allowedMentions,
  };
}

/** What somebody may choose while they type. */
export function offerChoices(
  interaction: AutocompleteInteraction,
  choices: APIApplicationCommandOptionChoice<string>[],
): Promise<void> {
  const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
  return respond(interaction, { type, data: { choices } });
}

/** @throws what Discord refused it with, or what the last try failed with */
async function respond(interaction: Incoming, body: APIInteractionResponse): Promise<void> {
  const route = Routes.interactionCallback(interaction.id, interaction.token);
  const timeLeft = (): number => LAST_TRY_MS - ageOf(interaction);
  let wasSilent = false;
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    const tryMs = Math.floor(timeLeft() * SHARE_OF_A_TRY);
    const waits = wasSilent || tryMs < SHORTEST_TRY_MS;
    const signal = AbortSignal.timeout(waits ? LAST_WAIT_MS : tryMs);
    try {
      await interaction.client.rest.post(route, { body, auth: false, signal });
      return;
    } catch (error) {
      if (hasArrived(error)) return;
      if (error instanceof DiscordAPIError || (waits && timeLeft() < pause)) throw error;
      wasSilent ||= signal.aborted;
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
