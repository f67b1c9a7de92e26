/**
 * The index of the two reports, made with the model that ships: built by the first test of a run
 * that needs it, then read by all, or copied where it is to be changed.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lock } from 'proper-lockfile';
import { fingerprintOf } from '../../src/ingest/fingerprint.js';
import {
  type Generation,
  openServing,
  readManifest,
  writeManifest,
} from '../../src/store/generations.js';
import { generationFolder } from '../../src/store/paths.js';
import type { BuildReport } from '../../src/types/build-report.js';
import { builtIndex, REPORTS } from './index.js';
import { realEmbedder } from './models/model.js';
import { runFolder } from './run/run-folder.js';

export interface BuiltReports {
  /** To be read alone: other test files read it too. */
  indexDir: string;
  /** Of the build from nothing. */
  report: BuildReport;
}

let built: Promise<BuiltReports> | undefined;
let opened: Promise<Generation> | undefined;

export function builtReports(): Promise<BuiltReports> {
  built ??= buildOnce(path.join(runFolder(), 'reports-index'));
  return built;
}

/** Opened once by each process that runs test files. */
export function openReports(): Promise<Generation> {
  opened ??= Promise.all([builtReports(), realEmbedder()]).then(([{ indexDir }, { model }]) =>
    openServing(indexDir, fingerprintOf(model)),
  );
  return opened;
}

async function buildOnce(indexDir: string): Promise<BuiltReports> {
  const reportFile = `${indexDir}.json`;
  const release = await lock(runFolder(), {
    lockfilePath: `${indexDir}.lock`,
    // A build is seconds; on a busy machine, minutes.
    stale: 60_000,
    retries: { forever: true, minTimeout: 200, maxTimeout: 200 },
  });
  try {
    if (!existsSync(reportFile)) {
      const { report } = await builtIndex(await realEmbedder(), REPORTS, indexDir);
      await forgetFolder(indexDir, report.generation);
      writeFileSync(reportFile, JSON.stringify(report));
    }
    return { indexDir, report: JSON.parse(readFileSync(reportFile, 'utf8')) as BuildReport };
  } finally {
    await release();
  }
}

/** Copies of it serve other folders, which a build would otherwise stop at. */
async function forgetFolder(indexDir: string, generation: string): Promise<void> {
  const { corpusDir: _, ...manifest } = await readManifest(indexDir, generation);
  await writeManifest(generationFolder(indexDir, generation), manifest);
}
