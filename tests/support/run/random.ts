/** Repeatable chance: the same seed gives the same choices. SEED=… repeats a run. */

export interface Random {
  readonly seed: number;
  /** 0 up to, not including, 1. */
  share(): number;
  /** 0 up to, not including, `below`. */
  integer(below: number): number;
  pick<T>(values: ArrayLike<T>): T;
}

export function randomOf(seed = Number(process.env.SEED ?? Date.now() % 1_000_000)): Random {
  // mulberry32, public domain
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (below: number): number => Math.floor(share() * below);
  const pick = <T>(values: ArrayLike<T>): T => values[integer(values.length)] as T;
  return { seed, share, integer, pick };
}
