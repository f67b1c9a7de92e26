/**
 * Keeps two builds of one index apart. Who wants to build makes a folder of its own in the index,
 * a claim, and then looks for others': of two at once, at least the one who looks last sees the
 * other and steps back. A claim's time is refreshed, which holds across containers, where a
 * process number says nothing, and a claim ends seconds after a crash.
 *
 * Why not one folder for all: between finding it dead and removing it, another may have taken it
 * over, and the living one is removed. No claim has the name of another, so that removing a
 * dead one removes nothing else.
 */

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { KaojuError } from '../errors.js';
import { claimFolder, isClaim } from './paths.js';

/** A build's longest stop (sorting words) is about 1 s at 10,000 articles. */
const STALE_MS = 5000;
const REFRESH_MS = 1000;
/** At least a half and at most one and a half of it, by chance: who stepped back together parts. */
const LOOK_AGAIN_MS = 250;

export interface BuildLock {
  /**
   * To be asked right before what only one may do: false once somebody may have taken over,
   * which `lost` tells up to a second later.
   */
  isHeld(): Promise<boolean>;
}

export interface LockWaiting {
  /** All who may build in a folder must agree on it. Range 2 to 60 s; default 5. */
  staleMs?: number;
  /** Ends the wait; its reason is thrown. */
  signal?: AbortSignal;
  /** Told once, where there is something to wait for. */
  onWait?: (note: string) => void;
}

/**
 * Runs something with the lock held. A lock left by a crash is waited out, whatever time it bears.
 *
 * @param lost called when the lock went to somebody else (after a long sleep of the machine)
 * @throws IndexBusy where another build is alive
 */
export async function withBuildLock<T>(
  indexDir: string,
  lost: (error: Error) => void,
  work: (lock: BuildLock) => Promise<T>,
  waiting: LockWaiting = {},
): Promise<T> {
  const staleMs = waiting.staleMs ?? STALE_MS;
  const { claim, release } = await acquire({ indexDir, staleMs, lost }, waiting);
  try {
    return await work({ isHeld: async () => isAlive(await refreshedAt(claim), staleMs) });
  } finally {
    await release();
  }
}

/** @throws BuildFailed where somebody may have taken over */
export async function assertHeld(lock: BuildLock): Promise<void> {
  if (!(await lock.isHeld())) throw lostLock();
}

export function lostLock(cause?: Error): KaojuError {
  const message = 'The build lost its lock (was the machine asleep?); run it again';
  return new KaojuError('BuildFailed', message, { cause });
}

interface Claim {
  claim: string;
  release(): Promise<void>;
}

interface Wanted {
  indexDir: string;
  staleMs: number;
  lost: (error: Error) => void;
}

async function acquire(wanted: Wanted, { signal, onWait }: LockWaiting): Promise<Claim> {
  const { indexDir, staleMs } = wanted;
  const firstSeen = new Map<string, { at: number; since: number }>();
  for (;;) {
    signal?.throwIfAborted();
    await mkdir(indexDir, { recursive: true });
    const living = await livingClaims(indexDir, staleMs);
    if (living.size === 0) {
      const own = await makeClaim(wanted);
      if (await isAlone(wanted, own)) return own;
      await own.release();
    }
    for (const [name, at] of living) {
      const before = firstSeen.get(name) ?? { at, since: performance.now() };
      // A claim whose time moves on is a build's; others stand a moment or are a dead one's.
      if (at !== before.at) {
        throw new KaojuError('IndexBusy', `Another build of the index in ${indexDir} is running`, {
          facts: { what: 'index-busy', folder: indexDir },
        });
      }
      // By this process's own clock: one that was set back would make a wait of hours.
      if (performance.now() - before.since > staleMs) await removeClaim(indexDir, name);
      if (firstSeen.size === 0) onWait?.(describeWait(name, at, staleMs));
      firstSeen.set(name, before);
    }
    await sleep(LOOK_AGAIN_MS * (0.5 + Math.random()), null, { signal }).catch(() => {});
  }
}

function describeWait(name: string, at: number, staleMs: number): string {
  const seconds = Math.round((Date.now() - at) / 1000);
  const when = seconds < 0 ? `${-seconds} s ahead of this clock` : `${seconds} s ago`;
  return `Waiting up to ${staleMs / 1000} s for the build that holds ${name} (refreshed ${when})`;
}

function removeClaim(indexDir: string, name: string): Promise<void> {
  return rm(path.join(indexDir, name), { recursive: true, force: true });
}

async function makeClaim({ indexDir, staleMs, lost }: Wanted): Promise<Claim> {
  const claim = claimFolder(indexDir, randomBytes(8).toString('hex'));
  const release = await lock(claim, {
    lockfilePath: claim,
    realpath: false,
    stale: staleMs,
    update: REFRESH_MS,
    onCompromised: lost,
  });
  // Rejects where the claim is gone already, which `lost` is told.
  return { claim, release: () => release().catch(() => {}) };
}

/** Its own claim must be among those seen: who slept for long may have lost it already. */
async function isAlone({ indexDir, staleMs }: Wanted, { claim }: Claim): Promise<boolean> {
  const living = await livingClaims(indexDir, staleMs);
  return living.size === 1 && living.has(path.basename(claim));
}

/** When each living claim was refreshed, by name; removes dead ones. */
async function livingClaims(indexDir: string, staleMs: number): Promise<Map<string, number>> {
  const living = new Map<string, number>();
  for (const name of await readdir(indexDir)) {
    if (!isClaim(name)) continue;
    const claim = path.join(indexDir, name);
    const at = await refreshedAt(claim);
    if (at === null) continue;
    if (isAlive(at, staleMs)) living.set(name, at);
    else await removeClaim(indexDir, name);
  }
  return living;
}

function isAlive(at: number | null, staleMs: number): boolean {
  return at !== null && at >= Date.now() - staleMs;
}

async function refreshedAt(claim: string): Promise<number | null> {
  const found = await stat(claim).catch(() => null);
  return found?.mtimeMs ?? null;
}
