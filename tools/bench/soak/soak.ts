/**
 * The bot for as long as one likes, with all that happens to a bot at once: questions and clicks,
 * indexes made anew, files that come and go, hostile ones among them, a gateway that drops. What
 * must hold: nobody stays without an answer. What is told: memory and the event loop's longest
 * stop, from within the bot's process.
 */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { numberedReports } from '../../../tests/support/bot/reports.js';
import { RunningBot } from '../../pictures/bot.js';
import type { Figure } from '../meters/figure.js';
import { askAndRead, type People, type Tally } from './people.js';
import { changeFiles, dropGateway, reindex, type Weather } from './weather.js';

export interface SoakOptions {
  minutes: number;
  people: number;
  articles: number;
  say: (line: string) => void;
}

export const SOAK: Omit<SoakOptions, 'say'> = { minutes: 30, people: 12, articles: 60 };

/** Long after a build on a busy machine. */
const READY_MS = 5 * 60_000;

export interface Soaked {
  figures: Figure[];
  /** What people saw fail. */
  unanswered: string[];
}

/** A line of loop-meter.mjs. */
interface Sample {
  rssMb: number;
  stopMs: number;
  ownMs: number;
}

export async function soak({ minutes, people, articles, say }: SoakOptions): Promise<Soaked> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kaoju-soak-'));
  try {
    for (const [name, text] of Object.entries(numberedReports(articles))) {
      await writeFile(path.join(folder, name), text);
    }
    const meter = path.join(folder, '.loop-meter');
    const bot = await startMetered({ corpus: folder, people, meter });
    const lived = await bot
      .indexReady(READY_MS)
      .then(() => measure(bot, meter, { corpus: folder, minutes, people, articles, say }))
      .catch(async (error: unknown) => {
        await bot.stop().catch(() => {});
        throw error;
      });
    const refused = await bot.stop().then(
      () => [],
      (error: Error) => [error.message],
    );
    const { tally, happened, samples } = lived;
    const figures = [...countsOf(tally, happened), ...processFigures(samples)];
    return { figures, unanswered: [...tally.unanswered, ...refused] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  bot: RunningBot,
  meter: string,
  options: SoakOptions & { corpus: string },
): Promise<{ tally: Tally; happened: Weather['happened']; samples: Sample[] }> {
  const from = (await samplesOf(meter)).length;
  // What came too late while the first build had the machine was nobody's question.
  bot.server.violations.splice(0);
  options.say(`${options.people} people ask for ${options.minutes} min`);
  const { tally, happened } = await live(bot, options);
  return { tally, happened, samples: (await samplesOf(meter)).slice(from) };
}

function startMetered({
  corpus,
  people,
  meter,
}: {
  corpus: string;
  people: number;
  meter: string;
}): Promise<RunningBot> {
  const script = new URL('../processes/loop-meter.mjs', import.meta.url).href;
  const users = Array.from({ length: people }, (_, n) => ({ username: `reader${n}` }));
  const settings = {
    NODE_OPTIONS: `--import ${script}`,
    LOOP_METER: meter,
    RECORD_QUESTIONS: 'on',
    WEB: 'off',
  };
  return RunningBot.start({ corpus, users, settings });
}

async function live(
  { server }: RunningBot,
  { corpus, minutes, people, articles }: Omit<SoakOptions, 'say'> & { corpus: string },
): Promise<{ tally: Tally; happened: Weather['happened'] }> {
  const endsAt = Date.now() + minutes * 60_000;
  const goesOn = (): boolean => Date.now() < endsAt;
  const tally: Tally = { questions: 0, clicks: 0, undelivered: 0, unanswered: [], slowestMs: 0 };
  const happened = { fileChanges: 0, reindexes: 0, reindexesFailed: 0, drops: 0 };
  const questionOn = (number: number): string =>
    number % 4 === 0
      ? '光復鄉堤防工程預算多少錢'
      : `第${(number % articles) + 1}號水庫總工程費多少`;
  const readers: People = { server, tally, questionOn, goesOn };
  const weather: Weather = { server, corpus, goesOn, happened };
  await Promise.all([
    ...Array.from({ length: people }, (_, n) => askAndRead(readers, `reader${n}`)),
    changeFiles(weather),
    reindex(weather),
    dropGateway(weather),
  ]);
  return { tally, happened };
}

async function samplesOf(meter: string): Promise<Sample[]> {
  const lines = (await readFile(meter, 'utf8').catch(() => '')).trim().split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Sample);
}

function countsOf(tally: Tally, happened: Weather['happened']): Figure[] {
  const none = { kind: 'most', value: 0 } as const;
  const count = (name: string, value: number, target?: Figure['target']): Figure => ({
    name,
    value,
    unit: 'count',
    ...(target && { target }),
  });
  return [
    count('questions', tally.questions),
    count('clicks', tally.clicks),
    count('without an answer', tally.unanswered.length, none),
    count('sent while no session was there', tally.undelivered),
    { name: 'slowest first response', value: tally.slowestMs, unit: 'ms' },
    count('re-indexes', happened.reindexes),
    count('re-indexes without an end', happened.reindexesFailed, none),
    count('files written or removed', happened.fileChanges),
    count('connections dropped', happened.drops),
  ];
}

/** Memory is the median of eleven seconds around a moment, so that no single build makes it. */
function processFigures(samples: readonly Sample[]): Figure[] {
  const memoryAt = (share: number): number | null => {
    const at = Math.floor(share * (samples.length - 1));
    const near = samples.slice(Math.max(0, at - 5), at + 6).map(({ rssMb }) => rssMb);
    return near.toSorted((a, b) => a - b)[near.length >> 1] ?? null;
  };
  const most = (of: (sample: Sample) => number): number | null =>
    samples.length === 0 ? null : samples.reduce((so, sample) => Math.max(so, of(sample)), 0);
  return [
    { name: 'memory at the start', value: memoryAt(0), unit: 'MB' },
    { name: 'memory in the middle', value: memoryAt(0.5), unit: 'MB' },
    { name: 'memory at the end', value: memoryAt(1), unit: 'MB' },
    { name: 'most memory', value: most(({ rssMb }) => rssMb), unit: 'MB' },
    { name: 'longest stop of the event loop', value: most(({ stopMs }) => stopMs), unit: 'ms' },
    {
      name: '  without waiting for a processor',
      value: most(({ ownMs }) => ownMs),
      unit: 'ms',
    },
  ];
}
