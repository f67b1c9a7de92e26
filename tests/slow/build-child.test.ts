/** The build that a server started, where that server is killed and cannot end it. */

import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { isServerNote } from '../../src/store/paths.js';
import { childrenOf } from '../support/bot/children.js';
import { makeHome } from '../support/processes/cli.js';
import { Served } from '../support/web/served.js';

/** Of the lock's five seconds most are left. */
const NOTICED_MS = 3000;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a build process', () => {
  it('ends with its parent, also while it waits for a lock', async () => {
    const home = makeHome();
    // Dated ahead: what a build left before the clock was set back.
    const claim = path.join(home.indexDir, 'build.lock.0123456789abcdef');
    mkdirSync(claim, { recursive: true });
    utimesSync(claim, Date.now() / 1000 + 7200, Date.now() / 1000 + 7200);
    const served = await Served.start(home);
    await served.until(() => childrenOf(served.child.pid ?? 0).length > 0);
    const [build = 0] = childrenOf(served.child.pid ?? 0);
    await sleep(1500);
    expect(isAlive(build)).toBe(true);
    await served.stop('SIGKILL');
    await sleep(NOTICED_MS);
    expect(isAlive(build)).toBe(false);
    const left = readdirSync(home.indexDir).filter((name) => !isServerNote(name));
    expect(left).toEqual([path.basename(claim)]);
  });
});
