import { mkdirSync, utimesSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withBuildLock } from '../../src/store/lock.js';
import { rejectionOf } from '../support/errors.js';
import { temporaryFolder } from '../support/temporary.js';

const ignore = (): void => {};

/** A promise and what settles it. */
function gate() {
  let open = ignore;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('withBuildLock', () => {
  it('runs the work, gives its result and lets go', async () => {
    const indexDir = path.join(temporaryFolder(), 'index');
    expect(await withBuildLock(indexDir, ignore, async () => 'one')).toBe('one');
    expect(await withBuildLock(indexDir, ignore, async () => 'two')).toBe('two');
  });

  it('lets go when the work throws', async () => {
    const indexDir = temporaryFolder();
    const failing = withBuildLock(indexDir, ignore, () => Promise.reject(new Error('壞了')));
    await expect(failing).rejects.toThrow('壞了');
    expect(await withBuildLock(indexDir, ignore, async () => 'next')).toBe('next');
  });

  it('tells the second of two that the first is at work', async () => {
    const indexDir = temporaryFolder();
    const started = gate();
    const end = gate();
    const first = withBuildLock(indexDir, ignore, async () => {
      started.open();
      await end.opened;
      return 'first';
    });
    await started.opened;
    const error = await rejectionOf(withBuildLock(indexDir, ignore, async () => 'second'));
    expect(error.code).toBe('IndexBusy');
    expect(error.message).toContain('Another build of this index is running');
    end.open();
    expect(await first).toBe('first');
  });

  it('lets one of many through', async () => {
    const indexDir = temporaryFolder();
    let running = 0;
    let most = 0;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        withBuildLock(indexDir, ignore, async () => {
          most = Math.max(most, ++running);
          await sleep(1500);
          running--;
        }),
      ),
    );
    expect(most).toBe(1);
    const done = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(done).toHaveLength(1);
  });

  it('waits out the lock of a dead build', async () => {
    const indexDir = temporaryFolder();
    const lock = path.join(indexDir, 'build.lock');
    mkdirSync(lock);
    const justNow = Date.now() / 1000;
    utimesSync(lock, justNow, justNow);
    expect(await withBuildLock(indexDir, ignore, async () => 'taken over')).toBe('taken over');
  });

  it('takes an old lock over at once', async () => {
    const indexDir = temporaryFolder();
    mkdirSync(path.join(indexDir, 'build.lock'));
    utimesSync(path.join(indexDir, 'build.lock'), 1_500_000_000, 1_500_000_000);
    expect(await withBuildLock(indexDir, ignore, async () => 'taken over')).toBe('taken over');
  });

  it('ends in nothing but turns or IndexBusy when many take a dead lock over at once', async () => {
    for (let round = 0; round < 10; round++) {
      const indexDir = temporaryFolder();
      mkdirSync(path.join(indexDir, 'build.lock'));
      utimesSync(path.join(indexDir, 'build.lock'), 1_500_000_000, 1_500_000_000);
      const builds = Array.from({ length: 6 }, () =>
        withBuildLock(indexDir, ignore, async () => 'done').catch((error: Error) => error.name),
      );
      for (const outcome of await Promise.all(builds)) {
        expect(['done', 'IndexBusy']).toContain(outcome);
      }
    }
  });

  it('says when the lock was lost', async () => {
    const indexDir = temporaryFolder();
    const lost = gate();
    await withBuildLock(indexDir, lost.open, async () => {
      await rm(path.join(indexDir, 'build.lock'), { recursive: true });
      await lost.opened;
    });
    expect(await withBuildLock(indexDir, ignore, async () => 'next')).toBe('next');
  });
});
