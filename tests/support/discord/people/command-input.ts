/**
 * What Discord's client lets a person enter for a command: options held against the definition,
 * and whether the command is there to be used at all. Builds the options as they are sent.
 */

import {
  ApplicationCommandType,
  InteractionContextType,
  ApplicationCommandOptionType as OptionType,
  PermissionFlagsBits,
} from 'discord.js';
import { asList, asObject, asObjects, asText, type JsonObject } from '../json.js';
import { lengthOf } from '../limits/field-limits.js';
import type { StoredCommand } from '../world/commands.js';
import { attachmentWire } from '../world/message.js';
import type { Channel, CommandCall, FileOption, OptionValue, User } from '../world/types.js';
import { channelWire, memberWire, userWire } from '../world/wire.js';
import type { World } from '../world/world.js';

/** Sent where the definition is not to be minded. */
const UNREGISTERED: JsonObject = { contexts: null, options: [] };

export interface CommandInput {
  options: JsonObject[];
  resolved: JsonObject;
}

interface Reading {
  world: World;
  call: CommandCall;
  /** The option that is being typed into, for an autocompletion. */
  focused: string | null;
  resolved: Record<string, JsonObject>;
}

/** Throws where a person could not use the command there. */
export function checkUsable(
  command: StoredCommand,
  where: { context: InteractionContextType; installations: number[]; permissions: bigint },
): void {
  const { context, installations, permissions } = where;
  const refuse = (why: string) => {
    throw new Error(`/${command.name} ${why}; pass force: true to send it all the same`);
  };
  const contexts = asList(command.contexts);
  if (Array.isArray(command.contexts) && !contexts.includes(context)) {
    refuse(`is not offered in ${InteractionContextType[context]}`);
  }
  const types = command.integration_types;
  const anywhere = context === InteractionContextType.BotDM;
  if (Array.isArray(types) && !anywhere && !installations.some((type) => types.includes(type))) {
    refuse(`is not offered to installations by ${installations.includes(0) ? 'guilds' : 'users'}`);
  }
  const needed = command.default_member_permissions;
  if (context !== InteractionContextType.Guild || typeof needed !== 'string') return;
  const isAdmin = (permissions & PermissionFlagsBits.Administrator) !== 0n;
  if (isAdmin || (needed !== '0' && (permissions & BigInt(needed)) === BigInt(needed))) return;
  refuse(`needs the permissions ${needed}, the member has ${permissions}`);
}

/** Throws where Discord's client would not let it be sent. */
export function readInput(
  world: World,
  command: StoredCommand | null,
  call: CommandCall,
  focused: string | null = null,
): CommandInput {
  const resolved: Record<string, JsonObject> = {};
  const reading: Reading = { world, call, focused, resolved };
  const definition = command ?? UNREGISTERED;
  if (call.type !== undefined && call.type !== ApplicationCommandType.ChatInput) {
    return { options: [], resolved };
  }
  const path = [
    ...(call.group ? [{ name: call.group, type: OptionType.SubcommandGroup }] : []),
    ...(call.subcommand ? [{ name: call.subcommand, type: OptionType.Subcommand }] : []),
  ];
  let leaf: JsonObject = definition;
  for (const step of path) {
    const next = asObjects(leaf.options).find((one) => one.name === step.name);
    if (!next && !call.force) throw new Error(`/${call.name} has no ${step.name}`);
    leaf = next ?? {};
  }
  const own = asObjects(leaf.options);
  const sub = own.find(({ type }) => type === OptionType.Subcommand || type === 2);
  if (sub && !call.force) throw new Error(`/${call.name} cannot be called without a subcommand`);
  const options = path.reduceRight<JsonObject[]>(
    (inner, step) => [{ ...step, options: inner }],
    readOptions(own, reading),
  );
  return { options, resolved };
}

