/**
 * Measures the program as it is compiled in dist/ and prints figures beside their targets. It
 * judges nothing: it exits 0 whatever the figures are, and 2 where it could not measure.
 */

import os from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { loadConfig } from '../src/config.js';
import { messageOf } from '../src/errors.js';
import { type BuiltIndex, describeBuild, openBuiltIndex } from './bench/collection/built-index.js';
import { openCollection } from './bench/collection/collection.js';
import { benchDiscord } from './bench/discord/verb.js';
import { benchFormats } from './bench/formats-verb.js';
import type { Measurement, Setting } from './bench/measurements/measurement.js';
import { memory } from './bench/measurements/memory.js';
import { questionTime } from './bench/measurements/question-time.js';
import { reindex } from './bench/measurements/reindex.js';
import { start } from './bench/measurements/start.js';
import { stops } from './bench/measurements/stops.js';
import { throughput } from './bench/measurements/throughput.js';
import { benchWeb } from './bench/measurements/web.js';
import { type Figure, isReached, type Part } from './bench/meters/figure.js';
import { OtherWork } from './bench/meters/other-work.js';
import { renderTable } from './bench/meters/table.js';
import { Workspace } from './bench/processes/workspace.js';
import { SOAK } from './bench/soak/soak.js';
import { benchSoak, type SoakVerbOptions } from './bench/soak/verb.js';
import { benchStart } from './bench/start-verb.js';

const ARTICLES = { quick: 300, full: 10_000 };
const MEASUREMENTS: Measurement[] = [throughput, questionTime, stops, memory, start, reindex];

interface Options {
  json?: true;
  quick?: true;
  articles?: number;
  news?: string;
  madeUp?: true;
  only?: string[];
}

interface Result {
  machine: Record<string, string | number>;
  source: string;
  articles: number;
  build: { cached: boolean } & BuiltIndex['record'];
  parts: Part[];
  seconds: number;
}

const startedAt = performance.now();

async function main(options: Options): Promise<void> {
  await run(options, measureAll);
}

type Measure = (options: Options, workspace: Workspace) => Promise<Result>;

async function run(options: Options, measure: Measure): Promise<void> {
  const workspace = await Workspace.open();
  let interrupted = false;
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(name, () => {
      interrupted = true;
      void workspace.close().finally(() => process.exit(code));
    });
  }
  try {
    const result = await measure(options, workspace);
    process.stdout.write(`${options.json ? JSON.stringify(toJson(result)) : render(result)}\n`);
  } catch (error) {
    // What fails then fails because its process was ended.
    if (!interrupted) say(messageOf(error));
    process.exitCode = 2;
  } finally {
    await workspace.close();
  }
}

async function measureAll(options: Options, workspace: Workspace): Promise<Result> {
  const machine = describeMachine();
  const quick = options.quick === true;
  const config = loadConfig();
  const count = options.articles ?? (quick ? ARTICLES.quick : ARTICLES.full);
  say(`Articles: ${count}`);
  const collection = await openCollection(count, options);
  const index = await openBuiltIndex(collection, config, workspace, say);
  const parts = [describeBuild(index)];
  const { articles, corpusDir } = collection;
  const folders = { corpusDir, indexDir: index.indexDir };
  for (const { name, title, measure } of MEASUREMENTS) {
    if (options.only && !options.only.includes(name)) continue;
    say(title);
    const others = new OtherWork();
    const figures = await measure({ config, articles, folders, workspace, quick });
    parts.push({ title, figures, otherWork: others.share() });
  }
  return {
    machine,
    source: collection.source,
    articles: articles.length,
    build: { cached: index.cached, ...index.record },
    parts,
    seconds: (performance.now() - startedAt) / 1000,
  };
}

