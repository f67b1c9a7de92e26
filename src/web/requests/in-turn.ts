/** Work that is more than a page: a place in the queue, and one time limit. */

import { QUESTION_LIMIT_MS, TimeLimitError, withinTime } from '../../serving/time-limit.js';
import type { WebSources } from '../sources.js';

/** Why there is no result. */
export type NoTurn = 'busy' | 'timed-out';

/** What a client is told to wait where all places are taken. */
export const BUSY_SECONDS = 5;

export type Turn<T> = { kind: 'done'; result: T } | { kind: NoTurn };

/**
 * A place is given back when its work is over, be it after the limit.
 *
 * @param key the same at the same time is worked on once
 */
export async function inTurn<T>(
  { queue }: Pick<WebSources, 'queue'>,
  key: readonly unknown[],
  work: () => Promise<T>,
): Promise<Turn<T>> {
  const ticket = queue.enter();
  if (!ticket) return { kind: 'busy' };
  const working = ticket.run(JSON.stringify(key), work).finally(ticket.leave);
  try {
    return { kind: 'done', result: await withinTime(working, QUESTION_LIMIT_MS) };
  } catch (error) {
    if (error instanceof TimeLimitError) return { kind: 'timed-out' };
    throw error;
  }
}
