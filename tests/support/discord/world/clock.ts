/**
 * The server's time and the ids made from it.
 * Deadlines of Discord are counted on this clock, so that a test moves it instead of waiting.
 * It drives no timers of the client under test.
 */

const DISCORD_EPOCH_MS = 1_420_070_400_000;

/** Ids of what is configured (guilds, users, the bot) count from here: the same in every run. */
const FIXED_IDS_FROM_MS = Date.UTC(2023, 0, 1);

export class Clock {
  readonly #base: () => number;
  readonly #listeners = new Set<() => void>();
  #offsetMs = 0;

  /** @param base milliseconds since 1970; a constant one makes a clock that only `advance` moves */
  constructor(base: () => number = Date.now) {
    this.#base = base;
  }

  now(): number {
    return this.#base() + this.#offsetMs;
  }

  advance(ms: number): void {
    this.#offsetMs += ms;
    for (const listener of this.#listeners) listener();
  }

  onAdvance(listener: () => void): void {
    this.#listeners.add(listener);
  }
}

/** Ids as Discord makes them: 42 bits of milliseconds, 22 bits of counter, always increasing. */
export class Snowflakes {
  readonly #clock: Clock;
  #last = 0n;
  #fixed = idAt(FIXED_IDS_FROM_MS);

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** An id that carries the clock's time, as `createdTimestamp` of discord.js reads it. */
  next(): string {
    const id = idAt(Math.max(this.#clock.now(), FIXED_IDS_FROM_MS));
    this.#last = id > this.#last ? id : this.#last + 1n;
    return String(this.#last);
  }

  /** An id that depends on nothing but how many were asked for before. */
  fixed(): string {
    this.#fixed += 1n;
    return String(this.#fixed);
  }
}

function idAt(ms: number): bigint {
  return BigInt(Math.floor(ms) - DISCORD_EPOCH_MS) << 22n;
}
