/**
 * A message of ours as Discord sends it back with a click: what stands in it, and the same with
 * something added or a button changed. Nothing else of it changes.
 */

import {
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  ComponentType,
  type Message,
} from 'discord.js';
import {
  type Block,
  type MessageBody,
  messageOf,
  RULE,
  textDisplay,
  toComponents,
  withinLimits,
} from './message.js';

type Components = APIMessageTopLevelComponent[];

/** Its components as they were written, without the numbers that Discord gave them. */
export function componentsOf({ components }: Pick<Message, 'components'>): Components {
  return components.map((one) => withoutNumbers(one.toJSON()) as APIMessageTopLevelComponent);
}

function withoutNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNumbers);
  if (typeof value !== 'object' || value === null) return value;
  const { id: _, ...fields } = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, withoutNumbers(field)]),
  );
}

/** The text on top; empty where there is none. */
export function firstText(components: Components): string {
  const [first] = components;
  return first?.type === ComponentType.TextDisplay ? first.content : '';
}

/** False for a button that an earlier click took away: pressed twice, it has done its work. */
export function holdsButton(components: Components, customId: string): boolean {
  return components.some(
    (one) =>
      one.type === ComponentType.ActionRow &&
      one.components.some((own) => 'custom_id' in own && own.custom_id === customId),
  );
}

export interface Amendment {
  /** Under what stands there. */
  blocks?: readonly Block[];
  /** In a line of its own, above the buttons. */
  note?: string;
  /** What becomes of each button in the row; null takes it away. */
  button: (own: APIButtonComponentWithCustomId) => APIButtonComponent | null;
}

/** Null where it would not fit into a message; a note always does. */
export function amendMessage(
  components: Components,
  { blocks = [], note, button }: Amendment,
): MessageBody | null {
  const row = components.findLast(({ type }) => type === ComponentType.ActionRow);
  const above = components.filter((one) => one !== row);
  const added = blocks.length > 0 ? [RULE, ...toComponents(blocks)] : [];
  const body = [...above, ...added];
  if (added.length > 0 && !withinLimits(body)) return null;
  const buttons =
    row?.type === ComponentType.ActionRow
      ? row.components.flatMap((own) =>
          own.type === ComponentType.Button && 'custom_id' in own ? (button(own) ?? []) : [],
        )
      : [];
  return messageOf([
    ...body,
    ...(note ? [textDisplay(note)] : []),
    ...(buttons.length > 0
      ? [{ type: ComponentType.ActionRow as const, components: buttons }]
      : []),
  ]);
}
