/**
 * A model's tokenizer. Models with the same word list, as the reader and the embedder that it was
 * begun with, share one: it takes 40 ms and some MB to make.
 */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AutoTokenizer, type PreTrainedTokenizer } from '@xenova/transformers';
import { modelFolder } from './model-folder.js';

/** All that a tokenizer is made from. */
const FILES = ['tokenizer.json', 'tokenizer_config.json'];

const loaded = new Map<string, Promise<PreTrainedTokenizer>>();

/** @throws Error of the file system or of transformers.js where the folder holds none that loads */
export async function loadTokenizer(modelDir: string): Promise<PreTrainedTokenizer> {
  const folder = await modelFolder(modelDir, FILES);
  const hash = createHash('sha256');
  for (const file of FILES) hash.update(await readFile(path.join(modelDir, file)));
  const content = hash.digest('hex');
  let tokenizer = loaded.get(content);
  if (!tokenizer) {
    tokenizer = AutoTokenizer.from_pretrained(folder);
    loaded.set(content, tokenizer);
    // What cannot be loaded now may be there later.
    tokenizer.catch(() => loaded.delete(content));
  }
  return tokenizer;
}
