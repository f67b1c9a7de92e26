/** Clicks on a search's buttons: in place for whom it was made for, else in a message of their own. */

import { type ButtonInteraction, ComponentType, MessageFlags } from 'discord.js';
import { describeNotice } from '../../messages/describing/describe-service.js';
import { MESSAGES } from '../../messages/languages.js';
import { QUESTION_LIMIT_MS } from '../../serving/time-limit.js';
import type { Button } from '../interactions/button.js';
import { sayMessage } from '../message/message.js';
import { notServingText } from '../reindex/render-reindex.js';
import { findPage } from './find-page.js';
import type { SearchButton } from './search-id.js';
import { turnSearch } from './search-state.js';

export const turnPage: Button<SearchButton> = (button, { bot, interaction, locale, texts }) => {
  const refuse = (text: string) => ({ refused: sayMessage(text) });
  const state = turnSearch(button, customIdsOf(interaction));
  if (!state) return refuse(texts.oldButton);
  const { runtime } = bot.collection;
  if (!runtime) return refuse(notServingText(bot, locale));
  const ticket = bot.queue.enter();
  if (!ticket) return refuse(describeNotice(MESSAGES[locale].service.busy, locale));
  const publicUrl = bot.config.PUBLIC_URL ?? null;
  return {
    shown: button.turn !== 'show' && isOwn(interaction) ? 'update' : 'private',
    timeLimitMs: QUESTION_LIMIT_MS,
    release: ticket.leave,
    run: () => findPage({ state, runtime, ticket, locale, publicUrl }),
  };
};

/** Nobody turns the pages of what another reads. */
function isOwn({ message, user }: ButtonInteraction): boolean {
  return (
    message.flags.has(MessageFlags.Ephemeral) || message.interactionMetadata?.user.id === user.id
  );
}

function customIdsOf({ message }: ButtonInteraction): string[] {
  return message.components.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap(({ customId }) => customId ?? [])
      : [],
  );
}
