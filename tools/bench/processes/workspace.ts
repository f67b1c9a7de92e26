/** The temporary folders and processes of a run, none of which outlives it. */

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const KILL_AFTER_MS = 5000;

export class Workspace {
  private readonly children = new Set<ChildProcess>();

  private constructor(private readonly root: string) {}

  static async open(): Promise<Workspace> {
    return new Workspace(await mkdtemp(path.join(os.tmpdir(), 'kaoju-bench-')));
  }

  newFolder(): Promise<string> {
    return mkdtemp(path.join(this.root, 'run-'));
  }

  /** A corpus and its index to change at will; both are removed after the work. */
  async withCopy<T>(
    { corpusDir, indexDir }: Folders,
    work: (copy: Folders) => Promise<T>,
  ): Promise<T> {
    const folder = await this.newFolder();
    const copy = { corpusDir: path.join(folder, 'corpus'), indexDir: path.join(folder, 'index') };
    try {
      await cp(corpusDir, copy.corpusDir, { recursive: true });
      await cp(indexDir, copy.indexDir, { recursive: true });
      return await work(copy);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Ended with the run, should it not end before. */
  keep<T extends ChildProcess>(child: T): T {
    this.children.add(child);
    child.once('exit', () => this.children.delete(child));
    return child;
  }

  async close(): Promise<void> {
    await Promise.all([...this.children].map(endProcess));
    await rm(this.root, { recursive: true, force: true });
  }
}

export interface Folders {
  corpusDir: string;
  indexDir: string;
}

export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  await ended;
  clearTimeout(timer);
}
