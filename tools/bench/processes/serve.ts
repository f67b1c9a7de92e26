/**
 * A process that serves, run by the measurements through `fork`: the runtime of the compiled
 * program, questions in steady rhythm, and a meter of its event loop. Builds are started the way
 * `kaoju start` starts them.
 */

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BuildProcess } from '../../../src/serving/build-process.js';
import type { Runtime } from '../../../src/serving/runtime.js';
import { StopMeter } from '../meters/stop-meter.js';
import type { Order, QuestionTimings, Reply, Watched, WatchedBuild } from './serve-protocol.js';
import { importShipped } from './shipped.js';

const QUESTION_EVERY_MS = 100;
/** What the swap leaves to clear away still counts as its own. */
const AFTER_SWAP_MS = 2000;
const LOOK_AGAIN_MS = 5;

const { loadConfig } = await importShipped<typeof import('../../../src/config.js')>('config.js');
const { createLogger } = await importShipped<typeof import('../../../src/logger.js')>('logger.js');
const { openRuntime } =
  await importShipped<typeof import('../../../src/serving/runtime.js')>('serving/runtime.js');
const { startBuildProcess } = await importShipped<
  typeof import('../../../src/serving/build-process.js')
>('serving/build-process.js');

const config = loadConfig();
const runtime = await openRuntime(config, createLogger(config.LOG_LEVEL));
const meter = new StopMeter();
let building: BuildProcess | null = null;

process.on('message', (order: Order) => {
  carryOut(order).then(send, (error: unknown) => send({ reply: 'error', message: String(error) }));
});
for (const end of ['SIGTERM', 'SIGINT', 'disconnect']) {
  process.once(end, () => {
    building?.cancel();
    process.exit(0);
  });
}
send({ reply: 'ready' });

async function carryOut(order: Order): Promise<Reply> {
  if (order.order === 'ask') return { reply: 'ask', timings: await askAll(order.questions) };
  if (order.order === 'build')
    return { reply: 'build', watched: await watchBuild(order.questions) };
  const watched = await watch(order.questions, () => sleep(order.forMs));
  return { reply: 'watch', watched };
}

async function askAll(questions: string[]): Promise<QuestionTimings[]> {
  const all: QuestionTimings[] = [];
  for (const question of questions) {
    let parts: Omit<QuestionTimings, 'searchMs' | 'totalMs'> | null = null;
    const startedAt = performance.now();
    await runtime.ask(question, {
      onTimings: (timings) => {
        parts = timings;
      },
    });
    const totalMs = performance.now() - startedAt;
    if (!parts) continue;
    const timings: Omit<QuestionTimings, 'searchMs' | 'totalMs'> = parts;
    all.push({ ...timings, totalMs, searchMs: totalMs - timings.embedMs - timings.readMs });
  }
  return all;
}

/** Meters the event loop during some work. */
async function watch(
  questions: string[],
  work: () => Promise<unknown>,
  onTick?: () => void,
): Promise<Watched> {
  const totalsMs: number[] = [];
  let mostRss = 0;
  let asked = 0;
  let busy = false;
  const askNext = async (): Promise<void> => {
    const question = questions[asked++ % questions.length];
    if (question === undefined || busy) return;
    busy = true;
    const startedAt = performance.now();
    await meter.whileAsking(() => runtime.ask(question));
    totalsMs.push(performance.now() - startedAt);
    busy = false;
  };
  meter.start(onTick);
  const timer = setInterval(() => {
    mostRss = Math.max(mostRss, process.memoryUsage.rss());
    void askNext();
  }, QUESTION_EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return { stops: meter.stop(), totalsMs, mostRssMb: mostRss / 1e6 };
}

async function watchBuild(questions: string[]): Promise<WatchedBuild> {
  const before = runtime.generation.id;
  let servedAt = 0;
  const result = { swappedAt: 0, buildSeconds: 0, embedded: 0 };
  const watched = await watch(
    questions,
    async () => {
      building = startBuildProcess();
      const report = await building.done;
      building = null;
      await refreshFrom(before, runtime);
      result.swappedAt = (await stat(path.join(config.INDEX_DIR, 'current.json'))).mtimeMs;
      result.buildSeconds = report.seconds;
      result.embedded = report.embedded;
      await sleep(AFTER_SWAP_MS);
    },
    () => {
      if (servedAt === 0 && runtime.generation.id !== before) servedAt = Date.now();
    },
  );
  return { ...watched, ...result, servedAt };
}

/** As `kaoju start` does at the end of a build; its own timer may have been faster. */
async function refreshFrom(before: string, { refresh }: Runtime): Promise<void> {
  await refresh();
  while (runtime.generation.id === before) {
    await sleep(LOOK_AGAIN_MS);
    await refresh();
  }
}

function send(reply: Reply): void {
  process.send?.(reply);
}
