/**
 * One folder a run, with all that its tests leave on the disk; it goes when the run ends. With
 * `KEEP=on` it stays and its path is printed, and no test file clears up after itself.
 */

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const KEEP = process.env.KEEP === 'on';

/** Vitest calls it once, before any test file; what it returns, after the last. */
export default function makeRunFolder(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'kaoju-tests-'));
  // Some tests read as a user who may do nothing else.
  chmodSync(folder, 0o755);
  // The processes that run test files inherit it.
  process.env.KAOJU_TESTS = folder;
  return () => {
    if (KEEP) process.stdout.write(`What the tests left: ${folder}\n`);
    else rmSync(folder, { recursive: true, force: true });
  };
}

/** @throws outside a run of the tests */
export function runFolder(): string {
  const { KAOJU_TESTS } = process.env;
  if (!KAOJU_TESTS) throw new Error('There is no run of the tests whose folder could be used');
  return KAOJU_TESTS;
}
