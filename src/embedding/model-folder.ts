/**
 * A model's folder as transformers.js is told of it: by its path from the root. The library takes the
 * folder that names count from out of one variable, so that of two models loaded at once from
 * folders of their own, one would be looked for in the other's.
 */

import { open } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@xenova/transformers';

/**
 * @param dir absolute
 * @param files that will be read; the library would end the process over one that cannot be, and
 *   read what memory holds for an empty one
 * @returns what `from_pretrained` takes
 * @throws Error of the file system, or one that names the file that is empty
 */
export async function modelFolder(dir: string, files: readonly string[]): Promise<string> {
  for (const file of files) await assertReadable(path.join(dir, file));
  const { root } = path.parse(dir);
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.localModelPath = root;
  return path.relative(root, dir);
}

async function assertReadable(file: string): Promise<void> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    // Reading a folder fails here, as it would there.
    await handle.read(Buffer.alloc(1), 0, 1, 0);
    if (size === 0) throw new Error(`${file} is empty`);
  } finally {
    await handle.close();
  }
}
