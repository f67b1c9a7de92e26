/** CORPUS_DIR/metadata.csv, found and read; what its cells mean is metadata.ts's to say. */

import { KaojuError } from '../errors.js';
import { decodeText } from './decode.js';
import { type CorpusOptions, readCorpusFile } from './files.js';
import { type Given, readMetadataCsv } from './metadata.js';

export const METADATA_FILE = 'metadata.csv';

/**
 * @returns by file path as written there, NFC; empty where there is no such file
 * @throws FileUnreadable where it cannot be read or is no such table
 */
export async function readMetadataTable(
  corpusDir: string,
  options: CorpusOptions,
): Promise<Map<string, Given>> {
  try {
    const bytes = await readCorpusFile(corpusDir, METADATA_FILE, options);
    return readMetadataCsv(decodeText(bytes).text);
  } catch (error) {
    if (isMissing(error)) return new Map();
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  if (!(error instanceof KaojuError)) return false;
  return (error.cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
}
