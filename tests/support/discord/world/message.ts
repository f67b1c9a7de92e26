/**
 * A message with everything it ever was, and its JSON as Discord hands it out.
 * Says nothing of whether it may be written; message-limits.ts does.
 */

import { ComponentType, MessageFlags } from 'discord.js';
import { asText, type JsonObject, withoutNulls } from '../json.js';
import { flattenComponents, textDisplays } from '../limits/component-limits.js';
import { joinPings } from './mentions.js';
import type { Attachment, Channel, MessageVersion, Pings, User } from './types.js';
import { userWire } from './wire.js';

interface MessageOrigin {
  id: string;
  channel: Channel;
  author: User;
  /** The interaction it answers, as `interaction_metadata` of the message; null for none. */
  metadata: JsonObject | null;
  /** The only person who sees it; null where everybody does. */
  onlyFor: string | null;
  repliesTo: SentMessage | null;
  first: MessageVersion;
}

/** A button or a select as it stands on a message. */
export interface Control {
  type: number;
  customId: string | null;
  label: string | null;
  url: string | null;
  disabled: boolean;
  component: JsonObject;
}

export class SentMessage {
  readonly id: string;
  readonly channel: Channel;
  readonly author: User;
  readonly metadata: JsonObject | null;
  readonly onlyFor: string | null;
  readonly repliesTo: SentMessage | null;
  /** A deferred reply begins with the version that shows that the bot is thinking. */
  readonly versions: MessageVersion[];
  /** By whom it was taken away: the bot, or the test behind its back. */
  deletedBy: 'bot' | 'test' | null = null;

  constructor(origin: MessageOrigin) {
    this.id = origin.id;
    this.channel = origin.channel;
    this.author = origin.author;
    this.metadata = origin.metadata;
    this.onlyFor = origin.onlyFor;
    this.repliesTo = origin.repliesTo;
    this.versions = [origin.first];
  }

  get current(): MessageVersion {
    return this.versions[this.versions.length - 1] as MessageVersion;
  }

  get content(): string {
    return this.current.content;
  }

  get components(): JsonObject[] {
    return this.current.components;
  }

  get embeds(): JsonObject[] {
    return this.current.embeds;
  }

  get flags(): number {
    return this.current.flags;
  }

  get attachments(): Attachment[] {
    return this.current.attachments;
  }

  get deleted(): boolean {
    return this.deletedBy !== null;
  }

  get ephemeral(): boolean {
    return this.onlyFor !== null;
  }

  /** Whether people still see that the bot is thinking. */
  get loading(): boolean {
    return (this.flags & MessageFlags.Loading) !== 0;
  }

  /** Everything to read on it, one text a line: content, then the text displays in order. */
  get text(): string {
    return [this.content, ...textDisplays(this.components)].filter(Boolean).join('\n');
  }

  /** Whom any of its versions notified. */
  get pings(): Pings {
    return joinPings(this.versions.map((version) => version.pings));
  }

  /** Its buttons and selects, in reading order. */
  get controls(): Control[] {
    return flattenComponents(this.components)
      .filter(({ custom_id, type }) => custom_id !== undefined || type === ComponentType.Button)
      .map((component) => ({
        type: component.type as number,
        customId: asText(component.custom_id) || null,
        label: asText(component.label) || null,
        url: asText(component.url) || null,
        disabled: component.disabled === true,
        component,
      }));
  }

  isVisibleTo(userId: string): boolean {
    return !this.deleted && (this.onlyFor === null || this.onlyFor === userId);
  }

  toWire(users: Map<string, User>, applicationId: string): JsonObject {
    const { current, channel } = this;
    const [first, last] = [this.versions[0], current];
    const { pings } = current;
    return {
      id: this.id,
      type: this.metadata?.type === 2 ? 20 : this.repliesTo ? 19 : 0,
      channel_id: channel.id,
      author: userWire(this.author),
      content: current.content,
      components: current.components,
      embeds: current.embeds.map((embed) => ({ type: 'rich', ...embed })),
      attachments: current.attachments.map((one) => attachmentWire(one, this.ephemeral)),
      flags: current.flags,
      mentions: pings.users.flatMap((id) => users.get(id) ?? []).map(userWire),
      mention_roles: pings.roles,
      mention_everyone: pings.everyone,
      pinned: false,
      tts: false,
      timestamp: timestamp(first?.at ?? 0),
      edited_timestamp: this.versions.length > 1 ? timestamp(last.at) : null,
      ...(this.metadata
        ? {
            application_id: applicationId,
            webhook_id: applicationId,
            interaction_metadata: this.metadata,
          }
        : {}),
      ...(this.repliesTo
        ? { message_reference: { type: 0, channel_id: channel.id, message_id: this.repliesTo.id } }
        : {}),
    };
  }
}

function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000+00:00');
}

export function attachmentWire(attachment: Attachment, ephemeral = false): JsonObject {
  const { id, filename, contentType, size, description, url } = attachment;
  return withoutNulls({
    id,
    filename,
    content_type: contentType,
    size,
    description,
    url,
    proxy_url: url,
    ephemeral: ephemeral || null,
  });
}
