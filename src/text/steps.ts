/**
 * Long work in short steps, so that what waits (questions, signals, the lock's refresh) has its
 * turn: work that has no end of its own in sight is a generator that yields wherever it may be
 * interrupted. Whoever drives it decides whether it is.
 */

/** Work on one file that may be long; its result is the generator's. */
export type Steps<T> = Generator<void, T, void>;

/** Between two turns of the others; what a person notices begins at 50. */
const TURN_MS = 15;

/** To the end at once, for a text of which it is known that it is short. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** To the end, with a turn for all others every few milliseconds. */
export async function finishInTurns<T>(steps: Steps<T>): Promise<T> {
  const turn = turns();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const wait = turn();
    if (wait) await wait;
  }
}

/** To be called between steps: null while it is not yet the others' turn. */
export function turns(): () => Promise<void> | null {
  let since = performance.now();
  return () => {
    if (performance.now() - since < TURN_MS) return null;
    return othersTurn().then(() => {
      since = performance.now();
    });
  };
}

/** Lets what waits run: timers, connections, clicks. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
