/** `kaoju ask -` as a process of its own: the whole program, from its start to its memory. */

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface, type Interface } from 'node:readline';
import { promisify } from 'node:util';
import { environmentFor } from './index-process.js';
import { CLI } from './shipped.js';
import { endProcess, type Folders, type Workspace } from './workspace.js';

export class AnsweringProcess {
  private readonly lines: AsyncIterator<string>;

  private constructor(
    private readonly child: ChildProcess & { stdin: NodeJS.WritableStream },
    output: Interface,
  ) {
    this.lines = output[Symbol.asyncIterator]();
  }

  /** Spawned; the first question waits until it is ready. */
  static start(workspace: Workspace, folders: Folders): AnsweringProcess {
    const child = spawn(process.execPath, [CLI, 'ask', '-', '--json'], {
      env: environmentFor(folders),
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    workspace.keep(child);
    return new AnsweringProcess(child, createInterface({ input: child.stdout }));
  }

  /** @throws Error where the process ends without an answer */
  async ask(question: string): Promise<void> {
    this.child.stdin.write(`${question}\n`);
    const { done } = await this.lines.next();
    if (done) throw new Error('kaoju ask ended without an answer');
  }

  /** Memory that is resident now, in MB; null where the system does not tell. */
  async residentMb(): Promise<number | null> {
    const pid = String(this.child.pid);
    // Containers often have no ps, and only Linux has /proc.
    const kilobytes = await readFile(`/proc/${pid}/status`, 'utf8')
      .then((status) => /^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1])
      .catch(() => promisify(execFile)('ps', ['-o', 'rss=', '-p', pid]).then((ps) => ps.stdout))
      .catch(() => null);
    return kilobytes ? (Number(kilobytes) * 1024) / 1e6 : null;
  }

  async end(): Promise<void> {
    await endProcess(this.child);
  }
}
