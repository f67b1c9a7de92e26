/** Which of many names are most like one that was mistyped. */

import { fold } from '../folding/fold.js';

/** Under it two names share hardly more than a character. */
const LEAST = 0.2;

/**
 * By the pairs of neighbouring characters that they share, in either script (Dice 1945); the most
 * alike first, equal ones in their order. A name that holds what was given goes before all others.
 */
export function nearestOf<T>(
  given: string,
  items: Iterable<T>,
  { nameOf, count }: { nameOf: (item: T) => string; count: number },
): T[] {
  const wanted = pairsOf(given);
  const near: { item: T; likeness: number }[] = [];
  for (const item of items) {
    const pairs = pairsOf(nameOf(item));
    const shared = [...pairs].filter((pair) => wanted.has(pair)).length;
    const alike = (2 * shared) / (wanted.size + pairs.size);
    const likeness = isPartOf(given, nameOf(item)) ? alike + 1 : alike;
    if (likeness < LEAST) continue;
    near.push({ item, likeness });
  }
  near.sort((a, b) => b.likeness - a.likeness);
  return near.slice(0, count).map(({ item }) => item);
}

/** One character is a part of too many. */
function isPartOf(given: string, name: string): boolean {
  const part = fold(given).replace(/\s+/gu, '');
  return [...part].length > 1 && fold(name).replace(/\s+/gu, '').includes(part);
}

/** With an end before and behind, so that one character is something too. */
function pairsOf(name: string): Set<string> {
  const signs = ['', ...fold(name).replace(/\s+/gu, ''), ''];
  return new Set(signs.slice(1).map((sign, i) => `${signs[i]}|${sign}`));
}
