/**
 * What people do: use a command, type into an option, click, choose, submit a modal.
 * Each sends an interaction to the bot; each throws where Discord's client would not allow it.
 */

import { ApplicationCommandType, ComponentType, InteractionType } from 'discord.js';
import { asObject, asObjects, asText, type JsonObject } from '../json.js';
import type { Control, SentMessage } from '../world/message.js';
import type { AutocompleteCall, CommandCall, Place, User } from '../world/types.js';
import { userWire } from '../world/wire.js';
import type { World } from '../world/world.js';
import { checkUsable, readInput, resolveTarget } from './command-input.js';
import { Interaction } from './interaction.js';
import { type ModalFields, readModal } from './modal-input.js';
import { type Scene, sendInteraction, setScene } from './payloads.js';

export interface ClickCall extends Omit<Place, 'guild' | 'channel' | 'dm' | 'context'> {
  /** Default: the newest message the person sees that has the custom id. */
  message?: SentMessage | Interaction | string;
  customId?: string;
  /** The button by what stands on it, where the custom id does not matter. */
  label?: string;
}

export interface SelectCall extends ClickCall {
  /** The chosen options by value; ids of people for a select of users. */
  values: string[];
}

export interface SubmitCall extends Pick<Place, 'locale' | 'permissions' | 'force'> {
  /** The interaction that was answered with the modal. */
  interaction: Interaction;
  fields: ModalFields;
}

export function useCommand(world: World, call: CommandCall): Interaction {
  const scene = setScene(world, call);
  const { data } = commandData(world, call, scene);
  return sendInteraction(world, scene, { type: InteractionType.ApplicationCommand, data });
}

export function autocomplete(world: World, call: AutocompleteCall): Interaction {
  const scene = setScene(world, call);
  const { data } = commandData(world, call, scene, call.focused);
  return sendInteraction(world, scene, {
    type: InteractionType.ApplicationCommandAutocomplete,
    data,
  });
}

function commandData(
  world: World,
  call: CommandCall,
  scene: Scene,
  focused: string | null = null,
): { data: JsonObject } {
  const type = call.type ?? ApplicationCommandType.ChatInput;
  const guildId = scene.guild?.installed ? scene.guild.id : null;
  const command = world.commands.find(call.name, type, guildId) ?? null;
  if (!call.force) {
    if (!command) throw new Error(`/${call.name} is not registered there`);
    const { context, permissions } = scene;
    const installations = Object.keys(scene.owners).map(Number);
    checkUsable(command, { context, installations, permissions });
  }
  const { options, resolved } = readInput(world, command, call, focused);
  const target =
    type === ApplicationCommandType.ChatInput
      ? { resolved }
      : { target_id: call.target, resolved: resolveTarget(world, call) };
  const data: JsonObject = {
    id: command?.id ?? world.ids.next(),
    name: call.name,
    type,
    ...(options.length > 0 ? { options } : {}),
    ...(Object.keys(target.resolved).length > 0 ? target : {}),
    ...(typeof command?.guild_id === 'string' ? { guild_id: command.guild_id } : {}),
  };
  return { data };
}

export function click(world: World, call: ClickCall): Interaction {
  const { message, control, user } = findControl(world, call);
  if (control.type !== ComponentType.Button) {
    throw new Error(`${control.customId} is not a button; choose with server.select()`);
  }
  if (control.url) throw new Error(`${control.label ?? control.url} is a link: no bot hears of it`);
  return sendComponent(world, { call, message, control, user });
}

