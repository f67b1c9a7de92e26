/**
 * How many questions are worked on at once. A place is taken from memory before an interaction
 * is deferred, so that the one who finds the queue full is told so at once.
 */

export interface Ticket {
  /** Runs when it is this ticket's turn; the same queue key at the same time runs once. */
  run<T>(queueKey: string, work: () => Promise<T>): Promise<T>;
  /** Gives the place back; can be called again. */
  leave(): void;
}

export class QuestionQueue {
  private held = 0;
  private running = 0;
  private readonly turns: (() => void)[] = [];
  private readonly underWay = new Map<string, Promise<unknown>>();

  constructor(
    private readonly atOnce: number,
    private readonly waiting: number,
  ) {}

  /** Null when all places are taken. */
  enter(): Ticket | null {
    if (this.held >= this.atOnce + this.waiting) return null;
    this.held++;
    let left = false;
    return {
      run: (queueKey, work) => this.once(queueKey, work),
      leave: () => {
        if (!left) this.held--;
        left = true;
      },
    };
  }

  /** Questions that hold a place. */
  get size(): number {
    return this.held;
  }

  private once<T>(queueKey: string, work: () => Promise<T>): Promise<T> {
    const same = this.underWay.get(queueKey) as Promise<T> | undefined;
    if (same) return same;
    const started = this.inTurn(work).finally(() => this.underWay.delete(queueKey));
    this.underWay.set(queueKey, started);
    return started;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) {
      await new Promise<void>((resolve) => this.turns.push(resolve));
    } else {
      this.running++;
    }
    try {
      return await work();
    } finally {
      const next = this.turns.shift();
      // A place that is handed on stays counted.
      if (next) next();
      else this.running--;
    }
  }
}

/** How soon a person may ask again. */
export class CoolDown {
  private readonly lastAt = new Map<string, number>();

  constructor(
    private readonly ms: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Milliseconds still to wait; 0 lets the person through and starts the next wait. */
  take(person: string): number {
    const now = this.now();
    const left = (this.lastAt.get(person) ?? Number.NEGATIVE_INFINITY) + this.ms - now;
    if (left > 0) return left;
    for (const [other, at] of this.lastAt) if (at + this.ms <= now) this.lastAt.delete(other);
    this.lastAt.set(person, now);
    return 0;
  }
}
