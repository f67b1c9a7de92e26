/** Writing so that a kill or a power cut leaves the old file or the new one, never a part. */

import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { KaojuError } from '../errors.js';

const WHY_NOT: ReadonlyMap<string, string> = new Map([
  ['EROFS', 'its disk is read-only'],
  ['EACCES', 'this user may not write there'],
  ['EPERM', 'this user may not write there'],
  ['ENOSPC', 'its disk is full'],
  ['EDQUOT', 'the quota of this user is used up'],
  ['ENOTDIR', 'a file stands where a folder was expected'],
  ['EEXIST', 'a file stands where a folder was expected'],
  ['EIO', 'its disk has a fault'],
]);

/** What a person can mend about a folder that cannot be written to; any other error as it is. */
export function toDiskError(error: unknown, key: 'INDEX_DIR' | 'DATA_DIR'): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  const why = WHY_NOT.get(code);
  if (!why || error instanceof KaojuError) return error;
  return new KaojuError('BuildFailed', `${key} cannot be written: ${why} (${code})`, {
    cause: error,
    advice: `Make room or give this user the right to write there, or set ${key} to another folder`,
  });
}

/** Temporary file beside the target, fsync, rename, fsync of the folder. */
export async function writeDurably(file: string, content: Uint8Array | string): Promise<void> {
  const temporary = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/** Makes renames in a folder last. Windows has no such call; there it does nothing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
