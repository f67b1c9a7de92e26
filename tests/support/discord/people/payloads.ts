/**
 * The JSON of INTERACTION_CREATE: who, where, in which language, with which rights.
 * What was entered or clicked is put in by controls.ts.
 */

import { ChannelType, InteractionContextType, type InteractionType } from 'discord.js';
import { type JsonObject, withoutNulls } from '../json.js';
import type { SentMessage } from '../world/message.js';
import type { Channel, Guild, Place, User } from '../world/types.js';
import { channelWire, MEMBER_PERMISSIONS, memberWire, userWire } from '../world/wire.js';
import type { World } from '../world/world.js';
import { Interaction } from './interaction.js';

const ALL_PERMISSIONS = (1n << 53n) - 1n;
const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** A {@link Place} with everything it left open filled in. */
export interface Scene {
  user: User;
  guild: Guild | null;
  channel: Channel;
  context: InteractionContextType;
  locale: string;
  guildLocale: string | null;
  permissions: bigint;
  /** `{ 0: guildId, 1: userId }`, as far as they apply. */
  owners: Record<string, string>;
}

export function setScene(world: World, place: Place): Scene {
  const user = world.user(place.user);
  const [guild, channel] = findChannel(world, place, user);
  const context = place.context ?? contextOf(channel);
  const permissions =
    place.permissions === undefined
      ? guild?.ownerId === user.id
        ? ALL_PERMISSIONS
        : MEMBER_PERMISSIONS
      : BigInt(place.permissions);
  return {
    user,
    guild,
    channel,
    context,
    locale: place.locale ?? user.locale,
    guildLocale: guild && (place.guildLocale ?? guild.locale),
    permissions,
    owners: { ...(place.integrationOwners ?? defaultOwners(guild, context, user)) },
  };
}

function findChannel(world: World, place: Place, user: User): [Guild | null, Channel] {
  if (place.channel !== undefined) {
    const channel = world.channels.get(place.channel);
    if (!channel) throw new Error(`There is no channel ${place.channel}`);
    return [world.guilds.get(channel.guildId ?? '') ?? null, channel];
  }
  if (place.dm || place.context === InteractionContextType.BotDM) {
    return [null, world.dmChannel(user)];
  }
  if (place.context === InteractionContextType.PrivateChannel) {
    return [null, world.addPrivateChannel(ChannelType.GroupDM, [user], false)];
  }
  const guild =
    place.guild === undefined ? [...world.guilds.values()][0] : world.guilds.get(place.guild);
  if (!guild) throw new Error(`There is no guild ${place.guild ?? ''}`);
  const channel = guild.channels[0];
  if (!channel) throw new Error(`Guild ${guild.id} has no channel`);
  return [guild, channel];
}

function contextOf(channel: Channel): InteractionContextType {
  if (channel.guildId !== null) return InteractionContextType.Guild;
  if (channel.type === ChannelType.DM && channel.access) return InteractionContextType.BotDM;
  return InteractionContextType.PrivateChannel;
}

function defaultOwners(
  guild: Guild | null,
  context: InteractionContextType,
  user: User,
): Record<string, string> {
  if (guild?.installed) return { 0: guild.id };
  // In direct messages with the bot Discord says 0 for "installed in a guild".
  return context === InteractionContextType.BotDM ? { 0: '0' } : { 1: user.id };
}

export interface InteractionDraft {
  type: InteractionType;
  data: JsonObject;
  message?: SentMessage | null;
}

/** Creates the interaction, sends it to the bot and gives it back. */
export function sendInteraction(world: World, scene: Scene, draft: InteractionDraft): Interaction {
  const { user, guild, channel } = scene;
  const { type, data, message = null } = draft;
  const id = world.ids.next();
  const token = Buffer.from(`interaction:${id}:${channel.id}`).toString('base64url');
  const person = guild ? { member: memberWire(user, scene.permissions) } : { user: userWire(user) };
  const payload: JsonObject = withoutNulls({
    id,
    application_id: world.application.id,
    type,
    version: 1,
    token,
    data,
    guild_id: guild?.id,
    guild: guild && { id: guild.id, locale: scene.guildLocale, features: [] },
    guild_locale: scene.guildLocale,
    channel_id: channel.id,
    channel: { ...channelWire(channel), permissions: String(scene.permissions) },
    ...person,
    locale: scene.locale,
    context: scene.context,
    app_permissions: String(MEMBER_PERMISSIONS),
    authorizing_integration_owners: scene.owners,
    entitlements: [],
    attachment_size_limit: MAX_FILE_BYTES,
    message: message && world.messageWire(message),
  });
  const interaction = new Interaction({
    world,
    id,
    token,
    type,
    user,
    channel,
    guildId: guild?.id ?? null,
    source: message,
    limitedFollowUps: !('0' in scene.owners) && !guild?.installed,
    payload,
  });
  world.interactions.set(id, interaction);
  world.interactionsByToken.set(token, interaction);
  interaction.delivered = world.dispatch('INTERACTION_CREATE', payload, guild?.id ?? null);
  return interaction;
}
