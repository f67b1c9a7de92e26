/** Choices of a benchmark, the same in every run. */

import type { Random } from '../../../tests/support/run/random.js';

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + random.integer(most - least + 1);
}

/** As many as wanted, spread evenly over all, in their order. */
export function spread<T>(from: readonly T[], wanted: number): T[] {
  const count = Math.min(wanted, from.length);
  return Array.from({ length: count }, (_, i) => from[Math.floor((i * from.length) / count)] as T);
}
