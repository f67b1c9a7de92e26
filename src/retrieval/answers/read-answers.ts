/** Which of the words that a reader would give are marked as the answer in the excerpts shown. */

import type { Range } from '../../types/article.js';
import type { AskedFor } from '../question/asked/asked-for.js';
import type { RankedWindow } from '../ranking/rank.js';
import { answerKey } from './same-answer.js';

/** Words of an excerpt's folded text, and how likely they are the answer. */
export interface ReadWords extends Range {
  probability: number;
}

/**
 * The reader's words of a window where they stand in an excerpt; null where they do not. A window
 * that stands in another article too may be shown from there.
 *
 * @param folded the excerpt's text as it is read
 */
export function readWordsIn(
  folded: string,
  { passage, read }: Pick<RankedWindow, 'passage' | 'read'>,
): ReadWords | null {
  if (!read) return null;
  const sentence = passage.texts[read.sentence] as string;
  const words = sentence.slice(read.start, read.end);
  const at = folded.indexOf(sentence);
  const start = at === -1 ? folded.indexOf(words) : at + read.start;
  if (start === -1 || words === '') return null;
  return { start, end: start + words.length, probability: read.probability };
}

export interface ReadExcerpt {
  folded: string;
  articleDate: string | null;
  read: ReadWords | null;
}

export interface ReadAnswers {
  /** One an excerpt; null where it says something else. */
  ranges: (Range | null)[];
  /** Of the answer, wherever it was read. */
  probability: number;
}

/** From so likely on it is marked (docs/EVALUATION.md has the shares that are right). */
const LEAST_PROBABILITY = 0.5;

/** The likeliest answer, what several excerpts say counted together; null where none is sure. */
export function chooseRead(
  excerpts: readonly ReadExcerpt[],
  asked: AskedFor | null,
): ReadAnswers | null {
  const keys = excerpts.map(({ folded, articleDate, read }) =>
    read ? answerKey(folded.slice(read.start, read.end), asked, articleDate) : null,
  );
  const sums = new Map<string, number>();
  for (const [i, key] of keys.entries()) {
    if (key) sums.set(key, (sums.get(key) ?? 0) + (excerpts[i]?.read?.probability ?? 0));
  }
  const [best] = [...sums].sort(([, a], [, b]) => b - a);
  if (!best || best[1] < LEAST_PROBABILITY) return null;
  const [answer, probability] = best;
  const ranges = excerpts.map(({ read }, i) => (read && keys[i] === answer ? read : null));
  return { ranges, probability };
}
