/** The index, as far as exact words need it: neither model nor vectors. */

import type { Config } from '../../config.js';
import { readFolders } from '../../folders.js';
import type { Generation } from '../../store/generations.js';
import { readPointer } from '../../store/pointer.js';
import type { CliIo } from '../io.js';

/** @throws IndexMissing, IndexStale, IndexCorrupt, ConfigInvalid */
export async function openSearchableIndex(
  io: CliIo,
): Promise<{ config: Config; generation: Pick<Generation, 'id' | 'articles' | 'terms'> }> {
  // Where there is no index, nothing is loaded to say so, not even what checks the settings.
  await readPointer(readFolders(io.environment, io.folder).INDEX_DIR);
  const { loadConfig } = await import('../../config.js');
  const config = loadConfig(io.environment, io.folder);
  const { openSearchable } = await import('../../store/generations.js');
  const { textFingerprint } = await import('../../ingest/fingerprint.js');
  return { config, generation: await openSearchable(config.INDEX_DIR, textFingerprint()) };
}
