/**
 * Routes for messages outside interactions: direct messages and channels the bot can see.
 */

import { ChannelType } from 'discord.js';
import { asObject, asText } from '../../json.js';
import { checkMessage } from '../../limits/message-limits.js';
import type { SentMessage } from '../../world/message.js';
import type { Channel } from '../../world/types.js';
import { channelWire } from '../../world/wire.js';
import { createMessage, deleteMessage, editMessage } from '../../world/writing.js';
import { invalidForm, refuse } from '../errors.js';
import { NO_CONTENT, type RestRequest, type Route } from '../routing.js';

const ONE = '/channels/{channel}/messages/{message}';

export const channelRoutes: Route[] = [
  { method: 'POST', path: '/users/@me/channels', auth: true, run: openDm },
  { method: 'POST', path: '/channels/{channel}/messages', auth: true, run: send },
  { method: 'GET', path: ONE, auth: true, run: read },
  { method: 'PATCH', path: ONE, auth: true, run: edit },
  { method: 'DELETE', path: ONE, auth: true, run: remove },
];

/** Opens even where the person refuses messages: Discord tells only when one is sent. */
function openDm(request: RestRequest) {
  request.checkBody();
  const user = request.world.users.get(asText(request.body.recipient_id));
  if (!user) throw refuse.unknownUser();
  return { status: 200, body: channelWire(request.world.dmChannel(user)) };
}

function send(request: RestRequest) {
  const { world, body, files } = request;
  const channel = channelOf(request);
  request.checkBody((form) => checkMessage(form, { body, files }));
  const isDm = channel.type === ChannelType.DM;
  if (isDm && channel.recipients.some(({ id }) => world.closedDms.has(id))) {
    throw refuse.closedDms();
  }
  const repliesTo = referencedMessage(request);
  const envelope = { channel, metadata: null, onlyFor: null };
  const message = createMessage(world, { body, files, kind: 'message', repliesTo }, envelope);
  const nonce = body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce };
  return { status: 200, body: { ...world.messageWire(message), ...nonce } };
}

function read(request: RestRequest) {
  return { status: 200, body: request.world.messageWire(messageOf(request)) };
}

function edit(request: RestRequest) {
  const { world, body, files } = request;
  const message = messageOf(request);
  request.checkBody((form) => checkMessage(form, { body, files, existing: message.current }));
  editMessage(world, message, { body, files, kind: 'message' });
  return { status: 200, body: world.messageWire(message) };
}

function remove(request: RestRequest) {
  deleteMessage(request.world, messageOf(request), 'bot');
  return NO_CONTENT;
}

function channelOf(request: RestRequest): Channel {
  const channel = request.world.channels.get(request.param('channel'));
  if (!channel) throw refuse.unknownChannel();
  if (!channel.access) throw refuse.missingAccess();
  return channel;
}

/** Ephemeral messages do not exist outside the interaction they belong to. */
function messageOf(request: RestRequest): SentMessage {
  const channel = channelOf(request);
  const message = request.world.messages.get(request.param('message'));
  if (!message || message.ephemeral || message.channel !== channel) throw refuse.unknownMessage();
  if (message.deletedBy === 'test') throw refuse.deletedMessage();
  if (message.deletedBy === 'bot') throw refuse.unknownMessage();
  return message;
}

function referencedMessage(request: RestRequest): SentMessage | null {
  const reference = asObject(request.body.message_reference);
  const id = asText(reference.message_id);
  const message = request.world.messages.get(id);
  if (id === '' || (message && !message.deleted)) return message ?? null;
  if (reference.fail_if_not_exists === false) return null;
  throw invalidForm([
    {
      path: ['message_reference'],
      code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE',
      message: 'Unknown message',
    },
  ]);
}
