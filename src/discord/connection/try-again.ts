/** What a network or a Discord that fails for a while must not end: done again until it succeeds. */

import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../errors.js';
import type { Logger } from '../../logger.js';

const FIRST_PAUSE_MS = 1_000;

export interface Trying {
  /** What the log says of a try that failed, once a pause. */
  failed: string;
  logger: Logger;
  /** Ends it between two tries. */
  signal: AbortSignal;
  /** Pauses double up to this. */
  longestPauseMs: number;
  firstPauseMs?: number;
  /** True for what no other try can mend: it is thrown. */
  isFinal?: (error: unknown) => boolean;
}

/**
 * Resolves once the work has succeeded, or once the signal has ended the trying.
 *
 * @throws what is final
 */
export async function tryAgain(
  work: () => Promise<unknown>,
  {
    failed,
    logger,
    signal,
    longestPauseMs,
    firstPauseMs = FIRST_PAUSE_MS,
    isFinal = () => false,
  }: Trying,
): Promise<void> {
  for (let pause = firstPauseMs; !signal.aborted; pause = Math.min(pause * 2, longestPauseMs)) {
    try {
      await work();
      return;
    } catch (error) {
      if (isFinal(error)) throw error;
      // What was under way at the end fails with it.
      if (signal.aborted) return;
      logger.warn({ reason: messageOf(error), seconds: pause / 1000 }, `${failed}; trying again`);
      await sleep(pause, undefined, { signal }).catch(() => {});
    }
  }
}
