/** What a person limits a question to: a time, an outlet, an article. */

import type { ChatInputCommandInteraction } from 'discord.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import type { Runtime } from '../../serving/runtime.js';
import type { Span } from '../../text/time/read-span.js';
import { articleMeant, outletMeant } from '../completion/choices.js';
import { knownNames } from '../completion/known-names.js';
import type { Limits } from './ask-question.js';

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
