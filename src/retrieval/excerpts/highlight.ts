/** What to mark in an excerpt: the question's own words where they stand, in either script. */

import { foldWithMap } from '../../text/folding/fold.js';
import { merge, overlap, subtract } from '../../text/ranges.js';
import { unitsOf, wordsOf } from '../../text/words.js';
import type { Highlight } from '../../types/answer.js';
import type { Range } from '../../types/article.js';
import type { Question } from '../question/question.js';

/**
 * Matches and the answer, in order, without overlaps.
 *
 * @param answer a range of the excerpt; null where none is sure (answers/choose.ts)
 */
export function highlight(excerpt: string, question: Question, answer: Range | null): Highlight[] {
  const matches = highlightMatches(excerpt, question);
  if (!answer) return matches;
  const rest = matches.flatMap((match) => without(match, answer));
  return [...rest, { ...answer, kind: 'answer' as const }].sort((a, b) => a.start - b.start);
}

/** What is left of a match beside the answer; a single character of it is not worth marking. */
function without(match: Highlight, answer: Range): Highlight[] {
  if (!overlap(match, answer)) return [match];
  return subtract(match, answer)
    .filter(({ start, end }) => end - start > 1)
    .map((part) => ({ ...match, ...part }));
}

/**
 * The longest runs of the excerpt that also stand in the question and hold at least one of its
 * meaningful words: 福建党政 is marked as one, the chance pair 建党 is not.
 *
 * @returns ranges of `excerpt`, in order, without overlaps
 */
export function highlightMatches(excerpt: string, question: Question): Highlight[] {
  const folded = foldWithMap(excerpt);
  const highlights: Highlight[] = [];
  const units = unitsOf(folded.text);
  const particles = particlesIn(folded.text);
  const variants = [...question.variants.values()].flat();
  const words = [...question.words, ...variants];
  const asked = [question.key, ...variants].join('\n');
  for (let first = 0; first < units.length; ) {
    const run = longestRun(folded.text, units, first, asked);
    const start = units[first]?.start ?? 0;
    const text = folded.text.slice(start, run.end);
    const range = trimParticles({ start, end: run.end }, particles);
    const long = range.end - range.start > 1;
    if (long && words.some((word) => text.includes(word))) {
      highlights.push({ ...folded.toOriginal(range), kind: 'match' });
      first += run.units;
    } else {
      first += 1;
    }
  }
  return merge(highlights);
}

function longestRun(
  text: string,
  units: { start: number; end: number }[],
  first: number,
  question: string,
): { units: number; end: number } {
  const { start } = units[first] as { start: number };
  let count = 0;
  let end = start;
  for (let last = first; last < units.length; last++) {
    const unit = units[last] as { start: number; end: number };
    if (last > first && unit.start !== end) break;
    if (!question.includes(text.slice(start, unit.end))) break;
    count++;
    ({ end } = unit);
  }
  return { units: count, end };
}

const PARTICLES = /^[的了着过吗呢吧啊是在和与及或有]+$/u;

/** Places in words that are nothing but particles: 和 by itself, not the one in 和平. */
function particlesIn(folded: string): Set<number> {
  const places = new Set<number>();
  for (const { text, start, end } of wordsOf(folded)) {
    for (let at = start; PARTICLES.test(text) && at < end; at++) places.add(at);
  }
  return places;
}

/** 的 before a name is not marked with it; 对 in 对口支援 is, though a segmenter parts them. */
function trimParticles({ start, end }: Range, particles: Set<number>): Range {
  let from = start;
  let to = end;
  while (from < to && particles.has(from)) from++;
  while (to > from && particles.has(to - 1)) to--;
  return { start: from, end: to };
}
