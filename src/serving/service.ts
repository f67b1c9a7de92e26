/**
 * What answers, whoever asks it: the collection, the one queue of questions and the one re-index
 * of this process, shared by Discord and the web side.
 */

import type { Config } from '../config.js';
import type { ProgressListener } from '../ingest/progress.js';
import type { Logger } from '../logger.js';
import { pointerTime } from '../store/pointer.js';
import { Collection } from './collection.js';
import { examplesSoFar } from './examples.js';
import { QuestionQueue } from './queue.js';
import { Reindexer } from './reindexer.js';

export interface DiscordState {
  /** Whether all of its connections stand just now. */
  readonly connected: boolean;
  readonly shards: { ready: number; total: number };
}

export interface Service {
  config: Config;
  logger: Logger;
  collection: Collection;
  queue: QuestionQueue;
  reindexer: Reindexer;
  startedAt: Date;
  /** Set by the Discord part; null where there is none. */
  discord: DiscordState | null;
}

/** How often a process that has nothing to serve looks whether an index was built beside it. */
const LOOK_EVERY_MS = 2_000;

export function createService(
  config: Config,
  logger: Logger,
  onProgress?: ProgressListener,
): Service {
  const queue = new QuestionQueue(config.MAX_QUESTIONS, config.MAX_WAITING);
  const collection = new Collection(config, logger, () => queue.size);
  const onBuilt = async (): Promise<void> => {
    await collection.open();
    lookForExamples({ collection, queue, logger });
  };
  return {
    config,
    logger,
    collection,
    queue,
    reindexer: new Reindexer(config, logger, onBuilt, onProgress),
    startedAt: new Date(),
    discord: null,
  };
}

/**
 * Serves what there is at once and builds what changed beside it.
 *
 * @throws ModelInvalid
 */
export async function bringUpToDate(service: Service, signal: AbortSignal): Promise<void> {
  const { collection, reindexer, logger } = service;
  const serves = await collection.open();
  lookForExamples(service);
  // A person who went back meant it; the next `index` ends it.
  if (serves && (await collection.isRolledBack())) return;
  if (signal.aborted) return;
  const job = reindexer.start('changed', null);
  void job?.outcome.then((outcome) => {
    logger.info({ outcome: outcome.kind }, 'the build at start ended');
    if (!collection.runtime) waitForIndex(service, signal);
  });
}

/** So that they are there when somebody comes. */
function lookForExamples(service: Pick<Service, 'collection' | 'queue' | 'logger'>): void {
  examplesSoFar(service, 0);
}

/** Ends what runs; resolves when no build process is left. */
export async function closeService({ collection, reindexer }: Service): Promise<void> {
  const job = reindexer.running;
  job?.cancel();
  await job?.outcome;
  collection.close();
}

/** Opens what `kaoju index` writes while there is nothing to serve. */
function waitForIndex({ collection, config, logger }: Service, signal: AbortSignal): void {
  let seen: number | null = null;
  const timer = setInterval(async () => {
    if (collection.runtime || signal.aborted) return clearInterval(timer);
    const time = await pointerTime(config.INDEX_DIR);
    if (time === null || time === seen) return;
    seen = time;
    await collection.open().catch((error: unknown) => logger.error({ err: error }, 'cannot open'));
  }, LOOK_EVERY_MS);
  timer.unref();
}