function readOptions(definitions: JsonObject[], reading: Reading): JsonObject[] {
  const { call, focused } = reading;
  const given = Object.entries(call.options ?? {});
  if (!call.force) {
    for (const { name, required } of definitions) {
      if (focused !== null || required !== true || given.some(([key]) => key === name)) continue;
      throw new Error(`/${call.name} requires ${name}`);
    }
  }
  return given.map(([name, value]) => {
    const definition = definitions.find((one) => one.name === name);
    if (!definition && !call.force) throw new Error(`/${call.name} has no option ${name}`);
    const type = Number(definition?.type ?? guessType(value));
    if (name === focused) {
      if (definition?.autocomplete !== true && !call.force) {
        throw new Error(`${name} of /${call.name} has no autocompletion`);
      }
      return { name, type, value: String(value), focused: true };
    }
    const wrong = call.force ? null : whatIsWrong(definition ?? {}, type, value);
    if (wrong) throw new Error(`${name} of /${call.name} ${wrong}`);
    return { name, type, value: toWire(reading, type, value) };
  });
}

function guessType(value: OptionValue): OptionType {
  if (typeof value === 'boolean') return OptionType.Boolean;
  if (typeof value === 'number') {
    return Number.isInteger(value) ? OptionType.Integer : OptionType.Number;
  }
  if (typeof value === 'string') return OptionType.String;
  if ('data' in value) return OptionType.Attachment;
  return 'username' in value ? OptionType.User : OptionType.Channel;
}

/** Null where nothing is. */
function whatIsWrong(definition: JsonObject, type: number, value: OptionValue): string | null {
  const choices = asObjects(definition.choices);
  const { min_value: min, max_value: max, min_length: shortest, max_length: longest } = definition;
  const wanted = guessType(value);
  if (type === OptionType.Number ? typeof value !== 'number' : !accepts(type, wanted)) {
    return `takes ${OptionType[type]}, not ${JSON.stringify(value)}`;
  }
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    const offered = choices.map((choice) => choice.value).join(', ');
    return `takes one of ${offered}, not ${JSON.stringify(value)}`;
  }
  if (typeof value === 'number') {
    if (typeof min === 'number' && value < min) return `is at least ${min}, not ${value}`;
    if (typeof max === 'number' && value > max) return `is at most ${max}, not ${value}`;
  }
  if (typeof value !== 'string') return null;
  const length = lengthOf(value);
  const least = typeof shortest === 'number' ? Math.max(1, shortest) : 1;
  const most = typeof longest === 'number' ? longest : 6000;
  if (length < least) return `is at least ${least} long, not ${length}`;
  return length > most ? `is at most ${most} long, not ${length}` : null;
}

function accepts(type: number, given: OptionType): boolean {
  if (type === OptionType.Mentionable) return given === OptionType.User;
  const byId = [OptionType.User, OptionType.Channel, OptionType.Role] as number[];
  return type === given || (given === OptionType.String && byId.includes(type));
}

/** People, channels and files are sent by id, with what they are beside it. */
function toWire({ world, resolved }: Reading, type: number, value: OptionValue): unknown {
  const add = (kind: string, id: string, wire: JsonObject) => {
    resolved[kind] = { ...resolved[kind], [id]: wire };
    return id;
  };
  if (type === OptionType.Attachment && typeof value === 'object') {
    const { filename, contentType = 'application/octet-stream', data } = value as FileOption;
    const file = { name: filename, contentType, data: Buffer.from(data), index: '0' };
    const attachment = world.addUpload(file);
    return add('attachments', attachment.id, attachmentWire(attachment, true));
  }
  if (type === OptionType.User || type === OptionType.Mentionable) {
    const user = world.user(value as User | string);
    const { user: _, ...member } = memberWire(user, 0n);
    add('members', user.id, member);
    return add('users', user.id, userWire(user));
  }
  if (type === OptionType.Channel) {
    const id = typeof value === 'object' ? (value as Channel).id : asText(value);
    const channel = world.channels.get(id);
    return channel ? add('channels', id, { ...channelWire(channel), permissions: '0' }) : id;
  }
  return value;
}

/** What a context-menu command was opened on. */
export function resolveTarget(world: World, call: CommandCall): JsonObject {
  const id = call.target ?? '';
  if (call.type === ApplicationCommandType.User) {
    const user = world.user(id);
    const { user: _, ...member } = memberWire(user, 0n);
    return { users: { [user.id]: userWire(user) }, members: { [user.id]: member } };
  }
  const message = world.messages.get(id);
  if (!message) throw new Error(`There is no message ${id}`);
  return { messages: { [id]: asObject(world.messageWire(message)) } };
}
