/**
 * Keeps two builds of one index apart. The lock is a folder whose time is refreshed: it holds
 * across containers, where a process number says nothing, and ends seconds after a crash.
 */

import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { KaojuError } from '../errors.js';

/** Range 2 to 60 s. A build's longest stop (sorting words) is about 1 s at 10,000 articles. */
const STALE_MS = 5000;
const REFRESH_MS = 1000;
const LOOK_AGAIN_MS = 250;

/**
 * Runs something with the lock held. A lock left by a crash is waited out.
 *
 * @param lost called when somebody took the lock over (after a long sleep of the machine)
 * @throws IndexBusy where another build is alive
 */
export async function withBuildLock<T>(
  indexDir: string,
  lost: (error: Error) => void,
  work: () => Promise<T>,
): Promise<T> {
  await mkdir(indexDir, { recursive: true });
  const lockfilePath = path.join(indexDir, 'build.lock');
  const options = { lockfilePath, realpath: false, stale: STALE_MS, update: REFRESH_MS };
  const firstSeen = await refreshedAt(lockfilePath);
  let release: (() => Promise<void>) | null = null;
  while (!release) {
    try {
      release = await lock(indexDir, { ...options, onCompromised: lost });
    } catch (error) {
      // ENOENT: another process took a dead lock over between two of our steps.
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!['ELOCKED', 'ENOENT'].includes(code)) throw error;
      await mkdir(indexDir, { recursive: true });
      // A lock whose time moves on has somebody who moves it.
      const seen = await refreshedAt(lockfilePath);
      if (firstSeen === null ? seen !== null : seen !== null && seen > firstSeen) {
        throw new KaojuError(
          'IndexBusy',
          'Another build of this index is running. Wait for it to end, then run again',
          { cause: error },
        );
      }
      await sleep(LOOK_AGAIN_MS);
    }
  }
  try {
    return await work();
  } finally {
    await release().catch(() => {});
  }
}

async function refreshedAt(lockfile: string): Promise<number | null> {
  const found = await stat(lockfile).catch(() => null);
  return found?.mtimeMs ?? null;
}
