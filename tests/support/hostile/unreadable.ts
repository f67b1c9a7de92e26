/** Folders that this process may not look into, whoever runs the tests. */

import { chmodSync } from 'node:fs';
import path from 'node:path';

const NOBODY = 65_534;

/**
 * Runs something while the folder `locked` in a folder is closed to this process. The one user
 * whom nothing is closed to, root, is nobody meanwhile.
 */
export async function asNobody<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const locked = path.join(folder, 'locked');
  const user = process.geteuid?.() ?? NOBODY;
  chmodSync(folder, 0o777);
  chmodSync(locked, 0o000);
  if (user === 0) process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    if (user === 0) process.seteuid?.(user);
    chmodSync(locked, 0o755);
  }
}
