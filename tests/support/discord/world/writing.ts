/**
 * Turns the body of a request into a message or into the next version of one.
 * The body has been checked before; see message-limits.ts.
 */

import { MessageFlags } from 'discord.js';
import { asObject, asObjects, asText, type JsonObject } from '../json.js';
import { textDisplays } from '../limits/component-limits.js';
import { findPings, type MentionDefault, NO_PINGS } from './mentions.js';
import { SentMessage } from './message.js';
import { storeComponents } from './stored-components.js';
import type { Attachment, Channel, MessageVersion, UploadedFile, User } from './types.js';
import type { World } from './world.js';

const SETTABLE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;
/** Of these an edit can change the first; the second can only be added. */
const EDITABLE = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

export interface Draft {
  body: JsonObject;
  files: UploadedFile[];
  kind: MentionDefault;
  repliesTo?: SentMessage | null;
}

export interface Envelope {
  channel: Channel;
  /** Default the bot. */
  author?: User;
  metadata: JsonObject | null;
  onlyFor: string | null;
}

/** Creates the message and tells the sessions that may see it. */
export function createMessage(world: World, draft: Draft, envelope: Envelope): SentMessage {
  const flags = Number(draft.body.flags ?? 0) & SETTABLE;
  const first = writeVersion(world, draft, flags | ephemeralFlag(envelope.onlyFor));
  return addMessage(world, envelope, first, draft.repliesTo ?? null);
}

/** What a person writes, for the menu of a message: any text that Discord takes. */
export function sayInChannel(
  world: World,
  {
    author,
    channel,
    content,
  }: Required<Pick<Envelope, 'author' | 'channel'>> & { content: string },
): SentMessage {
  const first = { ...EMPTY, at: world.clock.now(), content: content.trim() };
  return addMessage(world, { author, channel, metadata: null, onlyFor: null }, first);
}

const EMPTY: Omit<MessageVersion, 'at'> = {
  content: '',
  components: [],
  embeds: [],
  flags: 0,
  attachments: [],
  pings: NO_PINGS,
};

/** The message that stands there while the bot is thinking. */
export function createLoading(world: World, envelope: Envelope): SentMessage {
  return addMessage(world, envelope, {
    ...EMPTY,
    at: world.clock.now(),
    flags: MessageFlags.Loading | ephemeralFlag(envelope.onlyFor),
  });
}

export function editMessage(world: World, message: SentMessage, draft: Draft): void {
  const before = message.current;
  const given = draft.body.flags;
  const kept = before.flags & ~(EDITABLE | MessageFlags.Loading);
  const flags = typeof given === 'number' ? given & EDITABLE : before.flags & EDITABLE;
  message.versions.push(writeVersion(world, draft, kept | flags, before));
  announce(world, 'MESSAGE_UPDATE', message);
}

export function deleteMessage(world: World, message: SentMessage, by: 'bot' | 'test'): void {
  message.deletedBy = by;
  announce(world, 'MESSAGE_DELETE', message);
}

function writeVersion(
  world: World,
  { body, files, kind, repliesTo }: Draft,
  flags: number,
  before?: MessageVersion,
): MessageVersion {
  const attachments = [...keptAttachments(body, before), ...uploads(world, body, files)];
  const content = body.content === undefined ? before?.content : asText(body.content).trim();
  const components =
    body.components === undefined
      ? before?.components
      : storeComponents(asObjects(body.components), attachments);
  const embeds = body.embeds === undefined ? before?.embeds : asObjects(body.embeds);
  return {
    at: world.clock.now(),
    content: content ?? '',
    components: components ?? [],
    embeds: embeds ?? [],
    flags,
    attachments,
    pings: findPings({
      texts: [content ?? '', ...textDisplays(components ?? [])],
      allowed: body.allowed_mentions,
      kind,
      repliedUser: repliesTo?.author.id,
    }),
  };
}

function keptAttachments(body: JsonObject, before?: MessageVersion): Attachment[] {
  if (!before) return [];
  if (!Array.isArray(body.attachments)) return before.attachments;
  const ids = asObjects(body.attachments).map(({ id }) => String(id));
  return before.attachments.filter(({ id }) => ids.includes(id));
}

function uploads(world: World, body: JsonObject, files: UploadedFile[]): Attachment[] {
  const told = asObjects(body.attachments);
  return files.map((file) => {
    const about = asObject(told.find(({ id }) => String(id) === file.index));
    return world.addUpload(file, asText(about.description) || null);
  });
}

function addMessage(
  world: World,
  { channel, author = world.bot, metadata, onlyFor }: Envelope,
  first: MessageVersion,
  repliesTo: SentMessage | null = null,
): SentMessage {
  const id = world.ids.next();
  const message = new SentMessage({ id, channel, author, metadata, onlyFor, repliesTo, first });
  world.messages.set(id, message);
  announce(world, 'MESSAGE_CREATE', message);
  return message;
}

function ephemeralFlag(onlyFor: string | null): number {
  return onlyFor === null ? 0 : MessageFlags.Ephemeral;
}

/** Ephemeral messages reach nobody but the person, and no event tells of them. */
function announce(world: World, event: string, message: SentMessage): void {
  if (message.ephemeral) return;
  const { guildId, id: channelId } = message.channel;
  const guild = guildId === null ? {} : { guild_id: guildId };
  const data =
    event === 'MESSAGE_DELETE'
      ? { id: message.id, channel_id: channelId, ...guild }
      : { ...world.messageWire(message), ...guild };
  world.dispatch(event, data, guildId);
}
