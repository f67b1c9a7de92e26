/** Two articles side by side: rows of sentences that both have, and of those that differ. */

import { contentSteps } from '../../corpus/passages/content.js';
import { changedParts, differencesSteps } from '../../text/sameness/differences.js';
import type { Steps } from '../../text/steps.js';
import type { Article, Range } from '../../types/article.js';

export interface Side {
  text: string;
  /** What only this one has, relative to the text. */
  changed: Range[];
}

export interface Row {
  same: boolean;
  first: Side;
  second: Side;
}

/** UTF-16 units of each: a report has some thousand. */
export const MOST_COMPARED = 100_000;

/** Their content in order; null where one is too long. */
export function* compareSteps(first: Article, second: Article): Steps<Row[] | null> {
  if (Math.max(first.text.length, second.text.length) > MOST_COMPARED) return null;
  const [a, b] = [yield* sentencesOf(first), yield* sentencesOf(second)];
  const rows: Row[] = [];
  for (const difference of yield* differencesSteps(a, b)) {
    yield;
    const one = joined(a, difference.first);
    const two = joined(b, difference.second);
    const [own, theirs] = difference.same ? [[], []] : changedParts(one, two);
    rows.push({
      same: difference.same,
      first: { text: one, changed: own },
      second: { text: two, changed: theirs },
    });
  }
  return rows;
}

function* sentencesOf(article: Article): Steps<string[]> {
  const paragraphs = yield* contentSteps(article);
  return paragraphs.flat().map(({ start, end }) => article.text.slice(start, end));
}

function joined(sentences: readonly string[], { start, end }: Range): string {
  return sentences.slice(start, end).join('');
}
