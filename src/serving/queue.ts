/**
 * How many questions are worked on at once. A place is taken from memory before an interaction
 * is deferred, so that the one who finds the queue full is told so at once.
 */

export interface Ticket {
  /**
   * Runs when it is this ticket's turn; the same queue key at the same time runs once.
   *
   * @throws NobodyWaits where all who asked for it have left before their turn came
   */
  run<T>(queueKey: string, work: () => Promise<T>): Promise<T>;
  /** Gives the place back; can be called again. */
  leave(): void;
}

/** Under load those who have gone must not keep those who are there waiting. */
export class NobodyWaits extends Error {
  constructor() {
    super('Nobody waits for it any more');
  }
}

interface UnderWay {
  result: Promise<unknown>;
  /** Of each who asked for it: whether they still wait. */
  waiting: (() => boolean)[];
}

export class QuestionQueue {
  private held = 0;
  private running = 0;
  private readonly turns: (() => void)[] = [];
  private readonly underWay = new Map<string, UnderWay>();

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
      run: (queueKey, work) => this.once(queueKey, work, () => !left),
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

  private once<T>(queueKey: string, work: () => Promise<T>, isWaiting: () => boolean): Promise<T> {
    const same = this.underWay.get(queueKey);
    if (same) {
      same.waiting.push(isWaiting);
      return same.result as Promise<T>;
    }
    const waiting = [isWaiting];
    const isWanted = (): boolean => waiting.some((one) => one());
    const result = this.inTurn(work, isWanted).finally(() => this.underWay.delete(queueKey));
    this.underWay.set(queueKey, { result, waiting });
    return result;
  }

  private async inTurn<T>(work: () => Promise<T>, isWanted: () => boolean): Promise<T> {
    if (this.running >= this.atOnce) {
      await new Promise<void>((resolve) => this.turns.push(resolve));
    } else {
      this.running++;
    }
    try {
      if (!isWanted()) throw new NobodyWaits();
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
