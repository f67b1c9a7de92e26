/** Work that is done again until it succeeds, with growing pauses, or ended. */

import { expect, it } from 'vitest';
import { type Trying, tryAgain } from '../../../src/discord/connection/try-again.js';

/** Work that fails so often, with what was logged; pauses are milliseconds long. */
function failing(times: number, more: Partial<Trying> = {}) {
  let tries = 0;
  const lines: unknown[][] = [];
  const work = async () => {
    tries++;
    if (tries <= times) throw new Error(`no ${tries}`);
  };
  const stop = new AbortController();
  const logger = { warn: (...line: unknown[]) => lines.push(line) } as never;
  const options = { failed: 'cannot work', logger, signal: stop.signal };
  const pauses = { firstPauseMs: 1, longestPauseMs: 4 };
  const done = tryAgain(work, { ...options, ...pauses, ...more });
  return { done, lines, stop, tries: () => tries };
}

it('ends with the first success, with pauses that double up to the longest', async () => {
  const { done, lines, tries } = failing(5);
  await done;
  expect(tries()).toBe(6);
  expect(lines).toEqual(
    [1, 2, 4, 4, 4].map((ms, n) => [
      { reason: `no ${n + 1}`, seconds: ms / 1000 },
      'cannot work; trying again',
    ]),
  );
});

it('is ended during a pause', async () => {
  const { done, stop, tries } = failing(99, { firstPauseMs: 60_000, longestPauseMs: 60_000 });
  setTimeout(() => stop.abort(), 20);
  await done;
  expect(tries()).toBe(1);
});

it('does not begin once it was ended, and does not tell what fails by the end', async () => {
  const ended = AbortSignal.abort();
  const { done, tries } = failing(99, { signal: ended });
  await done;
  expect(tries()).toBe(0);
  const { done: second, stop, lines } = failing(99);
  stop.abort();
  await second;
  expect(lines).toEqual([]);
});

it('throws what is final', async () => {
  const { done, lines } = failing(9, { isFinal: (error) => String(error).includes('no 3') });
  await expect(done).rejects.toThrow('no 3');
  expect(lines).toHaveLength(2);
});
