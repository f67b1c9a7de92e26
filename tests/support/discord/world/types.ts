/**
 * What a test gives the server and what it reads back: options, people, places and records.
 * Wire shapes are built in wire.ts.
 */

import type {
  ApplicationCommandType,
  InteractionContextType,
  Locale,
  MessageFlags,
} from 'discord.js';
import type { JsonObject } from '../json.js';

export interface User {
  id: string;
  username: string;
  globalName: string | null;
  locale: string;
  bot: boolean;
}

export interface Channel {
  id: string;
  /** discord.js ChannelType: 0 guild text, 1 direct message, 3 group, 10 to 12 threads, 15 forum. */
  type: number;
  name: string | null;
  guildId: string | null;
  /** The channel that a thread is in. */
  parentId?: string;
  /** The people of a direct message or a group. */
  recipients: User[];
  /** Whether the bot may read and write it outside interactions. */
  access: boolean;
}

export interface Guild {
  id: string;
  name: string;
  ownerId: string;
  locale: string;
  /** False: the bot is not a member; people reach it only by their own installation. */
  installed: boolean;
  channels: Channel[];
}

export interface UserOptions {
  id?: string;
  username?: string;
  globalName?: string;
  /** The language of the person's client. Default zh-TW. */
  locale?: `${Locale}` | string;
}

export interface GuildOptions {
  id?: string;
  name?: string;
  ownerId?: string;
  locale?: `${Locale}` | string;
  installed?: boolean;
  /** Threads after the channel that they are in. */
  channels?: { id?: string; name?: string; access?: boolean; type?: number; parentId?: string }[];
}

export interface ServerOptions {
  token?: string;
  application?: {
    name?: string;
    owner?: UserOptions;
    /** With a team the owner is the team's first member, who has the role of its owner. */
    team?: { name?: string; members: UserOptions[] };
    /** 0 guild, 1 user. Default both. */
    integrationTypes?: (0 | 1)[];
  };
  bot?: UserOptions;
  /** Default: one guild with one text channel. */
  guilds?: GuildOptions[];
  users?: UserOptions[];
  /** The privileged intents that are switched on for the application. Default none. */
  privilegedIntents?: number;
  /** Default 41250, as Discord's own. */
  heartbeatIntervalMs?: number;
  shards?: number;
  /** Milliseconds since 1970. A constant function makes a clock that only `advance` moves. */
  now?: () => number;
  /** Discord's OpenAPI description; false leaves the check out. */
  openapiPath?: string | false;
}

/** Something Discord refuses, or quietly ignores although the client counts on it. */
export interface Violation {
  at: number;
  method: string;
  path: string;
  status: number;
  /** Discord's number, e.g. 50035; 0 where it has none. */
  code: number;
  /** The name Discord gives the error of a field, e.g. BASE_TYPE_MAX_LENGTH. */
  rule: string | null;
  /** Where in the body, e.g. `data.components[0].content`; '' for the body as a whole. */
  field: string;
  message: string;
  interactionId: string | null;
}

export interface UploadedFile {
  name: string;
  contentType: string;
  data: Buffer;
  /** The n of `files[n]`. */
  index: string;
}

export interface RequestRecord {
  method: string;
  /** Without /api/v10 and without the query. */
  path: string;
  query: Record<string, string>;
  body: unknown;
  files: UploadedFile[];
  /** When it arrived: on the server's clock, and by performance.now(). */
  at: number;
  startedAt: number;
  /** 0 while unanswered and where the connection was dropped. */
  status: number;
  response: unknown;
  /** Real time from its arrival to the answer. */
  ms: number;
  fault: boolean;
}

export interface Attachment {
  id: string;
  filename: string;
  contentType: string;
  size: number;
  description: string | null;
  url: string;
}

/** Whom a text notifies, as if the bot were allowed to mention everybody and every role. */
export interface Pings {
  users: string[];
  roles: string[];
  everyone: boolean;
}

/** A message as it stood from `at` until its next version. */
export interface MessageVersion {
  at: number;
  content: string;
  components: JsonObject[];
  embeds: JsonObject[];
  /** Bits of {@link MessageFlags}. */
  flags: number;
  attachments: Attachment[];
  pings: Pings;
}

/** A file a person hands over as an option; the server serves it under its own address. */
export interface FileOption {
  filename: string;
  contentType?: string;
  data: Buffer | string;
}

export type OptionValue = string | number | boolean | User | Channel | FileOption;

/** Who does it and where. Default: the first user, in the first channel of the first guild. */
export interface Place {
  user?: User | string;
  guild?: string;
  channel?: string;
  /** In the direct messages with the bot. */
  dm?: boolean;
  /** 0 guild, 1 direct message with the bot, 2 private channel of others. */
  context?: InteractionContextType;
  /** The person's language; default that of the user. */
  locale?: string;
  guildLocale?: string;
  /** The member's permission bits, e.g. '8'. Default: those of an ordinary member. */
  permissions?: string | bigint;
  /** By whom the application was installed: `{ 0: guildId }`, `{ 1: userId }` or both. */
  integrationOwners?: Partial<Record<'0' | '1', string>>;
  /** Send it even where Discord's client would not let the person do it. */
  force?: boolean;
}

export interface CommandCall extends Place {
  name: string;
  group?: string;
  subcommand?: string;
  options?: Record<string, OptionValue>;
  /** Default a slash command; a user or message command needs a target. */
  type?: ApplicationCommandType;
  /** Id of the user or message that a context-menu command was opened on. */
  target?: string;
}

export interface AutocompleteCall extends CommandCall {
  /** The option that is being typed into; what was typed so far stands in `options`. */
  focused: string;
}
