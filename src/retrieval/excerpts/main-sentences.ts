/**
 * The main sentences of one article: its opening, and then those whose words stand most often in
 * the rest of it (after Luhn 1958, "The Automatic Creation of Literature Abstracts").
 */

import { isStopWord } from '../../text/stop-words.js';
import { wordsOf } from '../../text/words.js';
import type { RankedWindow } from '../ranking/rank.js';

/** The opening of a report tells most of it: it counts like so many times the best other. */
const OPENING = 2;

/**
 * Runs of sentences as long as an excerpt has room for, the `count` that say most, in order of the
 * text. Empty for no windows.
 *
 * @param windows of one article, in any order
 */
export function mainSentences(windows: readonly RankedWindow[], count: number): RankedWindow[] {
  const runs = longestRuns(windows);
  const words = runs.map(wordsIn);
  const often = new Map<string, number>();
  for (const word of words.flatMap((held) => [...held])) {
    often.set(word, (often.get(word) ?? 0) + 1);
  }
  const weights = words.map((held, i) => {
    const shared = [...held].reduce((sum, word) => sum + (often.get(word) as number) - 1, 0);
    return shared / Math.sqrt(lengthOf(runs[i] as RankedWindow));
  });
  weights[0] = OPENING * Math.max(1, ...weights);
  return runs
    .map((run, i) => ({ run, weight: weights[i] as number }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(({ run }) => run)
    .sort((a, b) => a.start - b.start);
}

/** One behind the other without gaps inside a passage, each as long as it may be. */
function longestRuns(windows: readonly RankedWindow[]): RankedWindow[] {
  const inOrder = [...windows].sort((a, b) => a.start - b.start || b.end - a.end);
  const runs: RankedWindow[] = [];
  for (const window of inOrder) {
    if (window.start >= (runs.at(-1)?.end ?? 0)) runs.push(window);
  }
  return runs;
}

/** Distinct words of two characters and more. */
function wordsIn({ passage, first, last }: RankedWindow): Set<string> {
  const words = wordsOf(passage.texts.slice(first, last + 1).join('\n'));
  return new Set(
    words.map(({ text }) => text).filter((text) => text.length > 1 && !isStopWord(text)),
  );
}

function lengthOf({ start, end }: RankedWindow): number {
  return Math.max(1, end - start);
}
