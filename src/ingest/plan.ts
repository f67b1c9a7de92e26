/** Which files a build takes over, makes, or can say at once that they fail. */

import { realpath } from 'node:fs/promises';
import {
  type CorpusOptions,
  contentHash,
  listCorpus,
  OUTSIDE,
  readCorpusFile,
} from '../corpus/files.js';
import type { Given } from '../corpus/metadata.js';
import { METADATA_FILE, readMetadataTable } from '../corpus/metadata-table.js';
import { isKaojuError, messageOf } from '../errors.js';
import type { FailedRecord } from '../store/generations.js';
import type { FileWarning } from '../types.js';
import type { Base } from './base.js';
import type { Rows } from './kept-rows.js';

export type PlannedFile =
  /** `index` is the article's ordinal in the base; kept stands in for a file that failed. */
  | { kind: 'take'; file: string; index: number; kept: boolean }
  | { kind: 'make'; file: string; row: Given | null; bytes: number }
  | { kind: 'fail'; failed: FailedRecord };

export interface Plan {
  /** The corpus folder, without links. */
  corpusDir: string;
  files: PlannedFile[];
  leftOut: Record<string, number>;
  warnings: FileWarning[];
  /** metadata.csv itself, where it cannot be read. */
  failed: FailedRecord[];
  /** Of metadata.csv, for the generation to keep. */
  rows: Rows;
  /** Bytes of the files to make. */
  bytes: number;
}

export interface PlanOptions extends CorpusOptions {
  corpusDir: string;
  base: Base;
  /** Takes nothing over. */
  full: boolean;
}

/** Reads every file once, to tell by its content whether it is the one of the last build. */
export async function planBuild(options: PlanOptions): Promise<Plan> {
  const { corpusDir, base, full } = options;
  const listed = await listCorpus(corpusDir, options);
  const { rows, failed, warnings } = await readRows(listed.articles, options);
  for (const file of listed.outside) warnings.push({ file, warning: OUTSIDE });
  const byFile = new Map<string, number>();
  base.articles?.records.forEach((record, index) => {
    byFile.set(record.file, index);
  });
  const byKey = new Map<string, number>();
  base.articles?.records.forEach((record, index) => {
    if (!record.kept) byKey.set(record.key, index);
  });
  const failedBefore = new Map(base.manifest?.failed.map((record) => [record.file, record]));
  const reuse = base.passagesFit && !full;

  const files: PlannedFile[] = [];
  let bytes = 0;
  for (const file of listed.articles) {
    const row = rows.get(file.normalize('NFC')) ?? null;
    const earlier = byFile.get(file);
    let content: Buffer;
    try {
      content = await readCorpusFile(corpusDir, file, options);
    } catch (error) {
      const record = { file, error: messageOf(error), key: null };
      files.push(...keepEarlier(record, reuse ? earlier : undefined));
      continue;
    }
    const key = contentHash(content, row);
    const own = earlier === undefined ? undefined : base.articles?.records[earlier];
    // Of two files with the same content each keeps its own record.
    const same = own?.key === key ? earlier : byKey.get(key);
    const known = failedBefore.get(file);
    if (reuse && known?.key === key) {
      files.push(...keepEarlier({ file, error: known.error, key }, earlier));
    } else if (reuse && same !== undefined) {
      files.push({ kind: 'take', file, index: same, kept: false });
    } else {
      files.push({ kind: 'make', file, row, bytes: content.byteLength });
      bytes += content.byteLength;
    }
  }
  for (const { file, reason } of listed.unreadable) {
    const record = { file, error: reason, key: null };
    for (const kept of keepBelow(record, reuse ? byFile : new Map())) files.push(kept);
  }
  files.sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : fileOf(a) > fileOf(b) ? 1 : 0));
  const root = await realpath(corpusDir);
  return { corpusDir: root, files, leftOut: listed.leftOut, warnings, failed, rows, bytes };
}

function fileOf(planned: PlannedFile): string {
  return planned.kind === 'fail' ? planned.failed.file : planned.file;
}

/** A file that failed, and the record of an earlier build that stands in for it. */
function keepEarlier(failed: FailedRecord, earlier: number | undefined): PlannedFile[] {
  if (earlier === undefined) return [{ kind: 'fail', failed }];
  return [
    { kind: 'fail', failed: { ...failed, kept: true } },
    { kind: 'take', file: failed.file, index: earlier, kept: true },
  ];
}

/** A folder that failed, and the records of an earlier build of what stood below it. */
function keepBelow(failed: FailedRecord, byFile: ReadonlyMap<string, number>): PlannedFile[] {
  const kept: PlannedFile[] = [];
  for (const [file, index] of byFile) {
    if (file.startsWith(`${failed.file}/`)) kept.push({ kind: 'take', file, index, kept: true });
  }
  const record = kept.length > 0 ? { ...failed, kept: true } : failed;
  return [{ kind: 'fail', failed: record }, ...kept];
}

interface Table {
  rows: Rows;
  failed: FailedRecord[];
  warnings: FileWarning[];
}

/** What metadata.csv says; while it cannot be read, what it said to the last build that read it. */
async function readRows(articles: string[], options: PlanOptions): Promise<Table> {
  try {
    const { rows, warnings } = await readMetadataTable(options.corpusDir, options);
    const present = new Set(articles.map((file) => file.normalize('NFC')));
    const absent = [...rows.keys()].filter((file) => !present.has(file));
    const said = [...warnings, ...absent.map((file) => `names ${file}, which is not there`)];
    return {
      rows,
      failed: [],
      warnings: said.map((warning) => ({ file: METADATA_FILE, warning })),
    };
  } catch (error) {
    if (!isKaojuError(error)) throw error;
    const kept = options.base.rows;
    const failed = { file: METADATA_FILE, error: messageOf(error), key: null };
    return {
      rows: kept ?? new Map(),
      failed: [kept ? { ...failed, kept: true } : failed],
      warnings: [],
    };
  }
}
