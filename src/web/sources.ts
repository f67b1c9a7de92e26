/** What the web side is a function of. The whole Service is one; a test makes a smaller one. */

import type { Config } from '../config.js';
import type { BuildProgress } from '../ingest/progress.js';
import type { Logger } from '../logger.js';
import type { QuestionQueue } from '../serving/queue.js';
import type { Runtime } from '../serving/runtime.js';

export interface WebSources {
  config: Pick<Config, 'PUBLIC_URL'>;
  logger: Logger;
  collection: {
    /** Null before the first index can be served. */
    readonly runtime: Pick<Runtime, 'generation' | 'ask'> | null;
    /** True until it was first tried to open what there is. */
    readonly opening: boolean;
  };
  reindexer: { readonly running: { progress: BuildProgress | null } | null };
  queue: QuestionQueue;
  /** Null where Discord is not wanted. */
  discord: { readonly connected: boolean } | null;
}

/** How far the index is that is not there yet, in percent; null where none is being made. */
export function preparingPercent({ collection, reindexer }: WebSources): number | null {
  if (reindexer.running) return Math.floor((reindexer.running.progress?.share ?? 0) * 100);
  return collection.opening ? 0 : null;
}
