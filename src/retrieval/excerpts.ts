/**
 * Ranked windows → the excerpts that a person is shown: whole sentences, no two of them
 * overlapping or saying the same, text that stands in several articles once.
 */

import { MAX_EXCERPT, type Piece } from '../corpus/pieces.js';
import type { Generation } from '../store/generations.js';
import type { Article, Excerpt, Range } from '../types.js';
import { citationOf } from './citation.js';
import { explainWindow } from './explain.js';
import { highlight } from './highlight.js';
import type { Question } from './question.js';
import type { RankedWindow, RankingWeights } from './rank.js';

export interface ExcerptOptions {
  /** Excerpts at most. */
  count: number;
  explain?: boolean;
}

/** In the windows' order. */
export function toExcerpts(
  windows: readonly RankedWindow[],
  question: Question,
  {
    generation,
    weights,
    count,
    explain,
  }: ExcerptOptions & {
    generation: Generation;
    weights: RankingWeights;
  },
): Excerpt[] {
  const excerpts: Excerpt[] = [];
  for (const window of windows) {
    if (excerpts.length >= count) break;
    const range = withSpeaker(window);
    const { article } = window.passage;
    if (excerpts.some((shown) => overlaps(shown, article, range))) continue;
    const excerpt = toExcerpt(article, range, question);
    excerpt.score = Math.round(window.score * 1000) / 1000;
    if (explain) excerpt.explain = explainWindow(window, question, { generation, weights });
    excerpts.push(excerpt);
  }
  return excerpts;
}

function overlaps(shown: Excerpt, article: Article, { start, end }: Range): boolean {
  return shown.citation.articleId === article.id && start < shown.end && shown.start < end;
}

const SPEAKS =
  /^[“"「]?(?:他|她|他们|她们|他們|她們|其)(?:还|還|又|也|并|並)?(?:说|說|表示|指出|强调|強調|认为|認為|称|稱|介绍|介紹|补充|補充)/u;

/** A lone 他说 gets the sentence before it, where that fits. */
function withSpeaker({ start, end, first, passage }: RankedWindow): Range {
  const before: Piece | undefined = passage.pieces[first - 1];
  const joins = passage.pieces[first]?.joins ?? false;
  if (!before || !joins || end - before.start > MAX_EXCERPT) return { start, end };
  const text = passage.article.text.slice(start, end);
  return SPEAKS.test(text) ? { start: before.start, end } : { start, end };
}

function toExcerpt(article: Article, { start, end }: Range, question: Question): Excerpt {
  const text = article.text.slice(start, end);
  return {
    text,
    start,
    end,
    score: 0,
    highlights: highlight(text, question, article.date),
    alsoIn: [],
    citation: citationOf(article),
  };
}
