/**
 * Given to node with --import: once a second writes to the file LOOP_METER, as a line of JSON, the
 * memory of a process that serves and how long its event loop stood still at most. Builds, which
 * inherit it, are not meant.
 */

import { appendFileSync, readFileSync } from 'node:fs';

const TICK_MS = 5;
const LINE_MS = 1000;

/** Time in line for a processor, which other processes cause; 0 where the system does not tell. */
function waitedMs() {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

if (process.argv.includes('start')) {
  let last = performance.now();
  let waited = waitedMs();
  let longest = { stopMs: 0, ownMs: 0 };
  const tick = () => {
    const now = performance.now();
    const stopMs = now - last - TICK_MS;
    if (stopMs > TICK_MS) {
      const waitedNow = waitedMs();
      const ownMs = Math.max(0, stopMs - (waitedNow - waited));
      longest = {
        stopMs: Math.max(longest.stopMs, stopMs),
        ownMs: Math.max(longest.ownMs, ownMs),
      };
      waited = waitedNow;
    } else if (stopMs > 1) waited = waitedMs();
    last = performance.now();
  };
  const line = () => {
    const { rss, heapUsed } = process.memoryUsage();
    const at = Date.now();
    const [rssMb, heapMb] = [rss / 1e6, heapUsed / 1e6];
    appendFileSync(
      process.env.LOOP_METER,
      `${JSON.stringify({ at, rssMb, heapMb, ...longest })}\n`,
    );
    longest = { stopMs: 0, ownMs: 0 };
  };
  setInterval(tick, TICK_MS).unref();
  setInterval(line, LINE_MS).unref();
}
