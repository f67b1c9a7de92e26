/** More: what else was found, in place for who asked and privately for anybody else. */

import { MessageFlags } from 'discord.js';
import { MESSAGES } from '../../../messages/languages.js';
import type { Button, Click } from '../../interactions/button.js';
import type { Reply } from '../../interactions/reply.js';
import { type Block, messageOf, sayMessage, toMessage } from '../../message/message.js';
import { amendMessage, componentsOf, holdsButton } from '../../message/own-message.js';
import { type AnswerButton, askerTag } from '../answer-ids.js';
import { furtherBlock } from '../excerpt-block.js';
import { excerptsAt, type FoundExcerpts, TIME_LIMIT_MS } from './excerpts-at.js';

type More = Extract<AnswerButton, { action: 'more' }>;

export const openMore: Button<More> = (more, click) => ({
  shown: isOwn(more, click) ? 'update' : 'private',
  timeLimitMs: TIME_LIMIT_MS,
  run: async () => open(more, click),
});

/** What only one person sees is theirs. */
function isOwn({ asker }: More, { interaction: { user, message } }: Click): boolean {
  return asker === askerTag(user.id) || message.flags.has(MessageFlags.Ephemeral);
}

function open(more: More, click: Click): Reply {
  const { message, customId } = click.interaction;
  const components = componentsOf(message);
  const isOpened = !holdsButton(components, customId);
  if (isOpened && isOwn(more, click)) return { message: messageOf(components), shown: 'update' };
  const found = excerptsAt(more.places, click);
  if (typeof found === 'string') return { message: sayMessage(found), shown: 'private' };
  const blocks = blocksOf(found);
  const inPlace =
    isOwn(more, click) &&
    amendMessage(components, {
      blocks,
      button: (own) => (own.custom_id === customId ? null : own),
    });
  if (inPlace) return { message: inPlace, shown: 'update' };
  return { message: toMessage({ blocks }), shown: 'private' };
}

function blocksOf({ excerpts, view }: FoundExcerpts): Block[] {
  const { answer, punctuation } = MESSAGES[view.locale];
  return excerpts.map((excerpt, index) => {
    const before = excerpts[index - 1]?.citation.articleId;
    const block = furtherBlock(excerpt, view, before === excerpt.citation.articleId);
    const lead = `${punctuation.heading(answer.near)}\n${block.lead}`;
    return index === 0 ? { ...block, lead } : block;
  });
}
