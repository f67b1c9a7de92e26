/** A small index of one's own, built as the program builds it. */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../../src/config.js';
import type { Embedder } from '../../src/embedding/embedder.js';
import { buildIndex } from '../../src/ingest/build-index.js';
import { fingerprintOf } from '../../src/ingest/fingerprint.js';
import { type Generation, openServing } from '../../src/store/generations.js';
import type { BuildReport } from '../../src/types/build-report.js';
import { temporaryFolder } from './run/temporary.js';

/** The two reports that the collection starts with. */
export const REPORTS = path.join(PACKAGE_ROOT, 'corpus');
export const FUJIAN = '000_3cdac391fcfe9ba3.txt';
export const HEBEI = '004_dc5a4411bc4fabee.txt';

export function writeFiles(folder: string, files: Record<string, string | Buffer>): string {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

export interface BuiltIndex {
  indexDir: string;
  report: BuildReport;
  generation: Generation;
}

export async function builtIndex(
  embedder: Embedder,
  corpusDir: string,
  indexDir = temporaryFolder(),
): Promise<BuiltIndex> {
  const { model } = embedder;
  const loadEmbedder = () => Promise.resolve(embedder);
  const report = await buildIndex({ corpusDir, indexDir, model, loadEmbedder });
  return { indexDir, report, generation: await openServing(indexDir, fingerprintOf(model)) };
}
