/**
 * Discord's JSON of people, places and the application.
 * Messages are in message.ts, interactions in payloads.ts.
 */

import { ChannelType, GuildSystemChannelFlags, PermissionFlagsBits } from 'discord.js';
import type { JsonObject } from '../json.js';
import type { Channel, Guild, User } from './types.js';

/** What an ordinary member may do: see, read, write, use commands. */
export const MEMBER_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.UseApplicationCommands;

const JOINED_AT = '2023-01-01T00:00:00.000000+00:00';

export function userWire(user: User): JsonObject {
  return {
    id: user.id,
    username: user.username,
    global_name: user.globalName,
    discriminator: user.bot ? '0001' : '0',
    avatar: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    public_flags: 0,
    flags: 0,
    ...(user.bot ? { bot: true } : {}),
  };
}

/** `permissions` is part of it in interactions alone. */
export function memberWire(user: User, permissions?: bigint): JsonObject {
  return {
    user: userWire(user),
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: JOINED_AT,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    ...(permissions === undefined ? {} : { permissions: String(permissions) }),
  };
}

export function channelWire(channel: Channel): JsonObject {
  const common = { id: channel.id, type: channel.type, flags: 0, last_message_id: null };
  if (channel.guildId === null) {
    const recipients = channel.recipients.map(userWire);
    const group = { name: channel.name, icon: null, owner_id: channel.recipients[0]?.id ?? null };
    return { ...common, recipients, ...(channel.type === ChannelType.GroupDM ? group : {}) };
  }
  const named = { ...common, guild_id: channel.guildId, name: channel.name };
  if (channel.parentId !== undefined) return { ...named, ...threadWire(channel.parentId) };
  return {
    ...named,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: [],
  };
}

function threadWire(parentId: string): JsonObject {
  return {
    parent_id: parentId,
    owner_id: parentId,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: JOINED_AT,
      create_timestamp: JOINED_AT,
      locked: false,
    },
  };
}

/** The guild as GUILD_CREATE carries it: with its channels and the bot's own membership. */
export function guildWire(guild: Guild, bot: User): JsonObject {
  const threads = guild.channels.filter(({ parentId }) => parentId !== undefined);
  const channels = guild.channels.filter(({ parentId }) => parentId === undefined);
  const everyone = {
    id: guild.id,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: String(MEMBER_PERMISSIONS),
    managed: false,
    mentionable: false,
    flags: 0,
  };
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    system_channel_id: null,
    system_channel_flags: GuildSystemChannelFlags.SuppressJoinNotifications,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    application_id: null,
    features: [],
    emojis: [],
    stickers: [],
    roles: [everyone],
    joined_at: JOINED_AT,
    large: false,
    unavailable: false,
    member_count: 2,
    members: [memberWire(bot)],
    channels: channels.map(channelWire),
    // Of threads, those that the bot may see.
    threads: threads.filter(({ access }) => access).map(channelWire),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export interface Application {
  id: string;
  name: string;
  owner: User;
  team: { id: string; name: string; members: User[] } | null;
  integrationTypes: (0 | 1)[];
}

/** Answers /applications/@me and /oauth2/applications/@me. */
export function applicationWire(app: Application, guildCount: number): JsonObject {
  const { team } = app;
  return {
    id: app.id,
    name: app.name,
    icon: null,
    description: '',
    type: null,
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    bot_public: false,
    bot_require_code_grant: false,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    approximate_guild_count: guildCount,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    integration_types_config: Object.fromEntries(app.integrationTypes.map((type) => [type, {}])),
    owner: team
      ? { ...userWire(app.owner), id: team.id, username: `team${team.id}`, flags: 1024 }
      : userWire(app.owner),
    team: team && {
      id: team.id,
      name: team.name,
      icon: null,
      owner_user_id: app.owner.id,
      members: team.members.map((member) => ({
        user: userWire(member),
        team_id: team.id,
        membership_state: 2,
        role: 'admin',
        permissions: ['*'],
      })),
    },
  };
}
