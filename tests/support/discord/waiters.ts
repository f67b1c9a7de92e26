/**
 * Waiting for a condition that is looked at again whenever something happened.
 * Polls nothing: whoever changes a state calls `check`.
 */

interface Waiter {
  look: () => void;
  fail: (error: Error) => void;
}

export class Waiters {
  readonly #waiting = new Set<Waiter>();

  /**
   * Resolves as soon as `condition` holds; rejects with `describe()` after `timeoutMs` of real
   * time, and with whatever `condition` throws.
   */
  wait(condition: () => boolean, timeoutMs: number, describe: () => string): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.#waiting.delete(waiter);
        settle();
      };
      const waiter: Waiter = {
        look: () => {
          try {
            if (condition()) end(resolve);
          } catch (error) {
            end(() => reject(error));
          }
        },
        fail: (error) => end(() => reject(error)),
      };
      const timer = setTimeout(() => waiter.fail(new Error(describe())), timeoutMs);
      this.#waiting.add(waiter);
      waiter.look();
    });
  }

  check(): void {
    for (const waiter of this.#waiting) waiter.look();
  }

  failAll(error: Error): void {
    for (const waiter of this.#waiting) waiter.fail(error);
  }
}
