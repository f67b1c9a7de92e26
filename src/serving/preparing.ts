/** How far the index is that people wait for. */

import type { BuildProgress } from '../ingest/progress.js';

/** What of a service tells whether an index is on its way. */
export interface Preparing {
  collection: {
    /** True until it was first tried to open what there is. */
    readonly opening: boolean;
  };
  reindexer: { readonly running: RunningBuild | null };
}

export interface RunningBuild {
  /** Null before the build's first word. */
  progress: Pick<BuildProgress, 'share'> | null;
}

/** Whole percent, rounded down: 100 is said by the end alone. */
export function percentOf({ progress }: RunningBuild): number {
  return Math.floor((progress?.share ?? 0) * 100);
}

/**
 * For whoever finds nothing to answer from: percent of the build that runs, 0 while what there is
 * is being opened, null where nothing is on its way.
 */
export function preparingPercent({ collection, reindexer }: Preparing): number | null {
  if (reindexer.running) return percentOf(reindexer.running);
  return collection.opening ? 0 : null;
}
