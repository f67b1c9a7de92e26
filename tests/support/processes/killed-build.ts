/** A build in a process of its own that is killed or told to stop, and what it leaves. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { type Finished, type Home, spawnCli } from './cli.js';

export const journalOf = (home: Home): string =>
  path.join(home.indexDir, 'building', 'journal.bin');
export const sizeOf = (file: string): number =>
  statSync(file, { throwIfNoEntry: false })?.size ?? 0;
export const generationsOf = (home: Home): string[] => {
  const folder = path.join(home.indexDir, 'generations');
  return existsSync(folder) ? readdirSync(folder) : [];
};

export function servingOf(home: Home): string | null {
  const pointer = path.join(home.indexDir, 'current.json');
  if (!existsSync(pointer)) return null;
  return JSON.parse(readFileSync(pointer, 'utf8')).content.serving as string;
}

/** All files of the serving generation but its manifest, which has the time in it. */
export function hashesOf(home: Home): Record<string, string> {
  const folder = path.join(home.indexDir, 'generations', servingOf(home) ?? '');
  const names = readdirSync(folder).filter((name) => name.endsWith('.bin'));
  return Object.fromEntries(
    names.sort().map((name) => {
      const bytes = readFileSync(path.join(folder, name));
      return [name, createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}

export interface KillPoint {
  name: string;
  reached(home: Home, msSinceStart: number, generations: number): boolean;
}

/** As if a minute had gone by since the build was killed: the next need not wait for its lock. */
export function passMinute(home: Home): void {
  const at = Date.now() / 1000 - 60;
  for (const name of readdirSync(home.indexDir)) {
    if (name.startsWith('build.lock.')) utimesSync(path.join(home.indexDir, name), at, at);
  }
}

/** Runs a build and sends it a signal at a point; it may be done before. */
export function disturbed(home: Home, signal: NodeJS.Signals, point: KillPoint): Promise<Finished> {
  const generations = generationsOf(home).length;
  return spawnCli(home, ['index', '--json'], {
    onStart: (child) => {
      const startedAt = performance.now();
      const timer = setInterval(() => {
        if (!point.reached(home, performance.now() - startedAt, generations)) return;
        clearInterval(timer);
        child.kill(signal);
      }, 1);
      child.on('close', () => clearInterval(timer));
    },
  });
}
