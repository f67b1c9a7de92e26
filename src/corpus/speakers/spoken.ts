/** An article's speeches asked for: who speaks in a stretch of it, and what of that a passage is led by. */

import { fold } from '../../text/folding/fold.js';
import { touching } from '../../text/ranges.js';
import type { Article, Range } from '../../types/article.js';
import { type Joined, readOver } from '../layout/joints.js';
import { IS_GROUP } from './speech-verbs.js';

/** Characters of names that lead a passage. */
const MOST_NAMED = 24;
/** Tokens that the names take at most, with the word behind them. */
export const SPEAKER_TOKENS = MOST_NAMED + 2;

/**
 * Who speaks in a passage without being named there, folded, as one line: 王君正说. Empty for nobody.
 * What is embedded and counted begins with it, since a speech goes on over passages.
 */
export function speakerLine(article: Joined & Pick<Article, 'speeches'>, passage: Range): string {
  const speakers = touching(article.speeches, passage).map(({ speaker }) => fold(speaker));
  if (speakers.length === 0) return '';
  const own = fold(readOver(article, passage));
  const unnamed = [...new Set(speakers)].filter((name) => !own.includes(name));
  const names = Array.from(unnamed.join('、')).slice(0, MOST_NAMED).join('');
  return names === '' ? '' : `${names}说`;
}

/**
 * Who speaks in a stretch of an article: whose sentences take most of it. Null where the report's own
 * take more.
 */
export function speakerOf({ speeches }: Pick<Article, 'speeches'>, range: Range): string | null {
  const shares = new Map<string, number>();
  for (const { start, end, speaker } of touching(speeches, range)) {
    const share = Math.min(end, range.end) - Math.max(start, range.start);
    shares.set(speaker, (shares.get(speaker) ?? 0) + share);
  }
  const [most] = [...shares].sort((a, b) => b[1] - a[1]);
  return most && most[1] * 2 >= range.end - range.start ? most[0] : null;
}

/** The same to be shown; null for a group: 代表团察看了…,勉励孩子们… is told more than said. */
export function namedSpeakerOf(article: Pick<Article, 'speeches'>, range: Range): string | null {
  const speaker = speakerOf(article, range);
  return speaker !== null && IS_GROUP.test(fold(speaker)) ? null : speaker;
}
