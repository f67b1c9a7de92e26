/**
 * What a message says of the interaction it answers.
 */

import { InteractionType } from 'discord.js';
import type { JsonObject } from '../json.js';
import type { Interaction } from '../people/interaction.js';
import type { SentMessage } from './message.js';
import { userWire } from './wire.js';

/** @param original the first response, for a follow-up */
export function messageMetadata(
  interaction: Interaction,
  original: SentMessage | null = null,
): JsonObject {
  const { id, type, user, source, payload } = interaction;
  return {
    id,
    type,
    user: userWire(user),
    authorizing_integration_owners: payload.authorizing_integration_owners,
    ...(original ? { original_response_message_id: original.id } : {}),
    ...(type === InteractionType.MessageComponent ? { interacted_message_id: source?.id } : {}),
    ...(type === InteractionType.ModalSubmit
      ? { triggering_interaction_metadata: source?.metadata ?? null }
      : {}),
  };
}
