/** Which excerpts of an Answer are shown at once, and which behind More. */

import { splitComparison } from '../../retrieval/question/two-events.js';
import { fold } from '../../text/folding/fold.js';
import type { Answer, Excerpt } from '../../types/answer.js';

export interface ShownExcerpts {
  best: Excerpt;
  /** Those that hold another answer, by article: the best one's first. */
  others: Excerpt[];
  rest: Excerpt[];
}

/** Null where nothing answers. */
export function shownExcerpts(answer: Answer): ShownExcerpts | null {
  const { answered, excerpts, near } = answer;
  const [best, ...further] = excerpts;
  if (!answered || !best) return null;
  const isShown = asksForSeveral(answer) ? () => true : holdsAnother(answer);
  const others = byArticle([best, ...further.filter(isShown)]).slice(1);
  const rest = [...further.filter((one) => !isShown(one)), ...near];
  return { best, others, rest };
}

/** Each excerpt is then an answer in its own right. */
function asksForSeveral({ understood, question }: Answer): boolean {
  const { request, questions } = understood;
  return Boolean(request || questions) || splitComparison(fold(question)) !== null;
}

function holdsAnother({ answers, excerpts }: Answer): (excerpt: Excerpt) => boolean {
  const first = new Set(answers.map(({ excerpt }) => excerpts[excerpt]));
  return (excerpt) => first.has(excerpt);
}

/** In the order of each article's first excerpt. */
function byArticle(excerpts: readonly Excerpt[]): Excerpt[] {
  const groups = new Map<string, Excerpt[]>();
  for (const excerpt of excerpts) {
    const { articleId } = excerpt.citation;
    groups.set(articleId, [...(groups.get(articleId) ?? []), excerpt]);
  }
  return [...groups.values()].flat();
}
