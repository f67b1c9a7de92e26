/** What a message says, for whoever checks it: without what only Discord reads. */

import type { Message } from 'discord.js';

/** People, roles, channels, commands, emoji and times, as they are sent. */
const TOKENS = /<(?:@[!&]?|#|a?:\w{1,32}:|t:|\/[^:>]{1,100}:)[\w:-]{1,40}>/gu;
/** Block quotes, headings and small print at the start of a line. */
const LINE_MARKS = /^(?:>>> |> |#{1,3} |-# )/gmu;
/** Bold, italic, spoilers, code; what is left of them parts words no more than in the message. */
const MARKS = /\*{1,3}|_{2}|~~|\|\||`{1,3}/gu;

/** Of a message that has no text of its own, its embeds'. */
export function messageText({ content, embeds }: Pick<Message, 'content' | 'embeds'>): string {
  const own = content.trim();
  const said =
    own === ''
      ? embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']).join('\n')
      : own;
  return said.replace(TOKENS, ' ').replace(LINE_MARKS, '').replace(MARKS, '').trim();
}
