/** The models that ship with the project, loaded once a test file. */

import path from 'node:path';
import { PACKAGE_ROOT } from '../../../src/config.js';
import { type Embedder, loadEmbedder } from '../../../src/embedding/embedder.js';
import { loadReader, type Reader } from '../../../src/embedding/reader.js';
import { computeOnOneThread } from './one-thread.js';

export const MODEL_DIR = path.join(PACKAGE_ROOT, 'models', 'bge-small-zh-v1.5');

computeOnOneThread(path.join(PACKAGE_ROOT, 'models'));

let loaded: Promise<Embedder> | undefined;

export function realEmbedder(): Promise<Embedder> {
  loaded ??= loadEmbedder(MODEL_DIR);
  return loaded;
}

export const READER_DIR = path.join(PACKAGE_ROOT, 'models', 'reader-zh');

export function realReader(): Promise<Reader> {
  return loadReader(READER_DIR);
}

/** What was read once is not read again: a question in the other script folds to the same. */
export async function rememberingReader(): Promise<Reader> {
  const { name, read } = await realReader();
  const known = new Map<string, ReturnType<Reader['read']>>();
  return {
    name,
    read(question, window) {
      const asked = JSON.stringify([question, window]);
      const logits = known.get(asked) ?? read(question, window);
      known.set(asked, logits);
      return logits;
    },
  };
}
