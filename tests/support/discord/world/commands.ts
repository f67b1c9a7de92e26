/**
 * The registered application commands, global and by guild, in Discord's JSON.
 * Does not judge definitions (command-limits.ts) nor who may use them (command-input.ts).
 */

import { ApplicationCommandType } from 'discord.js';
import { asObjects, asText, type JsonObject } from '../json.js';
import { refuse } from '../rest/errors.js';
import type { Clock, Snowflakes } from './clock.js';
import type { Application } from './wire.js';

/** Creates a day, global and in each guild. */
const MAX_CREATES = 200;
const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_SLASH_COMMANDS = 100;
const MAX_CONTEXT_MENUS = 15;

/** `null` is the global scope, otherwise the id of a guild. */
export type Scope = string | null;

export interface StoredCommand extends JsonObject {
  id: string;
  name: string;
  type: number;
}

export class CommandRegistry {
  readonly #clock: Clock;
  readonly #ids: Snowflakes;
  readonly #application: Application;
  readonly #commands = new Map<Scope, StoredCommand[]>();
  readonly #creates = new Map<Scope, number[]>();

  constructor(clock: Clock, ids: Snowflakes, application: Application) {
    this.#clock = clock;
    this.#ids = ids;
    this.#application = application;
  }

  list(scope: Scope): StoredCommand[] {
    return this.#commands.get(scope) ?? [];
  }

  get(scope: Scope, id: string): StoredCommand {
    const command = this.list(scope).find((one) => one.id === id);
    if (!command) throw refuse.unknownCommand();
    return command;
  }

  /** What a person in that guild sees under the name; the guild's own come before global ones. */
  find(name: string, type: number, guildId: string | null): StoredCommand | undefined {
    const seen = guildId === null ? [] : this.list(guildId);
    return [...seen, ...this.list(null)].find((one) => one.name === name && one.type === type);
  }

  /** Puts these in the place of all there were; one of a known name and type keeps its id. */
  replaceAll(scope: Scope, definitions: JsonObject[]): StoredCommand[] {
    const before = this.list(scope);
    const after = definitions.map((definition) =>
      this.#store(scope, definition, findSame(before, definition)),
    );
    checkCounts(after);
    this.#countCreates(
      scope,
      after.filter(({ id }) => !before.some((one) => one.id === id)),
    );
    this.#commands.set(scope, after);
    return after;
  }

  /** @returns the command, and whether its name is new */
  upsert(scope: Scope, definition: JsonObject): [StoredCommand, boolean] {
    const before = this.list(scope);
    const same = findSame(before, definition);
    const command = this.#store(scope, definition, same);
    const after = [...before.filter((one) => one !== same), command];
    checkCounts(after);
    if (!same) this.#countCreates(scope, [command]);
    this.#commands.set(scope, after);
    return [command, !same];
  }

  update(scope: Scope, id: string, changes: JsonObject): StoredCommand {
    const before = this.get(scope, id);
    const command = this.#store(scope, { ...before, ...changes }, before);
    this.#commands.set(
      scope,
      this.list(scope).map((one) => (one === before ? command : one)),
    );
    return command;
  }

  delete(scope: Scope, id: string): void {
    const command = this.get(scope, id);
    this.#commands.set(
      scope,
      this.list(scope).filter((one) => one !== command),
    );
  }

  #store(scope: Scope, definition: JsonObject, same: StoredCommand | undefined): StoredCommand {
    const permissions = definition.default_member_permissions ?? null;
    const options = asObjects(definition.options).map(storeOption);
    return {
      id: same?.id ?? this.#ids.next(),
      application_id: this.#application.id,
      version: this.#ids.next(),
      type: Number(definition.type ?? ApplicationCommandType.ChatInput),
      name: asText(definition.name),
      name_localizations: definition.name_localizations ?? null,
      description: asText(definition.description),
      description_localizations: definition.description_localizations ?? null,
      default_member_permissions: permissions === null ? null : String(permissions),
      nsfw: definition.nsfw === true,
      ...(options.length > 0 ? { options } : {}),
      ...(scope === null
        ? {
            contexts: definition.contexts ?? null,
            integration_types: definition.integration_types ?? this.#application.integrationTypes,
            dm_permission: definition.dm_permission !== false,
          }
        : { guild_id: scope }),
    };
  }

  #countCreates(scope: Scope, created: StoredCommand[]): void {
    const now = this.#clock.now();
    const recent = (this.#creates.get(scope) ?? []).filter((at) => now - at < DAY_MS);
    if (recent.length + created.length > MAX_CREATES) throw refuse.tooManyCreates();
    this.#creates.set(scope, [...recent, ...created.map(() => now)]);
  }
}

function findSame(commands: StoredCommand[], definition: JsonObject): StoredCommand | undefined {
  const type = definition.type ?? ApplicationCommandType.ChatInput;
  return commands.find((one) => one.name === definition.name && one.type === type);
}

function checkCounts(commands: StoredCommand[]): void {
  for (const type of [1, 2, 3]) {
    const count = commands.filter((one) => one.type === type).length;
    const max = type === ApplicationCommandType.ChatInput ? MAX_SLASH_COMMANDS : MAX_CONTEXT_MENUS;
    if (count > max) throw refuse.tooManyCommands();
  }
}

/** Discord leaves out what is false or empty. */
function storeOption(option: JsonObject): JsonObject {
  const stored = Object.entries(option).filter(
    ([, value]) => value !== null && value !== undefined && value !== false,
  );
  const options = asObjects(option.options).map(storeOption);
  return { ...Object.fromEntries(stored), ...(options.length > 0 ? { options } : {}) };
}

/** Without the dictionaries of translations, as they are listed unless one asks for them. */
export function withoutLocalizations(item: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(item)
      .filter(([key]) => key !== 'name_localizations' && key !== 'description_localizations')
      .map(([key, value]) => {
        const nested = key === 'options' || key === 'choices';
        return [key, nested ? asObjects(value).map(withoutLocalizations) : value];
      }),
  );
}
