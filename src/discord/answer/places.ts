/** What stands at a place that a button carries, in the generation that serves now. */

import { citationOf } from '../../citation/citation.js';
import { linkTo } from '../../citation/link.js';
import { namedSpeakerOf } from '../../corpus/speakers/spoken.js';
import { highlightMatches } from '../../retrieval/excerpts/highlight.js';
import { readQuestion } from '../../retrieval/question/question.js';
import type { Generation } from '../../store/generations.js';
import { localDay } from '../../text/day.js';
import type { Excerpt } from '../../types/answer.js';
import type { Article } from '../../types/article.js';
import { contentTag } from '../interactions/custom-id.js';
import { articleTag, type Place } from './answer-ids.js';

/** The article, or the text that tells why it cannot be shown. */
export function articleAt(
  { articles }: Pick<Generation, 'articles'>,
  { article: tag, content, start, end }: Place,
): Article | 'gone' | 'changed' {
  const record = articles.records.find(({ id }) => articleTag(id) === tag);
  const article = record && articles.byId(record.id);
  if (!article) return 'gone';
  const fits = start < end && end <= article.text.length;
  return contentTag(record.key) === content && fits ? article : 'changed';
}

export interface ExcerptSources {
  generation: Generation;
  /** Whose words are marked; null marks nothing. */
  question: string | null;
  publicUrl: string | null;
}

export function excerptAt(
  article: Article,
  { start, end }: Place,
  { generation, question, publicUrl }: ExcerptSources,
): Excerpt {
  const text = article.text.slice(start, end);
  const context = { today: localDay(new Date()), lexicon: generation.terms };
  const asked = question === null ? 'empty' : readQuestion(question, context);
  return {
    ...{ text, start, end, score: 0, alsoIn: [] },
    speaker: namedSpeakerOf(article, { start, end }),
    highlights: typeof asked === 'string' ? [] : highlightMatches(text, asked),
    citation: {
      ...citationOf(article, { start, end }),
      link: linkTo(article, { start, end }, publicUrl),
    },
  };
}
