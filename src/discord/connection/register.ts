/** Registers the slash commands, only where they differ from what Discord has. Never wipes them. */

import { isDeepStrictEqual } from 'node:util';
import { ApplicationIntegrationType, InteractionContextType, type REST, Routes } from 'discord.js';
import type { Config } from '../../config.js';
import type { AnyCommand } from '../command.js';

type Definition = AnyCommand['data'];
type RegisterConfig = Pick<Config, 'DISCORD_GUILD_ID' | 'USER_INSTALL' | 'ALLOWED_GUILDS'>;

export interface Registered {
  /** How many commands each scope has. */
  everywhere: number;
  home: number;
  /** Which scopes were written; empty where nothing differed. */
  written: ('everywhere' | 'home')[];
}

export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly AnyCommand[],
  config: RegisterConfig,
): Promise<Registered> {
  const { everywhere, home } = definitionsFor(commands, config);
  const written: Registered['written'] = [];
  if (await putIfDifferent(rest, Routes.applicationCommands(applicationId), everywhere)) {
    written.push('everywhere');
  }
  if (config.DISCORD_GUILD_ID) {
    const route = Routes.applicationGuildCommands(applicationId, config.DISCORD_GUILD_ID);
    if (await putIfDifferent(rest, route, home)) written.push('home');
  }
  return { everywhere: everywhere.length, home: home.length, written };
}

/**
 * Offered where they may be used: with ALLOWED_GUILDS not in direct messages. With no home server
 * the owner's commands are offered in direct messages with the bot.
 */
export function definitionsFor(
  commands: readonly AnyCommand[],
  config: RegisterConfig,
): { everywhere: Definition[]; home: Definition[] } {
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const forAll = config.USER_INSTALL
    ? {
        integration_types: [GuildInstall, UserInstall],
        contexts: [Guild, BotDM, PrivateChannel],
      }
    : {
        integration_types: [GuildInstall],
        contexts: config.ALLOWED_GUILDS.length > 0 ? [Guild] : [Guild, BotDM],
      };
  const everywhere = commands
    .filter(({ scope }) => scope === 'everywhere')
    .map(({ data }) => ({ ...data, ...forAll }));
  const home = commands.filter(({ scope }) => scope === 'home').map(({ data }) => data);
  if (config.DISCORD_GUILD_ID) return { everywhere, home };
  const inMessages = home.map((data) => ({
    ...data,
    integration_types: [GuildInstall],
    contexts: [BotDM],
  }));
  return { everywhere: [...everywhere, ...inMessages], home: [] };
}

async function putIfDifferent(
  rest: REST,
  route: `/${string}`,
  wanted: Definition[],
): Promise<boolean> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const present = (await rest.get(route, { query })) as object[];
  const byName = (a: object, b: object): number =>
    JSON.stringify((a as Definition).name) < JSON.stringify((b as Definition).name) ? -1 : 1;
  const same = isDeepStrictEqual(
    [...present].sort(byName).map((definition) => essence(definition)),
    [...wanted].sort(byName).map((definition) => essence(definition)),
  );
  if (!same) await rest.put(route, { body: wanted });
  return !same;
}

/** Fields that Discord adds or fills in, and what it fills in. */
const ADDED = new Set(['id', 'application_id', 'guild_id', 'version', 'default_permission']);
const ADDED_LOCALIZED = new Set(['name_localized', 'description_localized']);
const FILLED: Record<string, unknown> = {
  nsfw: false,
  type: 1,
  // Of a menu, which has none.
  description: '',
  required: false,
  autocomplete: false,
  options: [],
  dm_permission: true,
};

/** A definition without what Discord adds and without defaults, in a comparable form. */
function essence(value: unknown, inOption = false): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => essence(item, true));
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .filter(([key]) => (inOption || !ADDED.has(key)) && !ADDED_LOCALIZED.has(key))
    .filter(([, item]) => item !== null && item !== undefined)
    .map(([key, item]) => [key, normalized(key, item)] as const)
    .filter(([key, item]) => (inOption === true && key === 'type' ? true : !isDefault(key, item)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kept);
}

function normalized(key: string, item: unknown): unknown {
  if (key === 'contexts' || key === 'integration_types') return [...(item as number[])].sort();
  return essence(item, key === 'options' || key === 'choices');
}

function isDefault(key: string, item: unknown): boolean {
  const empty = typeof item === 'object' && item !== null && Object.keys(item).length === 0;
  return isDeepStrictEqual(FILLED[key], item) || (empty && key.endsWith('_localizations'));
}
