/** Folders that a test file makes and that go with it. */

import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { KEEP, runFolder } from './run-folder.js';

const made: string[] = [];

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(runFolder(), 'case-'));
  made.push(folder);
  return folder;
}

/** Those that were made since it was last called. */
export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) {
    if (!KEEP) rmSync(folder, { recursive: true, force: true });
  }
}
