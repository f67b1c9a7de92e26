/** Who may ask, and who may act on the collection. Decided from memory, checked on every call. */

import { PermissionFlagsBits } from 'discord.js';
import type { Config } from '../config.js';

type AccessConfig = Pick<Config, 'DISCORD_GUILD_ID' | 'ALLOWED_GUILDS' | 'USER_INSTALL'>;

/** What of an interaction decides. */
export interface Caller {
  userId: string;
  /** Null in direct messages. */
  guildId: string | null;
  /** The member's permissions in that server; null in direct messages. */
  permissions: bigint | null;
}

/** ALLOWED_GUILDS names the servers; with USER_INSTALL people may also ask outside of servers. */
export function mayAsk({ guildId }: Caller, config: AccessConfig): boolean {
  if (config.ALLOWED_GUILDS.length === 0) return true;
  if (guildId === null) return config.USER_INSTALL;
  return config.ALLOWED_GUILDS.includes(guildId) || guildId === config.DISCORD_GUILD_ID;
}

/**
 * The application's owner or team anywhere; administrators in the home server alone, since
 * anybody is an administrator of a server of their own.
 *
 * @param owners user ids of the application's owner, or of its team
 */
export function mayReindex(
  { userId, guildId, permissions }: Caller,
  config: AccessConfig,
  owners: ReadonlySet<string>,
): boolean {
  if (owners.has(userId)) return true;
  if (!config.DISCORD_GUILD_ID || guildId !== config.DISCORD_GUILD_ID) return false;
  return permissions !== null && (permissions & PermissionFlagsBits.Administrator) !== 0n;
}
