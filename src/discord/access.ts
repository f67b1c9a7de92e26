/**
 * Who may ask, and who may act on the collection. Decided from memory, checked on every call:
 * commands and buttons say what they need, and dispatch asks `refusalFor` before anything else.
 */

import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { Config } from '../config.js';
import type { Job } from '../serving/reindexer.js';

/** What a command or a button needs of the one who uses it. */
export type Right = 'ask' | 'reindex';

/** The text that tells why somebody may not. */
export type Refusal = 'notHere' | 'notAdmin';

/** What decides beside the caller. */
export interface Rules {
  config: AccessConfig;
  /** User ids of the application's owner, or of its team. */
  owners: ReadonlySet<string>;
}

type AccessConfig = Pick<Config, 'DISCORD_GUILD_ID' | 'ALLOWED_GUILDS' | 'USER_INSTALL'>;

/** What of an interaction decides. */
export interface Caller {
  userId: string;
  /** Null in direct messages. */
  guildId: string | null;
  /** The member's permissions in that server; null in direct messages. */
  permissions: bigint | null;
}

/** Null for somebody who may. */
export function refusalFor(
  right: Right,
  interaction: BaseInteraction,
  rules: Rules,
): Refusal | null {
  const caller = callerOf(interaction);
  switch (right) {
    case 'ask':
      return mayAsk(caller, rules.config) ? null : 'notHere';
    case 'reindex':
      return mayReindex(caller, rules.config, rules.owners) ? null : 'notAdmin';
  }
}

/** Whoever started it may end it, also from where nobody's rights are known: direct messages. */
export function refusalToCancel(
  { startedBy }: Pick<Job, 'startedBy'>,
  interaction: BaseInteraction,
  rules: Rules,
): Refusal | null {
  if (startedBy?.id === interaction.user.id) return null;
  return refusalFor('reindex', interaction, rules);
}

function callerOf(interaction: BaseInteraction): Caller {
  return {
    userId: interaction.user.id,
    guildId: interaction.guildId,
    permissions: interaction.memberPermissions?.bitfield ?? null,
  };
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
