/** Clicks on Context and the buttons of its page. */

import { linkTo } from '../../citation/link.js';
import type { Button, Click } from '../interactions/button.js';
import { type ContextButton, contentTag } from '../interactions/custom-id.js';
import { type MessageBody, sayMessage } from '../message/message.js';
import { notServingText } from '../reindex/render-reindex.js';
import { renderContext } from './render-context.js';

const TIME_LIMIT_MS = 30_000;

/** A page of its own around the quote; from there on in place. */
export const turnContext: Button<ContextButton> = (asked, click) => ({
  shown: asked.view === 'around' ? 'private' : 'update',
  timeLimitMs: TIME_LIMIT_MS,
  run: async () => contextMessage(asked, click),
});

function contextMessage(asked: ContextButton, { bot, locale, texts }: Click): MessageBody {
  const articles = bot.collection.runtime?.generation.articles;
  if (!articles) return sayMessage(notServingText(bot, locale));
  const record = articles.recordById(asked.articleId);
  const article = articles.byId(asked.articleId);
  if (!record || !article) return sayMessage(texts.gone);
  const fits = asked.start <= asked.end && asked.end <= article.text.length;
  if (contentTag(record.key) !== asked.content || !fits) return sayMessage(texts.changed);
  const link = linkTo(article, asked, bot.config.PUBLIC_URL ?? null);
  return renderContext(article, asked, locale, link);
}
