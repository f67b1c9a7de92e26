/**
 * The first response to an interaction: reply, defer, update, choices or modal.
 * What comes after it goes through the routes of webhooks.ts.
 */

import { InteractionType, MessageFlags, InteractionResponseType as Type } from 'discord.js';
import { asObject, asObjects } from '../../json.js';
import { checkMessage } from '../../limits/message-limits.js';
import { checkChoices, checkModal } from '../../limits/modal-limits.js';
import type { Interaction, InteractionState } from '../../people/interaction.js';
import type { SentMessage } from '../../world/message.js';
import { messageMetadata } from '../../world/metadata.js';
import { createLoading, createMessage, type Draft, editMessage } from '../../world/writing.js';
import { type Form, refuse } from '../errors.js';
import { NO_CONTENT, type Reply, type RestRequest, type Route } from '../routing.js';

export const callbackRoutes: Route[] = [
  {
    method: 'POST',
    path: '/interactions/{interaction}/{token}/callback',
    auth: false,
    run: respond,
  },
];

const REPLIES = [Type.ChannelMessageWithSource, Type.DeferredChannelMessageWithSource];
const UPDATES = [Type.DeferredMessageUpdate, Type.UpdateMessage];

function respond(request: RestRequest): Reply {
  const interaction = request.world.interactions.get(request.param('interaction'));
  if (!interaction || interaction.token !== request.param('token')) {
    throw refuse.unknownInteraction();
  }
  request.interaction = interaction;
  if (interaction.state === 'failed') throw refuse.unknownInteraction();
  if (interaction.acknowledged) throw refuse.alreadyAcknowledged();
  const type = request.body.type as Type;
  request.checkBody((form) => checkResponse(form, request, interaction));
  apply(request, interaction, type);
  if (request.query.with_response !== 'true') return NO_CONTENT;
  return { status: 200, body: describe(request, interaction, type) };
}

function checkResponse(form: Form, request: RestRequest, interaction: Interaction): void {
  const { body, files } = request;
  const type = body.type as Type;
  const data = asObject(body.data);
  const possible = possibleTypes(interaction);
  if (!possible.includes(type)) {
    const message = `Value must be one of {${possible.join(', ')}}.`;
    form.at('type').add('BASE_TYPE_CHOICES', message);
    return;
  }
  const place = form.at('data');
  if (type === Type.ChannelMessageWithSource) checkMessage(place, { body: data, files });
  else if (type === Type.UpdateMessage) {
    const existing = interaction.source?.current;
    checkMessage(place, { body: data, files, existing });
  } else if (type === Type.ApplicationCommandAutocompleteResult) checkChoices(place, data);
  else if (type === Type.Modal) checkModal(place, data);
}

/** Only what stands on a message can update it; a modal is not answered by another one. */
function possibleTypes({ type, source }: Interaction): Type[] {
  if (type === InteractionType.ApplicationCommandAutocomplete) {
    return [Type.ApplicationCommandAutocompleteResult];
  }
  const updates = source ? UPDATES : [];
  return [...REPLIES, ...updates, ...(type === InteractionType.ModalSubmit ? [] : [Type.Modal])];
}

function apply(request: RestRequest, interaction: Interaction, type: Type): void {
  const { world, body, files } = request;
  const data = asObject(body.data);
  const ephemeral = (Number(data.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const draft: Draft = { body: data, files, kind: 'interaction' };
  const envelope = {
    channel: interaction.channel,
    metadata: messageMetadata(interaction),
    onlyFor: ephemeral ? interaction.user.id : null,
  };
  const settle = (isEphemeral: boolean, state: InteractionState) =>
    interaction.acknowledge(request.record, { type, ephemeral: isEphemeral, state });
  if (type === Type.ChannelMessageWithSource) {
    interaction.original = createMessage(world, draft, envelope);
    settle(ephemeral, 'answered');
  } else if (type === Type.DeferredChannelMessageWithSource) {
    noteIgnoredFlags(request);
    interaction.original = createLoading(world, envelope);
    settle(ephemeral, 'deferred');
  } else if (type === Type.DeferredMessageUpdate) {
    interaction.original = interaction.source;
    settle(false, 'deferred');
  } else if (type === Type.UpdateMessage) {
    const { source } = interaction;
    if (!source || source.deleted) throw refuse.deletedMessage();
    editMessage(world, source, draft);
    interaction.original = source;
    settle(false, 'answered');
  } else if (type === Type.ApplicationCommandAutocompleteResult) {
    interaction.choices = asObjects(data.choices).map(({ name, value }) => ({
      name: String(name),
      value: typeof value === 'number' ? value : String(value),
    }));
    settle(false, 'answered');
  } else {
    interaction.modal = data;
    settle(false, 'answered');
  }
}

/** Discord takes them without a word and forgets them. */
function noteIgnoredFlags(request: RestRequest): void {
  const ignored = Number(asObject(request.body.data).flags ?? 0) & ~MessageFlags.Ephemeral;
  if (ignored === 0) return;
  const message = `Only EPHEMERAL counts in a deferred reply; ${ignored} is ignored`;
  request.note('DEFERRED_FLAGS_IGNORED', 'data.flags', message, 204);
}

function describe(request: RestRequest, interaction: Interaction, type: Type) {
  const { original } = interaction;
  const message: SentMessage | null = original;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      channel_id: interaction.channel.id,
      ...(interaction.guildId ? { guild_id: interaction.guildId } : {}),
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: message.loading,
            response_message_ephemeral: message.ephemeral,
          }
        : {}),
    },
    ...(message ? { resource: { type, message: request.world.messageWire(message) } } : {}),
  };
}
