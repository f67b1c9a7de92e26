/** What `kaoju index` read of each article: shown after a build, or written to be corrected. */

import { open, rm } from 'node:fs/promises';
import type { Config } from '../../config.js';
import type { Provenance } from '../../corpus/article.js';
import { type Given, readFrontMatter } from '../../corpus/metadata.js';
import { readMetadataTable } from '../../corpus/metadata-table.js';
import type { Model } from '../../embedding/model.js';
import { isKaojuError, KaojuError } from '../../errors.js';
import { fingerprintOf } from '../../ingest/fingerprint.js';
import type { ArticleRecord, ArticleStore } from '../../store/articles.js';
import { openReadable } from '../../store/generations.js';
import { writeCsv } from '../../text/csv/csv.js';
import type { Metadata } from '../../types/article.js';
import { type ReadRow, renderReadTable } from '../terminal/build/read-table.js';
import type { TerminalStyle } from '../terminal/style.js';

/** Null where there is nothing that can be read. */
export async function readArticles(
  { INDEX_DIR }: Config,
  model: Model,
): Promise<ArticleStore | null> {
  try {
    return (await openReadable(INDEX_DIR, fingerprintOf(model))).articles;
  } catch (error) {
    if (isKaojuError(error)) return null;
    throw error;
  }
}

interface Built {
  config: Config;
  model: Model;
  /** What served before. */
  before: ArticleStore | null;
}

/** Lines on the articles that are new or changed; none where nothing is. */
export async function describeRead(
  { config, model, before }: Built,
  style: TerminalStyle,
): Promise<string[]> {
  const after = await readArticles(config, model);
  const keys = new Map(before?.records.map(({ id, key }) => [id, key]));
  const made = after?.records.filter(({ id, key }) => keys.get(id) !== key) ?? [];
  if (!after || made.length === 0) return [];
  const rows = await givenRows(config);
  const today = new Date().toISOString().slice(0, 10);
  const read = (record: ArticleRecord): ReadRow => ({
    record,
    readFrom: provenanceOf(record, after.textOf(record), rows.get(record.file.normalize('NFC'))),
  });
  return renderReadTable({ records: made, read, today }, style);
}

async function givenRows({ CORPUS_DIR, FOLLOW_LINKS }: Config): Promise<Map<string, Given>> {
  try {
    return (await readMetadataTable(CORPUS_DIR, { followLinks: FOLLOW_LINKS })).rows;
  } catch (error) {
    // The build's own report says what is wrong with it.
    if (isKaojuError(error)) return new Map();
    throw error;
  }
}

/** By the same order of trust as corpus/article.ts, of which a record keeps the values alone. */
function provenanceOf(
  record: ArticleRecord,
  text: string,
  row: Given | undefined,
): Record<keyof Metadata, Provenance> {
  const front = frontMatterOf(text);
  const from = (name: keyof Metadata): Provenance => {
    if (front[name] !== undefined && front[name] === record[name]) return 'front-matter';
    return row?.metadata[name] === record[name] ? 'metadata.csv' : 'text';
  };
  return {
    title: from('title'),
    outlet: from('outlet'),
    author: from('author'),
    date: from('date'),
    url: from('url'),
  };
}

function frontMatterOf(text: string): Partial<Metadata> {
  try {
    return readFrontMatter(text).metadata;
  } catch (error) {
    if (isKaojuError(error)) return {};
    throw error;
  }
}

/** A file of our own making that nothing stood in before. */
export interface ClaimedTable {
  file: string;
  write(content: string): Promise<void>;
  /** Where there is nothing to write after all. */
  discard(): Promise<void>;
}

/**
 * Before the build, which may take an hour, so that its end is not in vain.
 *
 * @throws UsageInvalid for a file that is there, since somebody may have corrected it
 */
export async function claimTable(file: string): Promise<ClaimedTable> {
  try {
    const handle = await open(file, 'wx');
    return {
      file,
      write: async (content) => {
        await handle.writeFile(content);
        await handle.close();
      },
      discard: async () => {
        await handle.close();
        await rm(file, { force: true });
      },
    };
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === 'EEXIST' ? 'is there already' : `cannot be written (${code})`;
    throw new KaojuError('UsageInvalid', `${file} ${why}`, { cause, advice: 'Name another file' });
  }
}

const COLUMNS = ['file', 'title', 'outlet', 'author', 'date', 'url'] as const;

/** @returns how many articles it has */
export async function writeTable(
  table: ClaimedTable,
  config: Config,
  model: Model,
): Promise<number> {
  const records = (await readArticles(config, model))?.records ?? [];
  const lines = records.map((record) => COLUMNS.map((name) => record[name] ?? ''));
  await table.write(writeCsv([[...COLUMNS], ...lines]));
  return records.length;
}
