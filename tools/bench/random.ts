/** Numbers that look random and are the same in every run. */

export type Random = () => number;

/** mulberry32: 0 (included) to 1 (excluded). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

export function pick<T>(random: Random, from: ArrayLike<T>): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** As many as wanted, spread evenly over all, in their order. */
export function spread<T>(from: readonly T[], wanted: number): T[] {
  const count = Math.min(wanted, from.length);
  return Array.from({ length: count }, (_, i) => from[Math.floor((i * from.length) / count)] as T);
}
