/** The excerpts that a button carries, or the text that says why there is none. */

import type { Excerpt } from '../../../types/answer.js';
import type { Click } from '../../interactions/button.js';
import { componentsOf, firstText } from '../../message/own-message.js';
import { notServingText } from '../../reindex/render-reindex.js';
import type { Place } from '../answer-ids.js';
import { readAsked } from '../asked-line.js';
import type { ExcerptView } from '../excerpt-block.js';
import { articleAt, excerptAt } from '../places.js';

/** All that a click answers within, from memory and disk. */
export const TIME_LIMIT_MS = 30_000;

export interface FoundExcerpts {
  excerpts: [Excerpt, ...Excerpt[]];
  view: ExcerptView;
}

/** Those of articles that are gone or changed are left out; a text where none is left. */
export function excerptsAt(
  places: readonly Place[],
  { bot, interaction, locale, texts }: Click,
): FoundExcerpts | string {
  const generation = bot.collection.runtime?.generation;
  if (!generation) return notServingText(bot, locale);
  const question = readAsked(firstText(componentsOf(interaction.message)));
  const publicUrl = bot.config.PUBLIC_URL ?? null;
  let missing: 'gone' | 'changed' = 'gone';
  const excerpts = places.flatMap((place) => {
    const article = articleAt(generation, place);
    if (typeof article !== 'string') {
      return [excerptAt(article, place, { generation, question, publicUrl })];
    }
    missing = article;
    return [];
  });
  const [first, ...others] = excerpts;
  if (!first) return texts[missing];
  const keyOf = (id: string) => generation.articles.recordById(id)?.key ?? null;
  return { excerpts: [first, ...others], view: { locale, keyOf } };
}
