/**
 * `kaoju inspect`: how an article was read. The file is read as a build would; its passages are
 * the index's own, since making them takes the model's tokenizer. Loads neither model nor vectors.
 */

import { type Config, loadConfig } from '../../config.js';
import { contentHash } from '../../corpus/identity.js';
import {
  type InspectedArticle,
  inspectArticle,
  type PassagesUnknown,
} from '../../corpus/inspection.js';
import type { Given } from '../../corpus/metadata.js';
import { METADATA_FILE, readMetadataTable } from '../../corpus/metadata-table.js';
import { type Format, readerTag, TEXT } from '../../corpus/readers/formats.js';
import { limitsOf } from '../../corpus/readers/limits.js';
import { readFile } from '../../corpus/readers/read-file.js';
import type { Reading, ReadingSettings } from '../../corpus/readers/reader.js';
import { readModel } from '../../embedding/model.js';
import { type ErrorCode, isKaojuError, KaojuError } from '../../errors.js';
import { fingerprintOf } from '../../ingest/fingerprint.js';
import type { ArticleRecord } from '../../store/articles.js';
import { openReadable } from '../../store/generations.js';
import type { Range } from '../../types/article.js';
import { type CliIo, EXIT, printLine, styleOf } from '../io.js';
import { renderInspection } from '../terminal/inspect.js';
import { type ArticleFile, named, readArticleFile } from './article-file.js';

/** How many ids are told. */
const SHOWN = 5;

export interface InspectOptions {
  json?: boolean;
}

export async function inspect(io: CliIo, given: string, { json }: InspectOptions): Promise<number> {
  const config = loadConfig(io.environment, io.folder);
  const index = await openIndex(config);
  const found = await readArticleFile(given, {
    corpusDir: config.CORPUS_DIR,
    followLinks: config.FOLLOW_LINKS,
    folder: io.folder,
    fileOfId: (id) => recordOf(id, index)?.file,
  });
  const row = found.inCorpus ? await rowOf(found.file, config) : null;
  const limits = limitsOf(config);
  const { reading, format } = await named(found.file, () =>
    readOne(found, given, { index, limits }),
  );
  const { passages, ...known } = knownOf(found, { row, format, part: reading.part, limits }, index);
  const isText = format === TEXT;
  const inspection = await named(found.file, () =>
    inspectArticle({ reading, isText, row, passages }),
  );
  const inspected = { file: found.file, ...known, ...inspection };
  printLine(io, json ? JSON.stringify(inspected) : renderInspection(inspected, styleOf(io)));
  return EXIT.done;
}

/** What of the index is asked; no records where it cannot be. */
interface ReadableIndex {
  generation: string | null;
  records: readonly ArticleRecord[];
  unknown: PassagesUnknown | null;
}

const UNKNOWN: Partial<Record<ErrorCode, PassagesUnknown>> = {
  IndexMissing: 'no-index',
  IndexStale: 'stale-index',
  IndexCorrupt: 'damaged-index',
};

async function openIndex({ INDEX_DIR, MODEL_DIR }: Config): Promise<ReadableIndex> {
  try {
    const expected = fingerprintOf(await readModel(MODEL_DIR));
    const { id, articles } = await openReadable(INDEX_DIR, expected);
    return { generation: id, records: articles.records, unknown: null };
  } catch (error) {
    const unknown = isKaojuError(error) ? UNKNOWN[error.code] : undefined;
    if (!unknown) throw error;
    return { generation: null, records: [], unknown };
  }
}

async function rowOf(file: string, config: Config): Promise<Given | null> {
  const options = { followLinks: config.FOLLOW_LINKS };
  const { rows } = await named(METADATA_FILE, () => readMetadataTable(config.CORPUS_DIR, options));
  return rows.get(file.normalize('NFC')) ?? null;
}

type Known = Pick<InspectedArticle, 'articleId' | 'generation' | 'passagesUnknown'> & {
  passages: Range[] | null;
};

function recordOf(id: string, { records }: ReadableIndex): ArticleRecord | undefined {
  return records.find((record) => record.id === id);
}

interface ReadOne {
  reading: Reading;
  format: Format;
}

/** Of a file of several articles the one that is named by its id. */
async function readOne(
  { file, bytes }: ArticleFile,
  given: string,
  { index, limits }: { index: ReadableIndex; limits: ReadingSettings },
): Promise<ReadOne> {
  const { readings, format } = await readFile(bytes, file, limits);
  const part = recordOf(given, index)?.part;
  const [only] = readings;
  const reading = part === undefined ? only : readings.find((one) => one.part === part);
  if (reading && (readings.length === 1 || part !== undefined)) return { reading, format };
  const ids = index.records.filter((record) => record.file === file).map(({ id }) => id);
  const some = ids.length > 0 ? `, as ${ids.slice(0, SHOWN).join(', ')}` : '';
  throw new KaojuError('UsageInvalid', `${file} holds ${readings.length} articles`, {
    advice: `Name one by its id${some}`,
  });
}

interface Sought {
  row: Given | null;
  format: Format;
  part: string | null;
  limits: ReadingSettings;
}

/** What the index knows of a file: by its name in the corpus, or elsewhere by its content. */
function knownOf(
  { file, inCorpus, bytes }: ArticleFile,
  { row, format, part, limits }: Sought,
  index: ReadableIndex,
): Known {
  const { generation, records } = index;
  const hash = contentHash(bytes, row, readerTag(format, limits));
  const keyOf = (one: ArticleRecord): string => one.fileKey ?? one.key;
  const record = records.find(
    (one) => (one.part ?? null) === part && (inCorpus ? one.file === file : keyOf(one) === hash),
  );
  const articleId = record?.id ?? null;
  const without = (passagesUnknown: PassagesUnknown): Known => {
    return { articleId, generation, passagesUnknown, passages: null };
  };
  if (index.unknown) return without(index.unknown);
  if (!record) return without('not-indexed');
  if (keyOf(record) !== hash) return without('changed');
  const passages = record.passages.map(([start, end]) => ({ start, end }));
  return { articleId, generation, passagesUnknown: null, passages };
}
