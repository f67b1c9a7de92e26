import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/types/answer.js';
import type { BuildReport } from '../../src/types/build-report.js';
import { writeFiles } from '../support/index.js';
import { copyHome, type Home, indexOf, makeHome, spawnCli } from '../support/processes/cli.js';
import {
  disturbed,
  generationsOf,
  hashesOf,
  journalOf,
  type KillPoint,
  passMinute,
  servingOf,
  sizeOf,
} from '../support/processes/killed-build.js';
import { type Random, randomOf } from '../support/run/random.js';
import { smallReport, smallReports } from '../support/texts/reports.js';

/** By hand: KILLS=200 npx vitest run tests/slow/crash.test.ts */
const KILLS = Number(process.env.KILLS ?? 10);
/** Part of a trial is waiting: for the disk, some for the killed build's lock to go stale. */
const AT_ONCE = 3;
const QUESTION = '索那村第5所中學惠及群眾多少人';

/** Sixty reports, indexed. */
let before: Home;
/** The same with a third of the reports edited, removed, moved or added; indexed by nobody yet. */
let changed: Home;
/** As `changed` is when a build that nobody disturbed has made it from nothing. */
let reference: { report: BuildReport; files: Record<string, string>; journalBytes: number };

beforeAll(async () => {
  before = makeHome(smallReports(60));
  await indexOf(before);
  changed = copyHome(before);
  for (let i = 0; i < 60; i += 3)
    writeFiles(changed.corpusDir, { [`0/r${i}.txt`]: smallReport(i, 2) });
  for (let i = 1; i < 20; i += 6) rmSync(path.join(changed.corpusDir, `1/r${i}.txt`));
  for (let i = 2; i < 20; i += 6) {
    rmSync(path.join(changed.corpusDir, `2/r${i}.txt`));
    writeFiles(changed.corpusDir, { [`moved/r${i}.txt`]: smallReport(i) });
  }
  for (let i = 60; i < 72; i++)
    writeFiles(changed.corpusDir, { [`new/r${i}.txt`]: smallReport(i) });

  const fresh = copyHome(changed);
  rmSync(fresh.indexDir, { recursive: true });
  let journalBytes = 0;
  const { stdout } = await spawnCli(fresh, ['index', '--json'], {
    onStart: (child) => {
      const timer = setInterval(() => {
        journalBytes = Math.max(journalBytes, sizeOf(journalOf(fresh)));
      }, 5);
      child.on('close', () => clearInterval(timer));
    },
  });
  const report = JSON.parse(stdout) as BuildReport;
  reference = { report, files: hashesOf(fresh), journalBytes };
});

/** Any time of a build: while it starts, embeds, writes, swaps or clears up. */
function killPoint(random: Random): KillPoint {
  const building = (home: Home, file: string): boolean =>
    existsSync(path.join(home.indexDir, 'building', 'generation', file));
  const ms = random.integer(1500);
  const share = random.integer(1000) / 1000;
  const file = random.pick([
    'vectors-000.bin',
    'signs-000.bin',
    'articles.bin',
    'terms.bin',
    'manifest.json',
  ]);
  const embedding: KillPoint = {
    name: `${share} of the journal`,
    reached: (home) => sizeOf(journalOf(home)) > share * reference.journalBytes,
  };
  return random.pick([
    { name: `${ms} ms`, reached: (_home, since) => since >= ms },
    embedding,
    embedding,
    { name: file, reached: (home) => building(home, file) },
    { name: 'swap', reached: (home, _, count) => generationsOf(home).length > count },
  ]);
}

/** What is wrong after a build was killed: nothing. */
async function faultsAfterKill(point: KillPoint, over: 'nothing' | 'an index'): Promise<string[]> {
  const home = copyHome(changed);
  if (over === 'nothing') rmSync(home.indexDir, { recursive: true });
  mkdirSync(home.indexDir, { recursive: true });
  const old = servingOf(home);
  const generations = generationsOf(home);
  const faults: string[] = [];
  const { code } = await disturbed(home, 'SIGKILL', point);
  if (code !== null && code !== 0) faults.push(`the build ended with ${code}`);

  const serving = servingOf(home);
  const swapped = serving !== old;
  if (swapped && generations.includes(serving ?? '')) faults.push(`${serving} is not new`);
  const asked = await spawnCli(home, ['ask', '--json', QUESTION]);
  if (serving === null) {
    if (!asked.stdout.includes('IndexMissing')) faults.push(`without an index: ${asked.stdout}`);
  } else {
    const answer = JSON.parse(asked.stdout) as Answer;
    if (answer.generation !== serving) faults.push(`${answer.generation} answers`);
    if (!answer.excerpts?.[0]?.text.includes('惠及群眾500人')) faults.push(asked.stdout);
  }

  // Over nothing the lock is waited out, as by a person who starts the build again at once.
  if (over === 'an index') passMinute(home);
  const again = await spawnCli(home, ['index', '--json']);
  if (again.code !== 0) return [...faults, `the next build: ${again.stdout}${again.stderr}`];
  const report = JSON.parse(again.stdout) as BuildReport;
  const { articles, passages } = reference.report;
  if (report.articles !== articles || report.passages !== passages) faults.push(again.stdout);
  if (swapped && report.embedded > 0) faults.push(`${report.embedded} embedded after the swap`);
  if (JSON.stringify(hashesOf(home)) !== JSON.stringify(reference.files)) {
    faults.push('other files than an undisturbed build');
  }
  const left = readdirSync(home.indexDir).filter((name) => !/^current\.json/u.test(name));
  if (left.join() !== 'generations') faults.push(`left behind: ${left}`);
  if (generationsOf(home).length > 2) faults.push(`${generationsOf(home).length} generations`);
  rmSync(home.folder, { recursive: true });
  return faults;
}

describe('a killed build', () => {
  it(`leaves the index serving and costs no byte: ${KILLS} kills`, {
    timeout: KILLS * 30_000,
  }, async () => {
    const random = randomOf();
    const trials = Array.from({ length: KILLS }, (_, i) => ({
      point: killPoint(random),
      over: i % 3 === 0 ? ('nothing' as const) : ('an index' as const),
    }));
    const wrong: string[] = [];
    const next = async (): Promise<void> => {
      for (let trial = trials.shift(); trial; trial = trials.shift()) {
        const name = `killed at ${trial.point.name} over ${trial.over}, seed ${random.seed}`;
        const faults = await faultsAfterKill(trial.point, trial.over);
        wrong.push(...faults.map((fault) => `${name}: ${fault}`));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    expect(wrong).toEqual([]);
  });
});

describe('a build that is told to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('keeps what it made: %s', async (signal) => {
    const home = copyHome(changed);
    rmSync(home.indexDir, { recursive: true });
    const begun = {
      name: 'the first articles',
      reached: () => sizeOf(journalOf(home)) > reference.journalBytes / 10,
    };
    const { code, stdout } = await disturbed(home, signal, begun);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: 'BuildCancelled',
        message: 'The build was cancelled; what it made is kept for the next',
        advice: null,
      },
    });
    expect(readdirSync(home.indexDir)).toEqual(['building']);
    expect(servingOf(home)).toBe(null);

    const report = await indexOf(home);
    expect(report.passages).toBe(reference.report.passages);
    expect(report.embedded).toBeGreaterThan(0);
    expect(report.embedded).toBeLessThan(report.passages);
    expect(hashesOf(home)).toEqual(reference.files);
  });
});
