/** `kaoju index` as a process of its own, measured from outside. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { BuildProgress } from '../../../src/ingest/progress.js';
import type { BuildTimings } from '../../../src/ingest/timings.js';
import type { BuildEvent } from '../../../src/serving/build-process.js';
import type { BuildReport } from '../../../src/types/build-report.js';
import { CLI } from './shipped.js';
import type { Folders, Workspace } from './workspace.js';

export interface IndexRun {
  report: BuildReport;
  timings: BuildTimings;
  /** From before the process was there until after it. */
  wallMs: number;
}

/** @throws Error with what the process said, where it failed */
export async function runIndex(
  workspace: Workspace,
  folders: Folders,
  onProgress?: (progress: BuildProgress) => void,
): Promise<IndexRun> {
  const startedAt = performance.now();
  const child = workspace.keep(
    spawn(process.execPath, [CLI, 'index', '--events'], {
      env: environmentFor(folders),
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  let report: BuildReport | null = null;
  let timings: BuildTimings | null = null;
  let failure = '';
  createInterface({ input: child.stdout }).on('line', (line) => {
    const event = JSON.parse(line) as BuildEvent;
    if (event.event === 'progress') onProgress?.(event.progress);
    else if (event.event === 'timings') ({ timings } = event);
    else if (event.event === 'report') ({ report } = event);
    else if (event.event === 'error') failure = event.message;
  });
  await once(child, 'close');
  if (!report || !timings) throw new Error(`kaoju index failed: ${failure || 'no report'}`);
  return { report, timings, wallMs: performance.now() - startedAt };
}

/** The environment of a process of the program that is measured. */
export function environmentFor({ corpusDir, indexDir }: Folders): NodeJS.ProcessEnv {
  return { ...process.env, CORPUS_DIR: corpusDir, INDEX_DIR: indexDir, LOG_LEVEL: 'error' };
}
