/** CORPUS_DIR/metadata.csv, found and read; what its cells mean is metadata.ts's to say. */

import { KaojuError } from '../errors.js';
import { decodeText } from './decode.js';
import { type CorpusOptions, readCorpusFile } from './files.js';
import { type MetadataTable, readMetadataCsv } from './metadata.js';

export const METADATA_FILE = 'metadata.csv';

/**
 * @returns empty where there is no such file
 * @throws FileUnreadable where it cannot be read or is no such table
 */
export async function readMetadataTable(
  corpusDir: string,
  options: CorpusOptions,
): Promise<MetadataTable> {
  try {
    const bytes = await readCorpusFile(corpusDir, METADATA_FILE, options);
    const { text, warning } = decodeText(bytes);
    const { rows, warnings } = readMetadataCsv(text);
    return { rows, warnings: [...(warning ? [warning] : []), ...warnings] };
  } catch (error) {
    if (isMissing(error)) return { rows: new Map(), warnings: [] };
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  if (!(error instanceof KaojuError)) return false;
  return (error.cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
}
