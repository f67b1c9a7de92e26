/**
 * A model computes on the thread of everything else, and what awaits it goes on before anything new
 * is heard: a few questions together would hold the loop for as long as all of them take. So one
 * computation at a time, with the others' turn before and after: timers, connections, clicks.
 */

import { othersTurn } from '../text/steps.js';

let last: Promise<unknown> = Promise.resolve();

/** In the order of the calls; one that fails stops none. */
export async function oneAtATime<T>(compute: () => Promise<T>): Promise<T> {
  const computed = last.then(othersTurn).then(compute);
  last = computed.catch(() => {});
  const result = await computed;
  await othersTurn();
  return result;
}
