/** What a person limits a question to: a time, an outlet, an article. */

import type { ChatInputCommandInteraction } from 'discord.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import type { Runtime } from '../../serving/runtime.js';
import { nameSpan, type Span } from '../../text/time/read-span.js';
import type { UnderstoodDate } from '../../types/answer.js';
import type { ArticleFilter } from '../../types/article.js';
import { articleMeant, outletMeant } from '../completion/choices.js';
import { knownNames } from '../completion/known-names.js';
import { articleTag, type KeptLimits } from './answer-ids.js';

export interface Limits {
  filter: Partial<ArticleFilter>;
  /** Of the filter, as the person said it: told with what was understood of the question. */
  dates: UnderstoodDate[];
}

export const NO_LIMITS: Limits = { filter: {}, dates: [] };

export interface Said {
  options: ChatInputCommandInteraction['options'];
  locale: Locale;
  span: Span | { from: null; to: null };
}

/**
 * @param said the options of a command, whose time was read already
 * @returns a text that tells what nobody knows instead
 */
export async function readLimits(
  { options, locale, span }: Said,
  { generation }: Pick<Runtime, 'generation'>,
): Promise<Limits | string> {
  const texts = MESSAGES[locale].search;
  const saidOutlet = options.getString('outlet')?.trim();
  const saidArticle = options.getString('article')?.trim();
  const names = saidOutlet || saidArticle ? await knownNames(generation.articles) : null;
  const outlet = names && saidOutlet ? outletMeant(names, saidOutlet) : null;
  const articleId = names && saidArticle ? articleMeant(names, saidArticle) : null;
  if (saidOutlet && !outlet) return texts.outletUnknown;
  if (saidArticle && !articleId) return texts.articleUnknown;
  const { from, to } = span;
  const time = options.getString('time')?.trim();
  const dates = from && to && time ? [{ from, to, text: time }] : [];
  return { filter: { from, to, outlet, articleId }, dates };
}

/** Those that a button carries, in the generation that serves now; null where the article is gone. */
export function limitsAgain(
  { from, to, outlet, article }: KeptLimits,
  { articles }: Runtime['generation'],
): Limits | null {
  const record = article && articles.records.find(({ id }) => articleTag(id) === article);
  if (article && !record) return null;
  const dates = from && to ? [{ from, to, text: nameSpan({ from, to }) }] : [];
  return { filter: { from, to, outlet, articleId: record ? record.id : null }, dates };
}