/** One subject over a whole collection, as a table of its own. */
function measureOne(
  title: string,
  measure: (setting: Omit<Setting, 'config' | 'quick'> & { say: typeof say }) => Promise<Figure[]>,
): Measure {
  return async (options, workspace) => {
    const count = options.articles ?? ARTICLES.full;
    say(`Articles: ${count}`);
    const collection = await openCollection(count, options);
    const index = await openBuiltIndex(collection, loadConfig(), workspace, say);
    const { articles, corpusDir } = collection;
    const folders = { corpusDir, indexDir: index.indexDir };
    const others = new OtherWork();
    const figures = await measure({ articles, folders, workspace, say });
    return {
      machine: describeMachine(),
      source: collection.source,
      articles: articles.length,
      build: { cached: index.cached, ...index.record },
      parts: [describeBuild(index), { title, figures, otherWork: others.share() }],
      seconds: (performance.now() - startedAt) / 1000,
    };
  };
}

function describeMachine(): Result['machine'] {
  return {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cpu: os.cpus()[0]?.model ?? 'unknown',
    cores: os.availableParallelism(),
  };
}

function render({ machine, source, articles, parts, seconds }: Result): string {
  return [
    `${articles.toLocaleString('en')} articles: ${source}`,
    `${machine.cpu}, ${machine.cores} cores, ${machine.platform}, Node ${machine.node}`,
    'Other work on the machine disturbs the figures: its share of the processors is in brackets',
    '',
    renderTable(parts),
    '',
    `Measured in ${Math.round(seconds)} s`,
  ].join('\n');
}

function toJson({ parts, ...result }: Result): object {
  const figures = parts.map(({ title, figures: held }) => ({
    title,
    figures: held.map((figure) => ({ ...figure, reached: isReached(figure) })),
  }));
  return { ...result, parts: figures };
}

/** Progress goes to standard error. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function readCount(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 100) return count;
  throw new InvalidArgumentError('It must be a whole number from 100 on.');
}

function readMinutes(value: string): number {
  const minutes = Number(value);
  if (minutes > 0 && minutes <= 24 * 60) return minutes;
  throw new InvalidArgumentError('It must be a number of minutes.');
}

function readNames(value: string): string[] {
  const names = value.split(',');
  const known = MEASUREMENTS.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return names;
  throw new InvalidArgumentError(`${unknown} is none of ${known.join(', ')}.`);
}

const bench = new Command('bench')
  .description(
    'Measure indexing, answering and starting, and print the figures beside their targets.',
  )
  .option('--quick', `${ARTICLES.quick} articles and fewer repetitions: under two minutes`)
  .option('--articles <n>', `how many; ${ARTICLES.full} by default`, readCount)
  .option('--news <file>', 'gzipped JSON lines {id, date, text}; else NEWS_FILE, else made up')
  .option('--made-up', 'articles made up from a seed, even where news are there')
  .option('--only <names>', `some measurements, with commas between`, readNames)
  .option('--json', 'print one JSON document on standard output')
  .addHelpText('after', '\nArticles and indexes are kept in .cache/bench, which may be removed.')
  .action(main);

bench
  .command('discord')
  .description('200 people, 2,000 questions and a re-index in the middle; a tenth with --quick')
  .action(() => benchDiscord(bench.opts<{ json?: true; quick?: true }>()));

bench
  .command('formats')
  .description('pages and megabytes a second and peak memory of reading a file, by format')
  .action(() => benchFormats(bench.opts<{ json?: true }>()));

bench
  .command('web')
  .description('answers a second and their times as pages, over loopback')
  .action(() => run(bench.opts<Options>(), measureOne('The web side over loopback', benchWeb)));

bench
  .command('start')
  .description('CPU time of each verb beside an empty Node process; how soon start is ready')
  .action(() => run(bench.opts<Options>(), measureOne('Starting', benchStart)));

bench
  .command('soak')
  .description(
    'questions, clicks, re-indexes, files and a gateway that come and go; 1 if one fails',
  )
  .option('--minutes <n>', `how long; ${SOAK.minutes} by default`, readMinutes)
  .action(({ minutes }: SoakVerbOptions) =>
    benchSoak({ ...bench.opts<{ json?: true }>(), ...(minutes !== undefined && { minutes }) }),
  );

await bench.parseAsync();
