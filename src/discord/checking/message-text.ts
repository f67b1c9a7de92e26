/** What a message says, for whoever checks it: without what only Discord reads. */

import { ComponentType, type Message } from 'discord.js';
import { componentsOf } from '../message/own-message.js';

/** People, roles, channels, commands, emoji and times, as they are sent. */
const TOKENS = /<(?:@[!&]?|#|a?:\w{1,32}:|t:|\/[^:>]{1,100}:)[\w:-]{1,40}>/gu;
const ADDRESSES = /https?:\/\/[^\s<>)]+/gu;
/** Up to the message's end, or line by line. */
const BLOCK_QUOTES = /^>>> [\s\S]*|^> .*(?:\n> .*)*/gmu;
const QUOTED_LINE = /^(?:>>> |> )/gmu;
const QUOTATION_MARKS = /[“”「」『』"＂﹁﹂]/u;
/** Headings and small print at the start of a line. */
const LINE_MARKS = /^(?:#{1,3} |-# )/gmu;
/** Bold, italic, spoilers, code; what is left of them parts words no more than in the message. */
const MARKS = /(?<!\\)(?:\*{1,3}|_{2}|~~|\|\||`{1,3})/gu;
const ESCAPE = /\\([^\p{L}\p{N}\s])/gu;
/** Isolates, which stand around each line of ours, and halves of characters, which Discord refuses. */
const UNSEEN = /[\u2066-\u2069\p{Surrogate}]/gu;

type Said = Pick<Message, 'content' | 'embeds'> &
  Partial<Pick<Message, 'components' | 'messageSnapshots'>>;

/** Of a message that has no text of its own its embeds', its components' or what it forwards. */
export function messageText(message: Said): string {
  return textOf(message)
    .replace(UNSEEN, '')
    .replace(TOKENS, ' ')
    .replace(ADDRESSES, ' ')
    .replace(BLOCK_QUOTES, inQuotationMarks)
    .replace(LINE_MARKS, '')
    .replace(MARKS, '')
    .replace(ESCAPE, '$1')
    .trim();
}

function textOf({ content, embeds, components, messageSnapshots }: Said) {
  const forwarded = messageSnapshots?.first();
  const ways = [
    () => content,
    () => embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']).join('\n'),
    () => (components ? componentsOf({ components }).flatMap(textsIn).join('\n') : ''),
    () => forwarded?.content ?? '',
  ];
  for (const way of ways) {
    const text = way();
    if (text.trim() !== '') return text;
  }
  return '';
}

/** What is shown as text, in sections and containers too. */
function textsIn(component: object): string[] {
  const { type, content, components } = component as Partial<Shown>;
  if (type === ComponentType.TextDisplay && content) return [content];
  return components?.flatMap(textsIn) ?? [];
}

interface Shown {
  type: ComponentType;
  content: string;
  components: object[];
}

/** A block quote quotes as much as quotation marks do; one that holds some is read by these. */
function inQuotationMarks(block: string): string {
  const text = block.replace(QUOTED_LINE, '');
  return QUOTATION_MARKS.test(text) ? text : `「${text}」`;
}
