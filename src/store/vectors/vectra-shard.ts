/**
 * vectra over one shard file. The one module that loads vectra, and of vectra only its local index,
 * without the English language model of its search for words: the package's own entry brings
 * tokenizers, cheerio, openai and grpc, .8 s of CPU against .02. Its version is pinned, since the
 * path is not one that it publishes.
 */

import { createRequire, Module } from 'node:module';
import path from 'node:path';
import type { IndexCodec, LocalIndex } from 'vectra';
import { writeDurably } from '../files.js';

type Vectra = typeof import('vectra');

const require = createRequire(import.meta.url);
const library = path.dirname(require.resolve('vectra'));
/** What vectra's BM25 is made of, and nothing else of it: it finds nothing in Chinese. */
const UNUSED = ['wink-nlp', 'wink-eng-lite-web-model', 'wink-bm25-text-search'];
const { LocalIndex: Index } = without(
  UNUSED,
  () => require(path.join(library, 'LocalIndex.js')) as Pick<Vectra, 'LocalIndex'>,
);
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

/** Loads a library of which some modules are never used, with nothing in their place. */
function without<T>(names: readonly string[], load: () => T): T {
  const ofLibrary = createRequire(path.join(library, 'index.js'));
  const files = names.map((name) => ofLibrary.resolve(name));
  const missing = files.filter((file) => !(file in require.cache));
  for (const file of missing) require.cache[file] = nothingAt(file);
  try {
    return load();
  } finally {
    for (const file of missing) delete require.cache[file];
  }
}

function nothingAt(file: string): NodeJS.Module {
  return Object.assign(new Module(file), { filename: file, loaded: true });
}

export function openShard(folder: string, name: string, codec: IndexCodec): LocalIndex {
  return new Index(folder, name, new DurableStorage(), codec);
}
