/**
 * The one place that makes messages: Components V2, no mention ever parsed, text within what
 * Discord shows. Characters and bytes are both budgeted, since large Han texts fail by bytes.
 */

import {
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';

export interface MessageBody {
  flags: number;
  components: APIMessageTopLevelComponent[];
  allowedMentions: { parse: [] };
  /** Sent with an edit alone: a first response carries none. */
  files?: { attachment: Buffer; name: string }[];
}

/** The message with a text file under it. */
export function withTextFile(message: MessageBody, name: string, text: string): MessageBody {
  const file = { type: ComponentType.File as const, file: { url: `attachment://${name}` } };
  return {
    ...message,
    components: [...message.components, file],
    files: [{ attachment: Buffer.from(text), name }],
  };
}

/** Text over all components; Discord's limit is 4,000 characters. */
const MAX_CHARACTERS = 3_900;
/** UTF-8 over all texts, 12 a text display counted; larger ones were seen to fail from 10,170. */
const MAX_BYTES = 9_800;
const BYTES_A_TEXT = 12;
/** Of Discord's 40, nested ones counted, what a row of five buttons leaves. */
const MAX_COMPONENTS = 34;

/** One paragraph or two, with a button beside the last or without. */
export interface Block {
  /** Stands above the text over the whole width: on a phone a button beside it takes a third. */
  lead?: string;
  text: string;
  button?: APIButtonComponentWithCustomId;
}

export interface MessageParts {
  blocks: Block[];
  /** A row under the text; at most five. */
  buttons?: APIButtonComponentWithCustomId[];
}

/**
 * A message of blocks with rules between them. Blocks past the budget are left out from the
 * end; the first one is cut, which only a defect of ours could need.
 */
export function toMessage({ blocks, buttons = [] }: MessageParts): MessageBody {
  const components = toComponents(withinBudget(blocks));
  if (buttons.length > 0) components.push({ type: ComponentType.ActionRow, components: buttons });
  return messageOf(components);
}

/** As it is sent: it pings nobody. */
export function messageOf(components: APIMessageTopLevelComponent[]): MessageBody {
  return { flags: MessageFlags.IsComponentsV2, components, allowedMentions: { parse: [] } };
}

/** Blocks with rules between them. */
export function toComponents(blocks: readonly Block[]): APIMessageTopLevelComponent[] {
  return blocks.flatMap((block, index) => [
    ...(index > 0 ? [RULE] : []),
    ...(block.lead ? [textDisplay(block.lead)] : []),
    block.button
      ? {
          type: ComponentType.Section,
          components: [textDisplay(block.text)],
          accessory: block.button,
        }
      : textDisplay(block.text),
  ]);
}

export const RULE: APISeparatorComponent = {
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
};

export function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** A message that says one thing. */
export function sayMessage(text: string): MessageBody {
  return toMessage({ blocks: [{ text }] });
}

export function button(
  customId: string,
  label: string,
  style: ButtonStyle.Secondary | ButtonStyle.Danger = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, label, custom_id: customId };
}

export function fits(blocks: readonly Block[]): boolean {
  return withinLimits(toComponents(blocks));
}

/** Whether components, without the row of buttons under them, are within the budget. */
export function withinLimits(components: readonly APIMessageTopLevelComponent[]): boolean {
  const texts = components.flatMap(textsOf);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + BYTES_A_TEXT, 0);
  return (
    characters <= MAX_CHARACTERS &&
    bytes <= MAX_BYTES &&
    components.reduce((sum, one) => sum + countOf(one), 0) <= MAX_COMPONENTS
  );
}

function textsOf(component: APIMessageTopLevelComponent): string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  if (component.type !== ComponentType.Section) return [];
  return component.components.map(({ content }) => content);
}

/** A section comes with its texts and its button. */
function countOf(component: APIMessageTopLevelComponent): number {
  return component.type === ComponentType.Section ? 2 + component.components.length : 1;
}

function withinBudget(blocks: Block[]): Block[] {
  const kept = [...blocks];
  while (kept.length > 1 && !fits(kept)) kept.pop();
  const [only] = kept;
  if (kept.length === 1 && only && !fits(kept)) {
    const { lead, text, button } = only;
    const whole = lead ? `${lead}\n${text}` : text;
    return [{ text: `${whole.slice(0, 3_000)}…`, ...(button ? { button } : {}) }];
  }
  return kept;
}
