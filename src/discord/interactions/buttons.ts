/** Clicks: acknowledged first, then answered from what the button itself carries. */

import type { ButtonInteraction } from 'discord.js';
import { linkTo } from '../../citation/link.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Job } from '../../serving/reindexer.js';
import { refusalFor, refusalToCancel } from '../access.js';
import type { Bot } from '../command.js';
import { renderContext } from '../context/render-context.js';
import { localeOf } from '../locale.js';
import { type MessageBody, sayMessage } from '../message/message.js';
import { notServingText, renderOutcome } from '../reindex/render-reindex.js';
import { type ContextButton, contentTag, parseCustomId } from './custom-id.js';
import { deferReply, deferUpdate, replyPrivately } from './first-response.js';
import { resolve } from './resolve.js';

const TIME_LIMIT_MS = 30_000;

export async function answerButton(
  interaction: ButtonInteraction,
  bot: Bot,
  id: string,
): Promise<void> {
  const texts = MESSAGES[localeOf(interaction.locale)].discord;
  const action = parseCustomId(interaction.customId);
  const refuse = (text: string): Promise<void> => replyPrivately(interaction, sayMessage(text));
  if (!action) return refuse(texts.oldButton);
  if (action.action === 'cancel') {
    const { running } = bot.reindexer;
    if (running?.id !== action.job) return refuse(texts.reindexEnded);
    const refusal = refusalToCancel(running, interaction, bot);
    if (refusal) return refuse(texts[refusal]);
    await cancelJob(running, interaction, bot, id);
    return;
  }
  const refusal = refusalFor('ask', interaction, bot);
  if (refusal) return refuse(texts[refusal]);
  const seconds = bot.clicks.take(interaction.user.id);
  if (seconds > 0) return refuse(texts.tooFast({ seconds }));
  if (action.view === 'around') await deferReply(interaction, true);
  else await deferUpdate(interaction);
  await resolve(interaction, bot, id, TIME_LIMIT_MS, async () =>
    contextMessage(bot, action, interaction),
  );
}

/** The message with the button tells the end, whichever of those that speak of the build it is. */
async function cancelJob(
  job: Job,
  interaction: ButtonInteraction,
  bot: Bot,
  id: string,
): Promise<void> {
  await deferUpdate(interaction);
  job.cancel();
  await resolve(interaction, bot, id, null, async () =>
    renderOutcome(await job.outcome, localeOf(interaction.locale)),
  );
}

function contextMessage(
  bot: Bot,
  asked: ContextButton,
  interaction: ButtonInteraction,
): MessageBody {
  const locale = localeOf(interaction.locale);
  const texts = MESSAGES[locale].discord;
  const articles = bot.collection.runtime?.generation.articles;
  if (!articles) return sayMessage(notServingText(bot, locale));
  const record = articles.recordById(asked.articleId);
  const article = articles.byId(asked.articleId);
  if (!record || !article) return sayMessage(texts.gone);
  const fits = asked.start < asked.end && asked.end <= article.text.length;
  if (contentTag(record.key) !== asked.content || !fits) return sayMessage(texts.changed);
  const link = linkTo(article, asked, bot.config.PUBLIC_URL ?? null);
  return renderContext(article, asked, locale, link);
}
