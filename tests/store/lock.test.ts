import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/config.js';
import { withBuildLock } from '../../src/store/lock.js';
import { rejectionOf } from '../support/run/errors.js';
import { temporaryFolder } from '../support/run/temporary.js';

const RACER = path.join(PACKAGE_ROOT, 'tests', 'support', 'processes', 'lock-racer.mjs');
const COMPILED_LOCK = path.join(PACKAGE_ROOT, 'dist', 'src', 'store', 'lock.js');
const PROCESSES = 6;
/** Indexes that all processes want at once, and how often. */
const INDEXES = 30;
const ROUNDS = 4;
const LOCK = 'build.lock.0123456789abcdef';

/** The shortest that there is, where a test waits for it. */
const SHORT = { staleMs: 2000 };

const ignore = (): void => {};

/** A promise and what settles it. */
function gate() {
  let open = ignore;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

/** What a killed build leaves, last refreshed at a time in seconds. */
function deadLock(indexDir: string, seconds: number): void {
  const lock = path.join(indexDir, LOCK);
  mkdirSync(lock);
  utimesSync(lock, seconds, seconds);
}

async function startRacer(): Promise<ChildProcess> {
  const racer = fork(RACER, [COMPILED_LOCK]);
  await once(racer, 'message');
  return racer;
}

/** What became of a process's wish for each lock. */
async function race(racer: ChildProcess, folders: string[]): Promise<string[]> {
  racer.send(folders);
  const [outcomes] = (await once(racer, 'message')) as [string[]];
  return outcomes;
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
    expect(error.message).toBe(`Another build of the index in ${indexDir} is running`);
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
    deadLock(indexDir, Date.now() / 1000);
    const taken = withBuildLock(indexDir, ignore, async () => 'taken over', SHORT);
    expect(await taken).toBe('taken over');
  });

  it('waits out a lock dated in the future, as after a clock set back, and says so', async () => {
    const indexDir = temporaryFolder();
    deadLock(indexDir, Date.now() / 1000 + 7200);
    const notes: string[] = [];
    const onWait = (note: string) => notes.push(note);
    const taken = withBuildLock(indexDir, ignore, async () => 'taken over', { onWait, ...SHORT });
    expect(await taken).toBe('taken over');
    expect(notes).toEqual([
      expect.stringMatching(
        /^Waiting up to 2 s for the build that holds build\.lock\.0123456789abcdef \(refreshed 7\d{3} s ahead of this clock\)$/u,
      ),
    ]);
  });

  it('ends a wait at a signal', async () => {
    const indexDir = temporaryFolder();
    deadLock(indexDir, Date.now() / 1000 + 7200);
    const stop = new AbortController();
    const reason = new Error('停');
    const onWait = () => stop.abort(reason);
    const waiting = withBuildLock(indexDir, ignore, async () => 'never', {
      signal: stop.signal,
      onWait,
    });
    await expect(waiting).rejects.toBe(reason);
    expect(readdirSync(indexDir)).toEqual([LOCK]);
  });

  it('takes an old lock over at once', async () => {
    const indexDir = temporaryFolder();
    deadLock(indexDir, 1_500_000_000);
    expect(await withBuildLock(indexDir, ignore, async () => 'taken over')).toBe('taken over');
  });

  it('lets no two of six processes in together, however they meet over dead locks', async () => {
    const racers = await Promise.all(Array.from({ length: PROCESSES }, startRacer));
    try {
      for (let round = 0; round < ROUNDS; round++) {
        const folders = Array.from({ length: INDEXES }, () => {
          const indexDir = temporaryFolder();
          deadLock(indexDir, 1_500_000_000);
          return indexDir;
        });
        const outcomes = await Promise.all(racers.map((racer) => race(racer, folders)));
        const wrong = outcomes.flat().filter((one) => one !== 'done' && one !== 'IndexBusy');
        expect(wrong).toEqual([]);
        folders.forEach((folder, i) => {
          expect(outcomes.map((of) => of[i])).toContain('done');
          expect(readdirSync(folder)).toEqual([]);
        });
      }
    } finally {
      for (const racer of racers) racer.disconnect();
    }
  });

  it('waits out the one folder that an earlier version had', async () => {
    const indexDir = temporaryFolder();
    mkdirSync(path.join(indexDir, 'build.lock'));
    utimesSync(path.join(indexDir, 'build.lock'), 1_500_000_000, 1_500_000_000);
    expect(await withBuildLock(indexDir, ignore, async () => 'taken over')).toBe('taken over');
    expect(readdirSync(indexDir)).toEqual([]);
  });

  it('knows at once that it was lost, and says so soon', async () => {
    const indexDir = temporaryFolder();
    const lost = gate();
    await withBuildLock(indexDir, lost.open, async ({ isHeld }) => {
      expect(await isHeld()).toBe(true);
      const [claim = ''] = readdirSync(indexDir);
      await rm(path.join(indexDir, claim), { recursive: true });
      expect(await isHeld()).toBe(false);
      await lost.opened;
    });
    expect(await withBuildLock(indexDir, ignore, async () => 'next')).toBe('next');
  });

  it('is not held any more once it was not refreshed for as long as others wait', async () => {
    const indexDir = temporaryFolder();
    await withBuildLock(indexDir, ignore, async ({ isHeld }) => {
      const [claim = ''] = readdirSync(indexDir);
      const sleptSince = Date.now() / 1000 - 6;
      utimesSync(path.join(indexDir, claim), sleptSince, sleptSince);
      expect(await isHeld()).toBe(false);
      expect(await withBuildLock(indexDir, ignore, async () => 'taken over')).toBe('taken over');
      expect(await isHeld()).toBe(false);
    });
  });
});
