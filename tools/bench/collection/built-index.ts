/** The index of the whole collection, kept in the cache: building it takes long. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../../../src/config.js';
import { readModel } from '../../../src/embedding/model.js';
import { fingerprintOf } from '../../../src/ingest/fingerprint.js';
import type { BuildTimings } from '../../../src/ingest/timings.js';
import type { Figure, Part } from '../meters/figure.js';
import { OtherWork } from '../meters/other-work.js';
import { runIndex } from '../processes/index-process.js';
import type { Workspace } from '../processes/workspace.js';
import type { Collection } from './collection.js';

const SAY_EVERY_MS = 30_000;

interface BuildRecord {
  at: string;
  articles: number;
  passages: number;
  wallSeconds: number;
  /** False where the build went on with an unfinished one. */
  whole: boolean;
  timings: BuildTimings;
  otherWork: number | null;
}

export interface BuiltIndex {
  indexDir: string;
  record: BuildRecord;
  cached: boolean;
}

/** Keyed by the collection and by what the index is built with. */
export async function openBuiltIndex(
  { folder, corpusDir }: Collection,
  config: Config,
  workspace: Workspace,
  say: (line: string) => void,
): Promise<BuiltIndex> {
  const fingerprint = JSON.stringify(fingerprintOf(await readModel(config.MODEL_DIR)));
  const key = createHash('sha256').update(fingerprint).digest('hex').slice(0, 12);
  const indexDir = path.join(folder, `index-${key}`);
  const recordFile = `${indexDir}.json`;
  if (existsSync(recordFile)) {
    const record = JSON.parse(await readFile(recordFile, 'utf8')) as BuildRecord;
    return { indexDir, record, cached: true };
  }
  const whole = !existsSync(indexDir);
  say('Building the index; an interrupted build goes on in the next run');
  let saidAt = performance.now();
  const others = new OtherWork();
  const { report, timings, wallMs } = await runIndex(
    workspace,
    { corpusDir, indexDir },
    ({ files, filesTotal, passagesPerSecond, secondsLeft }) => {
      if (performance.now() - saidAt < SAY_EVERY_MS) return;
      saidAt = performance.now();
      say(
        `  ${files} of ${filesTotal} articles, ${passagesPerSecond} passages a second, ${secondsLeft ?? '?'} s left`,
      );
    },
  );
  const record: BuildRecord = {
    at: new Date().toISOString(),
    articles: report.articles,
    passages: report.passages,
    wallSeconds: wallMs / 1000,
    whole,
    timings,
    otherWork: others.share(),
  };
  await writeFile(recordFile, `${JSON.stringify(record, null, 1)}\n`);
  return { indexDir, record, cached: false };
}

export function describeBuild({ record, cached }: BuiltIndex): Part {
  const { at, articles, passages, wallSeconds, whole, timings, otherWork } = record;
  const when = cached ? `from the cache, built ${at.slice(0, 16).replace('T', ' ')} UTC` : 'now';
  const note = whole ? when : `${when}; went on with an unfinished build, not a whole time`;
  const figures: Figure[] = [
    { name: 'Articles', value: articles, unit: 'count' },
    { name: 'Passages', value: passages, unit: 'count' },
    { name: 'Whole build', value: wallSeconds, unit: 's', note },
    { name: 'Passages', value: passages / wallSeconds, unit: 'a second' },
    {
      name: 'Share of it inside the model',
      value: timings.embedMs / (wallSeconds * 1000),
      unit: 'ratio',
    },
  ];
  return { title: 'Index', figures, otherWork };
}
