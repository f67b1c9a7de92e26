/** How long a process does not get to its next task: a timer of 1 ms that notes when it is late. */

import { waitingMs } from './waiting-time.js';

export interface Stop {
  /** When it began, in milliseconds since 1970. */
  at: number;
  ms: number;
  /** How much of it the process waited for a processor; null where that is not known. */
  waitedMs: number | null;
  /** True where a question was being answered. */
  asking: boolean;
}

const TICK_MS = 1;
/** Shorter ones are the timer's own. */
const LEAST_MS = 2;

export class StopMeter {
  private stops: Stop[] = [];
  private last = performance.now();
  private lastWaiting = waitingMs();
  private asked = 0;
  private answered = 0;
  private answeredBefore = 0;
  private timer: NodeJS.Timeout | undefined;

  /** @param onTick called a thousand times a second: it must be short */
  start(onTick: () => void = () => {}): void {
    this.stops = [];
    this.last = performance.now();
    this.lastWaiting = waitingMs();
    this.timer = setInterval(() => {
      this.tick();
      onTick();
    }, TICK_MS);
  }

  /** In order of time. */
  stop(): Stop[] {
    this.tick();
    clearInterval(this.timer);
    return this.stops;
  }

  async whileAsking<T>(work: () => Promise<T>): Promise<T> {
    this.asked++;
    try {
      return await work();
    } finally {
      this.answered++;
    }
  }

  private tick(): void {
    const now = performance.now();
    const waiting = waitingMs();
    const ms = now - this.last - TICK_MS;
    if (ms >= LEAST_MS) {
      const waitedMs =
        waiting === null || this.lastWaiting === null ? null : waiting - this.lastWaiting;
      const asking = this.asked > this.answeredBefore;
      this.stops.push({ at: performance.timeOrigin + this.last, ms, waitedMs, asking });
    }
    this.last = now;
    this.lastWaiting = waiting;
    this.answeredBefore = this.answered;
  }
}
