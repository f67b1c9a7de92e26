/** The model that ships with the project, loaded once a test file. */

import path from 'node:path';
import { PACKAGE_ROOT } from '../../src/config.js';
import { type Embedder, loadEmbedder } from '../../src/embedding/embedder.js';

export const MODEL_DIR = path.join(PACKAGE_ROOT, 'models', 'bge-small-zh-v1.5');

let loaded: Promise<Embedder> | undefined;

export function realEmbedder(): Promise<Embedder> {
  loaded ??= loadEmbedder(MODEL_DIR);
  return loaded;
}
