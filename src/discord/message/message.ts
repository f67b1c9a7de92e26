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
  const components: APIMessageTopLevelComponent[] = [];
  for (const block of withinBudget(blocks)) {
    if (components.length > 0) {
      components.push({
        type: ComponentType.Separator,
        divider: true,
        spacing: SeparatorSpacingSize.Small,
      });
    }
    if (block.lead) components.push({ type: ComponentType.TextDisplay, content: block.lead });
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

interface Cost {
  characters: number;
  bytes: number;
  components: number;
}

/** What blocks cost against the budget. */
export function costOf(blocks: readonly Block[]): Cost {
  let characters = 0;
  let bytes = 0;
  let components = 0;
  for (const { lead, text, button } of blocks) {
    const texts = lead ? [lead, text] : [text];
    for (const part of texts) {
      characters += part.length;
      bytes += Buffer.byteLength(part) + BYTES_A_TEXT;
    }
    // The rule above it; a button comes with the section that it stands in.
    components += 1 + texts.length + (button ? 2 : 0);
  }
  return { characters, bytes, components };
}

export function fits(blocks: readonly Block[]): boolean {
  const { characters, bytes, components } = costOf(blocks);
  return characters <= MAX_CHARACTERS && bytes <= MAX_BYTES && components <= MAX_COMPONENTS;
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
