/** Clicks on Context and the buttons of its page. */

import { MessageFlags } from 'discord.js';
import { linkTo } from '../../citation/link.js';
import type { Button, Click } from '../interactions/button.js';
import { type ContextButton, contentTag } from '../interactions/custom-id.js';
import type { Reply } from '../interactions/reply.js';
import { type MessageBody, sayMessage } from '../message/message.js';
import { notServingText } from '../reindex/render-reindex.js';
import { renderContext } from './render-context.js';

const TIME_LIMIT_MS = 30_000;

/**
 * A page of its own around the quote; from there on in place. Pages are private: on a message that
 * others see such a button is none of ours.
 */
export const turnContext: Button<ContextButton> = (asked, click) => {
  const isPage = click.interaction.message.flags.has(MessageFlags.Ephemeral);
  return {
    shown: asked.view !== 'around' && isPage ? 'update' : 'private',
    timeLimitMs: TIME_LIMIT_MS,
    run: async () => contextMessage(asked, click),
  };
};

/** Where there is no page any more, the one that is read stays. */
function contextMessage(asked: ContextButton, { bot, locale, texts }: Click): MessageBody | Reply {
  const say = (text: string): Reply => ({ message: sayMessage(text), shown: 'private' });
  const articles = bot.collection.runtime?.generation.articles;
  if (!articles) return say(notServingText(bot, locale));
  const record = articles.recordById(asked.articleId);
  const article = articles.byId(asked.articleId);
  if (!record || !article) return say(texts.gone);
  const fits = asked.start <= asked.end && asked.end <= article.text.length;
  if (contentTag(record.key) !== asked.content || !fits) return say(texts.changed);
  const link = linkTo(article, asked, bot.config.PUBLIC_URL ?? null);
  return renderContext(article, asked, locale, link);
}
