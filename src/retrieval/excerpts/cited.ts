/** The citation of an excerpt: of all of it, and where an answer is marked in it, leading there. */

import { citationOf } from '../../citation/citation.js';
import { linkTo } from '../../citation/link.js';
import type { CitedRange } from '../../citation/place.js';
import type { Citation, Excerpt, Highlight } from '../../types/answer.js';
import type { Article } from '../../types/article.js';

export function cite(article: Article, range: CitedRange, publicUrl: string | null): Citation {
  return { ...citationOf(article, range), link: linkTo(article, range, publicUrl) };
}

export interface Highlighted {
  /** The excerpt's own. */
  article: Article;
  highlights: Highlight[];
  publicUrl: string | null;
}

export function withHighlights(
  excerpt: Excerpt,
  { article, highlights, publicUrl }: Highlighted,
): Excerpt {
  const { start, end } = excerpt;
  const answers = highlights.filter(({ kind }) => kind === 'answer');
  const [first, last] = [answers[0], answers.at(-1)];
  if (!first || !last) return { ...excerpt, highlights };
  // An answer that a line end parts is marked in pieces.
  const answer = { start: start + first.start, end: start + last.end };
  return { ...excerpt, highlights, citation: cite(article, { start, end, answer }, publicUrl) };
}
