/**
 * What an interaction's token opens for 15 minutes after the first response: the original
 * message and follow-ups.
 */

import { MessageFlags } from 'discord.js';
import { checkMessage } from '../../limits/message-limits.js';
import type { Interaction } from '../../people/interaction.js';
import type { SentMessage } from '../../world/message.js';
import { messageMetadata } from '../../world/metadata.js';
import { createMessage, deleteMessage, editMessage } from '../../world/writing.js';
import { refuse } from '../errors.js';
import { NO_CONTENT, type Reply, type RestRequest, type Route } from '../routing.js';

const WEBHOOK = '/webhooks/{application}/{token}';
const ONE = `${WEBHOOK}/messages/{message}`;
/** Where only the person installed the application. */
const MAX_FOLLOW_UPS = 5;

export const webhookRoutes: Route[] = [
  { method: 'POST', path: WEBHOOK, auth: false, run: followUp },
  { method: 'GET', path: ONE, auth: false, run: read },
  { method: 'PATCH', path: ONE, auth: false, run: edit },
  { method: 'DELETE', path: ONE, auth: false, run: remove },
];

function followUp(request: RestRequest): Reply {
  const { world, body, files } = request;
  const interaction = interactionOf(request);
  const { original } = interaction;
  // Discord lets the first follow-up after a deferred reply take the place of the reply.
  if (original?.loading && !original.deleted) return change(request, interaction, original);
  if (interaction.limitedFollowUps && interaction.followUps.length >= MAX_FOLLOW_UPS) {
    throw refuse.tooManyFollowUps();
  }
  request.checkBody((form) => checkMessage(form, { body, files }));
  const ephemeral = (Number(body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const envelope = {
    channel: interaction.channel,
    metadata: messageMetadata(interaction, original),
    onlyFor: ephemeral ? interaction.user.id : null,
  };
  const message = createMessage(world, { body, files, kind: 'interaction' }, envelope);
  interaction.followUps.push(message);
  interaction.answered();
  return { status: 200, body: world.messageWire(message) };
}

function read(request: RestRequest): Reply {
  const message = messageOf(request, interactionOf(request));
  return { status: 200, body: request.world.messageWire(message) };
}

function edit(request: RestRequest): Reply {
  const interaction = interactionOf(request);
  return change(request, interaction, messageOf(request, interaction));
}

function remove(request: RestRequest): Reply {
  const interaction = interactionOf(request);
  deleteMessage(request.world, messageOf(request, interaction), 'bot');
  interaction.answered();
  return NO_CONTENT;
}

function change(request: RestRequest, interaction: Interaction, message: SentMessage): Reply {
  const { world, body, files } = request;
  request.checkBody((form) => checkMessage(form, { body, files, existing: message.current }));
  noteFixedVisibility(request, message);
  editMessage(world, message, { body, files, kind: 'interaction' });
  interaction.answered();
  return { status: 200, body: world.messageWire(message) };
}

/** Who sees a message was settled when it came to be; Discord ignores a later wish. */
function noteFixedVisibility(request: RestRequest, message: SentMessage): void {
  const { flags } = request.body;
  if (typeof flags !== 'number') return;
  const wanted = (flags & MessageFlags.Ephemeral) !== 0;
  if (!wanted || message.ephemeral) return;
  const text = 'Ephemeral or public is fixed when the message is created; the flag is ignored';
  request.note('EPHEMERAL_FIXED', 'flags', text);
}

function interactionOf(request: RestRequest): Interaction {
  const { world } = request;
  const interaction = world.interactionsByToken.get(request.param('token'));
  if (!interaction || request.param('application') !== world.application.id) {
    throw refuse.unknownWebhook();
  }
  request.interaction = interaction;
  if (interaction.expired) throw refuse.expiredToken();
  if (!interaction.acknowledged) throw refuse.unknownWebhook();
  return interaction;
}

function messageOf(request: RestRequest, interaction: Interaction): SentMessage {
  const id = request.param('message');
  const message =
    id === '@original'
      ? interaction.original
      : [...interaction.messages, interaction.source].find((one) => one?.id === id);
  if (!message || message.deletedBy === 'bot') throw refuse.unknownMessage();
  if (message.deletedBy === 'test') throw refuse.deletedMessage();
  return message;
}
