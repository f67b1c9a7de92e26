/** vectra over one shard file. The one module that loads vectra. */

import { type IndexCodec, LocalFileStorage, LocalIndex } from 'vectra';
import { writeDurably } from './files.js';

/** vectra's storage, whose own upsert truncates the file in place. */
class DurableStorage extends LocalFileStorage {
  override async upsertFile(file: string, content: Buffer | string): Promise<void> {
    await writeDurably(file, content);
  }
}

export function openShard(folder: string, name: string, codec: IndexCodec): LocalIndex {
  return new LocalIndex(folder, name, new DurableStorage(), codec);
}
