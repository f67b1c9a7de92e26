/** `kaoju start` as a process of its own, serving the web side. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { CLI, environmentOf, type Home } from '../processes/cli.js';

const PATIENCE_MS = 90_000;
const LOOK_EVERY_MS = 50;
/** Ends its line; that of another server does not. */
const ADDRESS = /http:\/\/\S+\/$/mu;

export class Served {
  stdout = '';
  stderr = '';
  private readonly ended: Promise<number | null>;

  private constructor(readonly child: ChildProcess) {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.ended = once(child, 'close').then(([code]) => code as number | null);
  }

  /** Resolves once the address is printed; the index may not be ready. */
  static start(home: Home, environment: NodeJS.ProcessEnv = {}): Promise<Served> {
    return Served.startFrom(CLI, { home, environment });
  }

  /** The same of a program that lies elsewhere. */
  static async startFrom(
    cli: string,
    { home, environment }: { home: Home; environment: NodeJS.ProcessEnv },
  ): Promise<Served> {
    const child = spawn(process.execPath, [cli, 'start'], {
      cwd: home.folder,
      env: environmentOf(home, { PORT: '0', ...environment }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const served = new Served(child);
    await served.until(() => ADDRESS.test(served.stdout) || child.exitCode !== null);
    return served;
  }

  /** As it was printed, with a slash at its end. */
  get address(): string {
    const found = ADDRESS.exec(this.stdout)?.[0];
    if (!found) throw new Error(`No address was printed: ${this.stdout}${this.stderr}`);
    return found;
  }

  async ready(): Promise<void> {
    await this.until(async () => (await fetch(`${this.address}readyz`)).ok);
  }

  /** @returns its exit code */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }

  async until(condition: () => boolean | Promise<boolean>): Promise<void> {
    for (const giveUpAt = Date.now() + PATIENCE_MS; Date.now() < giveUpAt; ) {
      if (await condition()) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
    throw new Error(`It did not come to that: ${this.stdout}${this.stderr}`);
  }
}
