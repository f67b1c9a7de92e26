/** Which files a build takes over, makes, or can say at once that they fail. */

import { realpath } from 'node:fs/promises';
import { type CorpusOptions, listCorpus, OUTSIDE, readCorpusFile } from '../corpus/files.js';
import { contentHash } from '../corpus/identity.js';
import type { Given } from '../corpus/metadata.js';
import { METADATA_FILE, readMetadataTable } from '../corpus/metadata-table.js';
import { formatOf, readerTag, TEXT } from '../corpus/readers/formats.js';
import type { ReadingSettings } from '../corpus/readers/reader.js';
import { isKaojuError, messageOf } from '../errors.js';
import type { ArticleRecord } from '../store/articles.js';
import type { FailedRecord } from '../store/generations.js';
import type { FileWarning, LeftOut } from '../types/build-report.js';
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
  leftOut: Record<string, LeftOut>;
  warnings: FileWarning[];
  /** metadata.csv itself, where it cannot be read. */
  failed: FailedRecord[];
  /** Of metadata.csv, for the generation to keep. */
  rows: Rows;
  /** Bytes of the files to make. */
  bytes: number;
  /** What of the base can be taken over, by the key of the article itself. */
  byKey: ReadonlyMap<string, number>;
}

export interface PlanOptions extends CorpusOptions {
  corpusDir: string;
  base: Base;
  /** Takes nothing over. */
  full: boolean;
  /** Names of tables' columns, of the settings. */
  columns?: ReadingSettings['columns'];
}

/** Reads every file once, to tell by its content whether it is the one of the last build. */
export async function planBuild(options: PlanOptions): Promise<Plan> {
  const { corpusDir, base, full } = options;
  const listed = await listCorpus(corpusDir, options);
  const { rows, failed, warnings } = await readRows(listed.articles, options);
  for (const file of listed.outside) warnings.push({ file, warning: OUTSIDE });
  const earlier = readEarlier(base);
  const reuse = base.passagesFit && !full;

  const files: PlannedFile[] = [];
  let bytes = 0;
  for (const file of listed.articles) {
    const row = rows.get(file.normalize('NFC')) ?? null;
    const own = earlier.byFile.get(file) ?? [];
    let content: Buffer;
    try {
      content = await readCorpusFile(corpusDir, file, options);
    } catch (error) {
      const record = { file, error: messageOf(error), key: null };
      files.push(...keepEarlier(record, reuse ? own : []));
      continue;
    }
    const key = contentHash(content, row, readerTag(formatOf(file, content) ?? TEXT, options));
    const taken = reuse ? planTaken({ file, key, own }, earlier) : null;
    if (taken) {
      files.push(...taken);
    } else {
      files.push({ kind: 'make', file, row, bytes: content.byteLength });
      bytes += content.byteLength;
    }
  }
  for (const { file, reason } of listed.unreadable) {
    const record = { file, error: reason, key: null };
    for (const kept of keepBelow(record, reuse ? earlier.byFile : new Map())) files.push(kept);
  }
  files.sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : fileOf(a) > fileOf(b) ? 1 : 0));
  const root = await realpath(corpusDir);
  const byKey = reuse ? earlier.byKey : new Map();
  const { leftOut } = listed;
  return { corpusDir: root, files, leftOut, warnings, failed, rows, bytes, byKey };
}

/** The articles of an earlier build, by ordinal. */
interface Earlier {
  records: readonly ArticleRecord[];
  /** Each file's, in order. */
  byFile: Map<string, number[]>;
  /** Of files, by the content hash of the whole: not those that stand in for a failed file. */
  byWholeKey: Map<string, number[]>;
  byKey: Map<string, number>;
  failed: readonly FailedRecord[];
}

function readEarlier({ articles, manifest }: Base): Earlier {
  const records = articles?.records ?? [];
  const byFile = new Map<string, number[]>();
  const byKey = new Map<string, number>();
  for (const [index, { file, key, kept }] of records.entries()) {
    const own = byFile.get(file);
    if (own) own.push(index);
    else byFile.set(file, [index]);
    if (!kept) byKey.set(key, index);
  }
  const byWholeKey = new Map<string, number[]>();
  for (const own of byFile.values()) {
    const key = wholeKeyOf(records, own);
    if (key !== null && own.every((index) => !records[index]?.kept)) byWholeKey.set(key, own);
  }
  return { records, byFile, byWholeKey, byKey, failed: manifest?.failed ?? [] };
}

/** The content hash of the file that all of these are of; null where they are of several. */
function wholeKeyOf(records: readonly ArticleRecord[], own: readonly number[]): string | null {
  const keys = new Set(own.map((index) => records[index]?.fileKey ?? records[index]?.key));
  const [key = null] = keys;
  return keys.size === 1 ? key : null;
}

/** Null for a file that is to be made. */
function planTaken(
  { file, key, own }: { file: string; key: string; own: number[] },
  { records, byWholeKey, failed }: Earlier,
): PlannedFile[] | null {
  const known = failed.filter((record) => record.file === file && record.key === key);
  const whole = known.find(({ part }) => part === undefined);
  if (whole) return keepEarlier({ file, error: whole.error, key }, own);
  // Of two files with the same content each keeps its own records.
  const isOwn = wholeKeyOf(records, own) === key;
  const same = isOwn ? own : byWholeKey.get(key);
  if (!same || (known.length === 0 && !isOwn && hasFailed(failed, records, same))) return null;
  return [
    ...known.map((record): PlannedFile => ({ kind: 'fail', failed: record })),
    ...same.map((index): PlannedFile => {
      const kept = isOwn && records[index]?.part !== undefined && records[index]?.kept === true;
      return { kind: 'take', file, index, kept };
    }),
  ];
}

/** True where not all of a file could be read: under another name it is read again, to say so. */
function hasFailed(
  failed: readonly FailedRecord[],
  records: readonly ArticleRecord[],
  same: readonly number[],
): boolean {
  const file = records[same[0] as number]?.file;
  return failed.some((record) => record.file === file && record.part !== undefined);
}

function fileOf(planned: PlannedFile): string {
  return planned.kind === 'fail' ? planned.failed.file : planned.file;
}

/** A file that failed, and the records of an earlier build that stand in for it. */
function keepEarlier(failed: FailedRecord, earlier: readonly number[]): PlannedFile[] {
  if (earlier.length === 0) return [{ kind: 'fail', failed }];
  const { file } = failed;
  return [
    { kind: 'fail', failed: { ...failed, kept: true } },
    ...earlier.map((index): PlannedFile => ({ kind: 'take', file, index, kept: true })),
  ];
}

/** A folder that failed, and the records of an earlier build of what stood below it. */
function keepBelow(
  failed: FailedRecord,
  byFile: ReadonlyMap<string, readonly number[]>,
): PlannedFile[] {
  const kept: PlannedFile[] = [];
  for (const [file, own] of byFile) {
    if (!file.startsWith(`${failed.file}/`)) continue;
    for (const index of own) kept.push({ kind: 'take', file, index, kept: true });
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
