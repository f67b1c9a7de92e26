/** `kaoju start` with its web side, as a process of its own on a port of its own. */

import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { environmentFor } from './index-process.js';
import { CLI } from './shipped.js';
import { endProcess, type Folders, type Workspace } from './workspace.js';

/** The name that it answers to. */
export const PUBLIC_NAME = 'bench.example';
const START_MS = 120_000;
/** How exactly the time to ready is known. */
const LOOK_EVERY_MS = 20;

export interface WebProcess {
  port: number;
  end(): Promise<void>;
}

/** Once it is ready. */
export async function startWebProcess(workspace: Workspace, folders: Folders): Promise<WebProcess> {
  const child = spawn(process.execPath, [CLI, 'start'], {
    env: { ...environmentFor(folders), WEB: 'on', PORT: '0', PUBLIC_URL: `http://${PUBLIC_NAME}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  workspace.keep(child);
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  for (const giveUpAt = Date.now() + START_MS; Date.now() < giveUpAt; await sleep(LOOK_EVERY_MS)) {
    const port = Number(/http:\/\/127\.0\.0\.1:(\d+)/u.exec(printed)?.[1]);
    if (!port) continue;
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (ready?.ok) return { port, end: () => endProcess(child) };
  }
  throw new Error(`The program was not ready after ${START_MS / 1000} s`);
}
