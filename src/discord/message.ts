/**
 * The one place that makes messages: Components V2, no mention ever parsed, text within what
 * Discord shows. Characters and bytes are both budgeted, since large Han texts fail by bytes.
 */

import {
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';

export interface MessageBody {
  flags: number;
  components: APIMessageTopLevelComponent[];
  allowedMentions: { parse: [] };
}

/** Text over all components; Discord's limit is 4,000 characters. */
const MAX_CHARACTERS = 3_900;
/** UTF-8 over all texts, 12 a text display counted; larger ones were seen to fail from 10,170. */
const MAX_BYTES = 9_800;
const BYTES_A_TEXT = 12;

/** One paragraph, with a button beside it or without. */
export interface Block {
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
  const components: APIMessageTopLevelComponent[] = [];
  for (const block of withinBudget(blocks)) {
    if (components.length > 0) {
      components.push({
        type: ComponentType.Separator,
        divider: true,
        spacing: SeparatorSpacingSize.Small,
      });
    }
    const text = { type: ComponentType.TextDisplay, content: block.text } as const;
    components.push(
      block.button
        ? { type: ComponentType.Section, components: [text], accessory: block.button }
        : text,
    );
  }
  if (buttons.length > 0) components.push({ type: ComponentType.ActionRow, components: buttons });
  return { flags: MessageFlags.IsComponentsV2, components, allowedMentions: { parse: [] } };
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

/** What blocks cost against the budget. */
export function costOf(blocks: readonly Block[]): { characters: number; bytes: number } {
  let characters = 0;
  let bytes = 0;
  for (const { text } of blocks) {
    characters += text.length;
    bytes += Buffer.byteLength(text) + BYTES_A_TEXT;
  }
  return { characters, bytes };
}

export function fits(blocks: readonly Block[]): boolean {
  const { characters, bytes } = costOf(blocks);
  return characters <= MAX_CHARACTERS && bytes <= MAX_BYTES;
}

function withinBudget(blocks: Block[]): Block[] {
  const kept = [...blocks];
  while (kept.length > 1 && !fits(kept)) kept.pop();
  const [only] = kept;
  if (kept.length === 1 && only && !fits(kept)) {
    return [{ ...only, text: `${only.text.slice(0, 3_000)}…` }];
  }
  return kept;
}
