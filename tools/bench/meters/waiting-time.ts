/** How long the main thread of this process stood in line for a processor. Linux alone tells. */

import { openSync, readSync } from 'node:fs';

const line = Buffer.alloc(80);
const file = open();

/** Milliseconds since the process began; null where the system does not tell. */
export function waitingMs(): number | null {
  if (file === null) return null;
  // Nanoseconds on a processor, nanoseconds in line for one, how often it got one.
  const length = readSync(file, line, 0, line.length, 0);
  return Number(line.toString('latin1', 0, length).split(' ')[1]) / 1e6;
}

function open(): number | null {
  try {
    return openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  } catch {
    return null;
  }
}
