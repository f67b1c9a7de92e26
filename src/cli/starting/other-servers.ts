/**
 * Which processes serve from one index folder. Each keeps a note of its own there, whose time it
 * refreshes, so that a second one can tell a person of the first. Nothing is kept apart by it: two
 * may read one index, and builds have a lock of their own (store/lock.ts).
 */

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { OtherServer } from '../../messages/subjects/terminal-messages.js';
import { isServerNote, serverNote } from '../../store/paths.js';

const REFRESH_MS = 2_000;
/** A note that nobody refreshed for so long is a dead process's, or one's that sleeps. */
const STALE_MS = 10_000;

export interface Announced {
  /** Those that served when this one came, the longest first. */
  others: OtherServer[];
  /** Takes the note away. */
  leave(): Promise<void>;
}

/** A folder that cannot be written to is served from all the same, and nobody is told. */
export async function announceServer(
  indexDir: string,
  address: string | null,
  staleMs = STALE_MS,
): Promise<Announced> {
  const others = await findServers(indexDir, staleMs);
  const note = serverNote(indexDir, randomBytes(8).toString('hex'));
  const own: OtherServer = {
    host: os.hostname(),
    pid: process.pid,
    since: `${new Date().toISOString().slice(0, 16)}Z`,
    address,
  };
  try {
    await mkdir(indexDir, { recursive: true });
    await writeFile(note, JSON.stringify(own), { flag: 'wx' });
  } catch {
    return { others, leave: async () => {} };
  }
  const timer = setInterval(() => {
    const now = new Date();
    // Where somebody removed the whole folder there is nothing to be told any more.
    utimes(note, now, now).catch(() => {});
  }, REFRESH_MS);
  timer.unref();
  return {
    others,
    leave: async () => {
      clearInterval(timer);
      await rm(note, { force: true }).catch(() => {});
    },
  };
}

async function findServers(indexDir: string, staleMs: number): Promise<OtherServer[]> {
  const found: OtherServer[] = [];
  for (const name of await readdir(indexDir).catch(() => [])) {
    if (!isServerNote(name)) continue;
    const file = path.join(indexDir, name);
    const server = await readServer(file);
    if (server && (await isFresh(file, staleMs)) && isAlive(server)) found.push(server);
    else await rm(file, { force: true }).catch(() => {});
  }
  return found.sort((a, b) => (a.since < b.since ? -1 : 1));
}

/** Null for what is no such note, or was cut short. */
async function readServer(file: string): Promise<OtherServer | null> {
  try {
    const read = JSON.parse(await readFile(file, 'utf8')) as Partial<OtherServer>;
    const { host, pid, since, address = null } = read;
    if (typeof host !== 'string' || typeof since !== 'string') return null;
    if (!Number.isSafeInteger(pid) || (pid as number) <= 0) return null;
    return { host, pid: pid as number, since, address };
  } catch {
    return null;
  }
}

/** A time far ahead is a clock's that was set back since, and as good as none. */
async function isFresh(file: string, staleMs: number): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && Math.abs(Date.now() - found.mtimeMs) < staleMs;
}

/** What was killed a moment ago is told by its process, on the same machine; of others it is not known. */
function isAlive({ host, pid }: OtherServer): boolean {
  if (host !== os.hostname()) return true;
  // A container that was started again has its name and numbers again.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
