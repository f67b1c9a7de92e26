/** The program run in a home of its own: a corpus, an index, no settings but these. */

import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { main } from '../../../src/cli/main.js';
import { CONFIG_KEYS, PACKAGE_ROOT } from '../../../src/config.js';
import type { Answer } from '../../../src/types/answer.js';
import type { BuildReport } from '../../../src/types/build-report.js';
import { builtReports } from '../built-reports.js';
import { REPORTS, writeFiles } from '../index.js';
import { temporaryFolder } from '../run/temporary.js';

export const CLI = path.join(PACKAGE_ROOT, 'dist', 'src', 'cli.js');

export interface Home {
  folder: string;
  corpusDir: string;
  indexDir: string;
}

export interface Finished {
  /** Null when a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  input?: string;
  environment?: NodeJS.ProcessEnv;
}

export interface SpawnOptions extends RunOptions {
  cli?: string;
  onStart?: (child: ChildProcess) => void;
}

/** With the two reports of the collection, or with files of one's own. */
export function makeHome(files?: Record<string, string | Buffer>): Home {
  const folder = temporaryFolder();
  const home = {
    folder,
    corpusDir: path.join(folder, 'corpus'),
    indexDir: path.join(folder, 'index'),
  };
  mkdirSync(home.corpusDir);
  if (files) writeFiles(home.corpusDir, files);
  else cpSync(REPORTS, home.corpusDir, { recursive: true });
  return home;
}

/** With the two reports and their index. */
export async function builtHome(): Promise<Home> {
  const home = makeHome();
  const { indexDir } = await builtReports();
  cpSync(indexDir, home.indexDir, { recursive: true });
  return home;
}

/** The same corpus and index in another folder. */
export function copyHome(home: Home): Home {
  const copy = makeHome({});
  cpSync(home.folder, copy.folder, { recursive: true });
  return copy;
}

export function environmentOf(home: Home, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  // Empty means default, whatever a .env of the checkout says.
  const settings = Object.fromEntries(CONFIG_KEYS.map((key) => [key, '']));
  const { PATH } = process.env;
  const { folder, corpusDir, indexDir } = home;
  return {
    PATH,
    HOME: folder,
    LANG: 'C.UTF-8',
    ...settings,
    CORPUS_DIR: corpusDir,
    INDEX_DIR: indexDir,
    ...more,
  };
}

/** In this process: the quick way, where the process itself is not what is tested. */
export async function runCli(
  home: Home,
  args: string[],
  options: RunOptions = {},
): Promise<Finished> {
  const [stdout, stderr] = [collected(), collected()];
  const code = await main(args, {
    stdin: Readable.from([options.input ?? ''], { objectMode: false }),
    stdout: stdout.stream,
    stderr: stderr.stream,
    environment: environmentOf(home, options.environment),
    folder: home.folder,
    interrupted: () => new AbortController().signal,
    endAtOnce: () => {},
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collected(): { stream: Writable; text: () => string } {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write(part: Buffer, _, done) {
      parts.push(part);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(parts).toString('utf8') };
}

/** As a process of its own, from dist/: signals, pipes, what is loaded. */
export function spawnCli(
  home: Home,
  args: string[],
  options: SpawnOptions = {},
): Promise<Finished> {
  const child = spawn(process.execPath, [options.cli ?? CLI, ...args], {
    cwd: home.folder,
    env: environmentOf(home, options.environment),
    stdio: 'pipe',
  });
  options.onStart?.(child);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // A program that ends without reading its input is no fault of the test.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** `index --json`; a build that fails is a fault of the test. */
export async function indexOf(home: Home, ...args: string[]): Promise<BuildReport> {
  const { code, stdout, stderr } = await runCli(home, ['index', '--json', ...args]);
  if (code !== 0) throw new Error(`index ended with ${code}: ${stdout}${stderr}`);
  return JSON.parse(stdout) as BuildReport;
}

/** `ask --json`, whether it is answered or not. */
export async function askOf(home: Home, question: string, ...args: string[]): Promise<Answer> {
  const { code, stdout, stderr } = await runCli(home, ['ask', '--json', ...args, question]);
  if (code === 2) throw new Error(`ask failed: ${stdout}${stderr}`);
  return JSON.parse(stdout) as Answer;
}
