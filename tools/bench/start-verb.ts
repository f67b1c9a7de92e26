/**
 * `npm run bench -- start`: what a process costs before it does anything, by CPU time, each beside
 * an empty Node process of the same round; and how soon `start` is ready.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGE_ROOT } from '../../src/config.js';
import { atMost, type Figure, median } from './meters/figure.js';
import { environmentFor, runIndex } from './processes/index-process.js';
import { CLI } from './processes/shipped.js';
import { startWebProcess } from './processes/web-process.js';
import type { Folders, Workspace } from './processes/workspace.js';

const ROUNDS = 7;
const STARTS = 3;
const CLOCK = fileURLToPath(new URL('processes/cpu-clock.mjs', import.meta.url));
const MODEL_ALONE = fileURLToPath(new URL('processes/model-alone.mjs', import.meta.url));

export interface StartBench {
  /** Corpus and index of the large collection. */
  folders: Folders;
  workspace: Workspace;
  say: (line: string) => void;
}

interface Process {
  name: string;
  args: string[];
  folders: Folders;
  /** What its CPU time is a ratio to, by name, and the most that it should be. */
  against?: { name: string; most: number };
}

export async function benchStart({ folders, workspace, say }: StartBench): Promise<Figure[]> {
  const missing = { corpusDir: folders.corpusDir, indexDir: await workspace.newFolder() };
  const reports = {
    corpusDir: path.join(PACKAGE_ROOT, 'corpus'),
    indexDir: await workspace.newFolder(),
  };
  await runIndex(workspace, reports);
  const empty = "node -e ''";
  const model = 'loading the model alone';
  const processes: Process[] = [
    { name: empty, args: ['-e', ''], folders: missing },
    { name: model, args: [MODEL_ALONE], folders: missing },
    {
      name: '--help',
      args: [CLI, '--help'],
      folders: missing,
      against: { name: empty, most: 3 },
    },
    {
      name: 'search without an index',
      args: [CLI, 'search', '支援'],
      folders: missing,
      against: { name: empty, most: 3 },
    },
    {
      name: 'search on the two reports',
      args: [CLI, 'search', '支援'],
      folders: reports,
      against: { name: empty, most: 4 },
    },
    {
      name: 'ask on the two reports',
      args: [CLI, 'ask', '河北對口支援阿里多少年了'],
      folders: reports,
      against: { name: model, most: 1.5 },
    },
  ];
  say(`CPU time of ${processes.length} processes, ${ROUNDS} rounds`);
  const times = new Map<string, number[]>(processes.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const one of processes) times.get(one.name)?.push(await cpuMs(workspace, one));
  }
  const figures = processes.flatMap(({ name, against }) => toFigures(name, against, times));
  say(`From start to ready, ${STARTS} times`);
  return [...figures, await timeToReady(workspace, folders)];
}

function toFigures(
  name: string,
  against: Process['against'],
  times: ReadonlyMap<string, number[]>,
): Figure[] {
  const own = times.get(name) as number[];
  const cpu: Figure = { name: `CPU of ${name}`, value: median(own), unit: 'ms' };
  if (!against) return [cpu];
  const base = times.get(against.name) as number[];
  const ratios = own.map((ms, round) => ms / (base[round] as number));
  return [
    cpu,
    {
      name: `  as a ratio to ${against.name}`,
      value: median(ratios),
      unit: 'ratio',
      target: atMost(against.most),
    },
  ];
}

/** User and system time of a whole process, whatever it exits with. */
async function cpuMs(workspace: Workspace, { args, folders }: Process): Promise<number> {
  const clock = path.join(await workspace.newFolder(), 'cpu');
  const child = workspace.keep(
    spawn(process.execPath, ['--import', CLOCK, ...args], {
      env: { ...environmentFor(folders), CPU_CLOCK: clock },
      stdio: 'ignore',
    }),
  );
  await once(child, 'close');
  return Number(await readFile(clock, 'utf8')) / 1000;
}

async function timeToReady(workspace: Workspace, folders: Folders): Promise<Figure> {
  const seconds: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const startedAt = performance.now();
    const { end } = await startWebProcess(workspace, folders);
    seconds.push((performance.now() - startedAt) / 1000);
    await end();
  }
  return {
    name: 'start to /readyz, whole collection',
    value: median(seconds),
    unit: 's',
    target: atMost(3),
    note: `${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)} s`,
  };
}
