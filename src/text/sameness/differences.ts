/**
 * Two versions of one text side by side: what both say, and what only one of them does. Sentences
 * meet by what they mean (meetings.ts), so that script, spacing and punctuation alone are no
 * difference; where they do not, the characters that differ are told. Ranges only.
 */

import type { Range } from '../../types/article.js';
import { fold } from '../folding/fold.js';
import type { Steps } from '../steps.js';
import { meaningOf } from './meaning.js';
import { meetingsSteps } from './meetings.js';

/** Sentences of one text beside those of the other; either may have none. */
export interface Difference {
  same: boolean;
  /** Of the first text and of the second, by ordinal, end exclusive. */
  first: Range;
  second: Range;
}

/**
 * In order; together they hold every sentence of both once.
 *
 * @param first sentences as they are written, in order
 */
export function* differencesSteps(
  first: readonly string[],
  second: readonly string[],
): Steps<Difference[]> {
  const [a, b] = [yield* meaningsOf(first), yield* meaningsOf(second)];
  const meetings = yield* meetingsSteps(a, b);
  const differences: Difference[] = [];
  let [at, there] = [0, 0];
  const add = (same: boolean, end: number, endThere: number): void => {
    if (end > at || endThere > there) {
      differences.push({
        same,
        first: { start: at, end },
        second: { start: there, end: endThere },
      });
    }
    [at, there] = [end, endThere];
  };
  for (const { first: from, end, firstThere, endThere } of meetings) {
    add(false, from, firstThere);
    add(true, end, endThere);
  }
  add(false, a.length, b.length);
  return differences;
}

function* meaningsOf(sentences: readonly string[]): Steps<string[]> {
  const meanings: string[] = [];
  for (const sentence of sentences) {
    yield;
    meanings.push(meaningOf(fold(sentence)));
  }
  return meanings;
}

/** Characters of both together up to which they are told apart one by one: 4 million pairs. */
const MOST_CHARACTERS = 2_000;
/** Of the shorter text; where less is shared, two sentences are two, not versions of each other. */
const SHARED = 0.3;
/** A character between two changes is a chance, and reads as a hole in them. */
const SHORTEST_SAME = 2;

/** What of two texts only one of them has, by characters and whole figures; everything where they share little. */
export function changedParts(first: string, second: string): [Range[], Range[]] {
  const whole: [Range[], Range[]] = [wholeOf(first), wholeOf(second)];
  const [a, b] = [unitsOf(first), unitsOf(second)];
  if (a.length === 0 || b.length === 0 || a.length + b.length > MOST_CHARACTERS) return whole;
  const kept = commonRuns(
    a.map((character) => fold(character)),
    b.map((character) => fold(character)),
  );
  const shared = kept.reduce((sum, { length }) => sum + length, 0);
  if (shared < SHARED * Math.min(a.length, b.length)) return whole;
  return [
    gapsIn(
      a,
      kept.map(({ at, length }) => ({ start: at, end: at + length })),
    ),
    gapsIn(
      b,
      kept.map(({ there, length }) => ({ start: there, end: there + length })),
    ),
  ];
}

/** Characters; a figure is one, since 40 and 43 differ as a whole. */
function unitsOf(text: string): string[] {
  return text.match(/\p{Nd}+(?:[.,]\p{Nd}+)*|./gsu) ?? [];
}

interface Run {
  at: number;
  there: number;
  length: number;
}

/** A longest common subsequence (Wagner & Fischer 1974), as runs; none between two changes by chance. */
function commonRuns(a: readonly string[], b: readonly string[]): Run[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] as number) + 1
          : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number);
    }
  }
  const runs: Run[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      const last = runs.at(-1);
      if (last && last.at + last.length === i && last.there + last.length === j) last.length++;
      else runs.push({ at: i, there: j, length: 1 });
      i++;
      j++;
    } else if ((lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number)) {
      i++;
    } else {
      j++;
    }
  }
  return runs.filter(({ at, there, length }) => {
    const isFirst = at === 0 && there === 0;
    const isLast = at + length === a.length && there + length === b.length;
    return isFirst || isLast || a.slice(at, at + length).join('').length >= SHORTEST_SAME;
  });
}

/** Offsets of what stands between the runs of characters. */
function gapsIn(characters: readonly string[], runs: readonly Range[]): Range[] {
  const offsets = [0];
  for (const character of characters) offsets.push((offsets.at(-1) as number) + character.length);
  const gaps: Range[] = [];
  let from = 0;
  for (const { start, end } of [...runs, { start: characters.length, end: characters.length }]) {
    if (start > from) gaps.push({ start: offsets[from] as number, end: offsets[start] as number });
    from = end;
  }
  return gaps;
}

function wholeOf(text: string): Range[] {
  return text === '' ? [] : [{ start: 0, end: text.length }];
}
