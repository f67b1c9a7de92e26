/**
 * vectra over one shard file. The one module that loads vectra, and of vectra only its local index:
 * the package's own entry brings tokenizers, cheerio, openai and grpc, .8 s of CPU against .1.
 * Its version is pinned, since the path is not one that it publishes.
 */

import { createRequire } from 'node:module';
import path from 'node:path';
import type { IndexCodec, LocalIndex } from 'vectra';
import { writeDurably } from './files.js';

type Vectra = typeof import('vectra');

const require = createRequire(import.meta.url);
const library = path.dirname(require.resolve('vectra'));
const { LocalIndex: Index } = require(path.join(library, 'LocalIndex.js')) as Pick<
  Vectra,
  'LocalIndex'
>;
const { LocalFileStorage } = require(path.join(library, 'storage')) as Pick<
  Vectra,
  'LocalFileStorage'
>;

/** vectra's storage, whose own upsert truncates the file in place. */
class DurableStorage extends LocalFileStorage {
  override async upsertFile(file: string, content: Buffer | string): Promise<void> {
    await writeDurably(file, content);
  }
}

export function openShard(folder: string, name: string, codec: IndexCodec): LocalIndex {
  return new Index(folder, name, new DurableStorage(), codec);
}