export function select(world: World, call: SelectCall): Interaction {
  const { message, control, user } = findControl(world, call);
  const { component, customId } = control;
  const { values, force } = call;
  const offered = asObjects(component.options).map(({ value }) => value);
  const few = Number(component.min_values ?? 1);
  const many = Number(component.max_values ?? 1);
  const strange = values.find((value) => !offered.includes(value));
  if (!force && (values.length < few || values.length > many)) {
    throw new Error(`${customId} takes ${few} to ${many} values, not ${values.length}`);
  }
  if (!force && control.type === ComponentType.StringSelect && strange !== undefined) {
    throw new Error(`${customId} offers ${offered.join(', ')}, not ${strange}`);
  }
  const users = Object.fromEntries(
    values.flatMap((value) => world.users.get(value) ?? []).map((one) => [one.id, userWire(one)]),
  );
  const people = control.type === ComponentType.UserSelect ? { resolved: { users } } : {};
  return sendComponent(world, { call, message, control, user }, { values, ...people });
}

export function submitModal(world: World, call: SubmitCall): Interaction {
  const { interaction, fields, ...place } = call;
  const { modal, source, user, channel } = interaction;
  if (!modal) throw new Error(`There is no modal to submit; ${interaction.describe()}`);
  const components = readModal(modal, fields, call.force);
  const scene = setScene(world, { ...place, user, channel: channel.id });
  return sendInteraction(world, scene, {
    type: InteractionType.ModalSubmit,
    data: { custom_id: modal.custom_id, components },
    message: source,
  });
}

interface Found {
  message: SentMessage;
  control: Control;
  user: User;
}

function sendComponent(
  world: World,
  { call, message, control, user }: Found & { call: ClickCall },
  more: JsonObject = {},
): Interaction {
  const { customId, type, component } = control;
  const { message: _, customId: __, label: ___, ...place } = call;
  const scene = setScene(world, { ...place, user, channel: message.channel.id });
  return sendInteraction(world, scene, {
    type: InteractionType.MessageComponent,
    data: { custom_id: customId, component_type: type, id: component.id, ...more },
    message,
  });
}

/** Without a named user it is the person whose interaction the message answers. */
function findControl(world: World, call: ClickCall): Found {
  const wanted = call.customId ?? call.label;
  if (wanted === undefined) throw new Error('Say which one: customId or label');
  const matches = (control: Control) =>
    call.customId === undefined ? control.label === wanted : control.customId === wanted;
  const message = findMessage(world, call, matches);
  if (!message) throw new Error(`Nobody was shown ${wanted}`);
  const user = world.user(call.user ?? (asText(asObject(message.metadata?.user).id) || undefined));
  if (message.deleted) throw new Error(`Message ${message.id} is deleted`);
  if (!message.isVisibleTo(user.id)) {
    throw new Error(`Message ${message.id} is ephemeral; ${user.username} does not see it`);
  }
  const control = message.controls.find(matches);
  if (!control && call.force && call.customId !== undefined) {
    const { customId } = call;
    const component: JsonObject = { id: 0, type: ComponentType.Button, custom_id: customId };
    const bare = { type: ComponentType.Button, label: null, url: null, disabled: false };
    return { message, user, control: { ...bare, customId, component } };
  }
  if (!control) throw new Error(`${wanted} is not on the message: ${listControls(message)}`);
  if (control.disabled && !call.force) throw new Error(`${wanted} is disabled`);
  return { message, control, user };
}

function findMessage(
  world: World,
  { message, user }: ClickCall,
  matches: (control: Control) => boolean,
): SentMessage | undefined {
  if (typeof message === 'string') return world.messages.get(message);
  if (message instanceof Interaction) {
    const shown = message.messages.filter(({ deleted }) => !deleted);
    return shown.findLast(({ controls }) => controls.some(matches)) ?? shown.at(-1);
  }
  if (message) return message;
  const person = user === undefined ? null : world.user(user).id;
  return [...world.messages.values()].findLast(
    (one) =>
      !one.deleted && (person === null || one.isVisibleTo(person)) && one.controls.some(matches),
  );
}

function listControls(message: SentMessage): string {
  const names = message.controls.map(({ customId, label }) => customId ?? label);
  return names.join(', ') || 'it has neither buttons nor selects';
}
