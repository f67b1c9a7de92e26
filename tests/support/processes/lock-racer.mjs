/**
 * A process that wants the locks of many indexes at once. Started with the compiled lock.js; told
 * the indexes' folders; answers with what became of each and where somebody else was inside.
 */

import { mkdir, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const { withBuildLock } = await import(pathToFileURL(process.argv[2]).href);
const INSIDE_MS = 20;

async function enter(folder) {
  const mark = path.join(folder, 'inside');
  try {
    await mkdir(mark);
  } catch (error) {
    if (error.code === 'EEXIST') return 'two inside';
    throw error;
  }
  await sleep(INSIDE_MS);
  await rmdir(mark);
  return 'done';
}

process.on('message', async (folders) => {
  const outcomes = folders.map((folder) =>
    withBuildLock(
      folder,
      () => {},
      () => enter(folder),
    ).catch((error) => error.code ?? String(error)),
  );
  process.send(await Promise.all(outcomes));
});
process.send('ready');
