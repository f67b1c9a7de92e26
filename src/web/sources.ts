/** What the web side is a function of. The whole Service is one; a test makes a smaller one. */

import type { Config } from '../config.js';
import type { Logger } from '../logger.js';
import type { Preparing } from '../serving/preparing.js';
import type { QuestionQueue } from '../serving/queue.js';
import type { Runtime } from '../serving/runtime.js';

export interface WebSources extends Preparing {
  /** Without a corpus folder no originals are served. */
  config: Pick<Config, 'PUBLIC_URL'> & Partial<Pick<Config, 'CORPUS_DIR' | 'FOLLOW_LINKS'>>;
  logger: Logger;
  collection: Preparing['collection'] & {
    /** Null before the first index can be served. */
    readonly runtime: Pick<Runtime, 'generation' | 'ask'> | null;
  };
  queue: QuestionQueue;
  /** Null where Discord is not wanted. */
  discord: { readonly connected: boolean } | null;
}
