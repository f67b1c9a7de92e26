/** How long answers take and how many found nothing: figures alone, in memory, since the start. */

/** The last so many answers. */
const KEPT = 500;
const DAY_MS = 24 * 60 * 60_000;
const DAYS = 7;

export interface Latency {
  /** In ms. */
  median: number;
  /** 95 of a hundred took no longer. */
  most: number;
  count: number;
}

export class Pulse {
  private readonly taken: number[] = [];
  private readonly misses = new Map<number, number>();

  constructor(private readonly now: () => number = Date.now) {}

  /** @param ms from when somebody asked until the answer was sent */
  answered(ms: number): void {
    this.taken.push(ms);
    if (this.taken.length > KEPT) this.taken.shift();
  }

  missed(): void {
    const today = this.today;
    this.misses.set(today, (this.misses.get(today) ?? 0) + 1);
    for (const day of this.misses.keys()) if (day <= today - DAYS) this.misses.delete(day);
  }

  /** Null before the first answer. */
  get latency(): Latency | null {
    const sorted = [...this.taken].sort((a, b) => a - b);
    const at = (share: number): number | undefined =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    const [median, most] = [at(0.5), at(0.95)];
    if (median === undefined || most === undefined) return null;
    return { median, most, count: sorted.length };
  }

  /** Of the last seven days. */
  get found(): { nothing: number } {
    const first = this.today - DAYS;
    const recent = [...this.misses].filter(([day]) => day > first);
    return { nothing: recent.reduce((sum, [, count]) => sum + count, 0) };
  }

  private get today(): number {
    return Math.floor(this.now() / DAY_MS);
  }
}

const pulses = new WeakMap<object, Pulse>();

/** The one of a bot. */
export function pulseOf(bot: object): Pulse {
  let pulse = pulses.get(bot);
  if (!pulse) {
    pulse = new Pulse();
    pulses.set(bot, pulse);
  }
  return pulse;
}
