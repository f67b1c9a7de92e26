/** What of the best passages is read: of each a run of sentences around the likeliest one. */

import type { RankedPassage, RankedWindow } from '../ranking/rank.js';

/**
 * Folded characters, about as many tokens. A passage whole has up to 400: twice the time, and what is
 * gained stands beside the likeliest sentence already.
 */
const MOST_CHARACTERS = 150;

export interface WindowToRead {
  passage: RankedPassage;
  /** Ordinals of its sentences, the last one included. */
  first: number;
  last: number;
}

/** Of so many passages, each by its best window, best first. */
export function windowsToRead(windows: readonly RankedWindow[], count: number): WindowToRead[] {
  const best = new Map<RankedPassage, WindowToRead>();
  for (const { passage, likeliest } of windows) {
    if (best.size >= count) break;
    if (!best.has(passage)) best.set(passage, { passage, ...around(passage.texts, likeliest) });
  }
  return [...best.values()];
}

/** Grows by the sentence before and the one behind in turn, as long as they fit. */
function around(texts: readonly string[], middle: number): { first: number; last: number } {
  let [first, last] = [middle, middle];
  let room = MOST_CHARACTERS - (texts[middle]?.length ?? 0);
  for (let grows = true; grows; ) {
    grows = false;
    for (const next of [first - 1, last + 1]) {
      const length = texts[next]?.length ?? Number.POSITIVE_INFINITY;
      if (length > room) continue;
      room -= length;
      first = Math.min(first, next);
      last = Math.max(last, next);
      grows = true;
    }
  }
  return { first, last };
}
