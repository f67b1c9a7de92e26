/**
 * Everything the server knows: people, places, messages, interactions, and what was recorded.
 * Speaks to nobody; the REST side and the gateway read and change it.
 */

import { ChannelType } from 'discord.js';
import type { JsonObject } from '../json.js';
import type { Interaction } from '../people/interaction.js';
import { Waiters } from '../waiters.js';
import { Clock, Snowflakes } from './clock.js';
import { CommandRegistry } from './commands.js';
import type { SentMessage } from './message.js';
import type {
  Attachment,
  Channel,
  Guild,
  GuildOptions,
  RequestRecord,
  ServerOptions,
  UploadedFile,
  User,
  UserOptions,
  Violation,
} from './types.js';
import { type Application, guildWire } from './wire.js';

/** Sends a gateway event to the sessions that should see it; false where there is none. */
export type Dispatch = (event: string, data: JsonObject, guildId: string | null) => boolean;

export class World {
  readonly clock: Clock;
  readonly ids: Snowflakes;
  readonly token: string;
  readonly application: Application;
  readonly bot: User;
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, SentMessage>();
  readonly interactions = new Map<string, Interaction>();
  readonly interactionsByToken = new Map<string, Interaction>();
  readonly commands: CommandRegistry;
  readonly uploads = new Map<string, { contentType: string; data: Buffer }>();
  readonly closedDms = new Set<string>();
  readonly violations: Violation[] = [];
  readonly requests: RequestRecord[] = [];
  readonly waiters = new Waiters();
  /** `http://127.0.0.1:port`, once the server listens. */
  origin = '';
  dispatch: Dispatch = () => false;

  constructor(options: ServerOptions) {
    this.clock = new Clock(options.now);
    this.ids = new Snowflakes(this.clock);
    this.token = options.token ?? 'MTA0NDY3.test-token.of-the-discord-server';
    this.bot = this.addUser({ username: 'bot', ...options.bot }, true);
    this.application = this.#createApplication(options.application ?? {});
    this.commands = new CommandRegistry(this.clock, this.ids, this.application);
    for (const user of options.users ?? [{}]) this.addUser(user);
    for (const guild of options.guilds ?? [{}]) this.addGuild(guild);
  }

  addUser(options: UserOptions = {}, bot = false): User {
    const username = options.username ?? `user${this.users.size}`;
    const user: User = {
      id: options.id ?? this.ids.fixed(),
      username,
      globalName: options.globalName ?? (bot ? null : username),
      locale: options.locale ?? 'zh-TW',
      bot,
    };
    this.users.set(user.id, user);
    return user;
  }

  addGuild(options: GuildOptions = {}): Guild {
    const id = options.id ?? this.ids.fixed();
    const guild: Guild = {
      id,
      name: options.name ?? `guild${this.guilds.size}`,
      ownerId: options.ownerId ?? this.application.owner.id,
      locale: options.locale ?? 'zh-TW',
      installed: options.installed ?? true,
      channels: [],
    };
    for (const channel of options.channels ?? [{}]) {
      guild.channels.push(
        this.#addChannel({
          id: channel.id ?? this.ids.fixed(),
          type: channel.type ?? ChannelType.GuildText,
          name: channel.name ?? `channel${guild.channels.length}`,
          guildId: id,
          ...(channel.parentId && { parentId: channel.parentId }),
          recipients: [],
          access: channel.access ?? guild.installed,
        }),
      );
    }
    this.guilds.set(id, guild);
    return guild;
  }

  /** The bot is invited to one more guild. */
  joinGuild(options: GuildOptions): Guild {
    const guild = this.addGuild(options);
    if (guild.installed) this.dispatch('GUILD_CREATE', guildWire(guild, this.bot), guild.id);
    return guild;
  }

  /** The bot is thrown out of it. */
  leaveGuild(id: string): void {
    const guild = this.guilds.get(id);
    if (!guild) throw new Error(`There is no guild ${id}`);
    guild.installed = false;
    for (const channel of guild.channels) channel.access = false;
    this.dispatch('GUILD_DELETE', { id }, id);
  }

  /** The one channel of direct messages between the bot and a person. */
  dmChannel(user: User): Channel {
    const known = [...this.channels.values()].find(
      ({ type, recipients, access }) =>
        type === ChannelType.DM && access && recipients[0]?.id === user.id,
    );
    return known ?? this.addPrivateChannel(ChannelType.DM, [user], true);
  }

  addPrivateChannel(type: ChannelType, recipients: User[], access: boolean): Channel {
    const id = this.ids.fixed();
    return this.#addChannel({ id, type, name: null, guildId: null, recipients, access });
  }

  user(reference: User | string | undefined): User {
    if (typeof reference === 'object') return this.users.get(reference.id) ?? reference;
    const people = [...this.users.values()].filter(({ bot }) => !bot);
    const owner = this.application.owner.id;
    if (reference === undefined)
      return people.find(({ id }) => id !== owner) ?? this.application.owner;
    const known = people.find(({ id, username }) => id === reference || username === reference);
    if (!known) throw new Error(`No user ${reference}; add one with server.addUser()`);
    return known;
  }

  /** Keeps an uploaded file and serves it under the server's own address. */
  addUpload(file: UploadedFile, description: string | null = null): Attachment {
    const id = this.ids.next();
    this.uploads.set(id, { contentType: file.contentType, data: file.data });
    return {
      id,
      filename: file.name,
      contentType: file.contentType,
      size: file.data.length,
      description,
      url: `${this.origin}/attachments/${id}/${encodeURIComponent(file.name)}`,
    };
  }

  messageWire(message: SentMessage): JsonObject {
    return message.toWire(this.users, this.application.id);
  }

  /** Lets those who wait look again. */
  changed(): void {
    this.waiters.check();
  }

  #addChannel(channel: Channel): Channel {
    this.channels.set(channel.id, channel);
    return channel;
  }

  #createApplication(options: NonNullable<ServerOptions['application']>): Application {
    const members = options.team?.members.map((member) => this.addUser(member));
    const owner = members?.[0] ?? this.addUser({ username: 'owner', ...options.owner });
    const team = members && {
      id: this.ids.fixed(),
      name: options.team?.name ?? 'team',
      members,
    };
    return {
      id: this.bot.id,
      name: options.name ?? 'bot',
      owner,
      team: team ?? null,
      integrationTypes: options.integrationTypes ?? [0, 1],
    };
  }
}
