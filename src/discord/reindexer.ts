/** The one re-index of this process at a time: a build process, who started it, how far it is. */

import { randomBytes } from 'node:crypto';
import { type BuildProcess, startBuildProcess } from '../build-process.js';
import { isKaojuError, messageOf } from '../errors.js';
import type { BuildProgress } from '../ingest/progress.js';
import type { BuildReport } from '../types.js';

export type BuildMode = 'changed' | 'full' | 'check';

export type Outcome =
  | { kind: 'done'; mode: BuildMode; report: BuildReport }
  | { kind: 'cancelled' }
  | { kind: 'failed'; reason: string };

export interface Job {
  id: string;
  mode: BuildMode;
  /** Null for the one at start. */
  startedBy: { id: string; name: string } | null;
  startedAt: Date;
  progress: BuildProgress | null;
  /** Never rejects. */
  outcome: Promise<Outcome>;
  cancel(): void;
}

export class Reindexer {
  private job: Job | null = null;
  /** The last one that ended, for /status. */
  last: { outcome: Outcome; endedAt: Date } | null = null;

  /** @param onBuilt called after a build that wrote a generation, before its outcome is told */
  constructor(private readonly onBuilt: () => Promise<void>) {}

  get running(): Job | null {
    return this.job;
  }

  /** Null while another one runs. */
  start(mode: BuildMode, startedBy: Job['startedBy']): Job | null {
    if (this.job) return null;
    let cancelled = false;
    const job: Job = {
      id: randomBytes(4).toString('hex'),
      mode,
      startedBy,
      startedAt: new Date(),
      progress: null,
      outcome: Promise.resolve({ kind: 'cancelled' }),
      cancel: () => {
        cancelled = true;
        process.cancel();
      },
    };
    const process: BuildProcess = startBuildProcess({
      mode,
      onProgress: (progress) => {
        job.progress = progress;
      },
    });
    job.outcome = this.finish(process, mode, () => cancelled);
    this.job = job;
    return job;
  }

  private async finish(
    process: BuildProcess,
    mode: BuildMode,
    wasCancelled: () => boolean,
  ): Promise<Outcome> {
    let outcome: Outcome;
    try {
      outcome = { kind: 'done', mode, report: await process.done };
      if (mode !== 'check') await this.onBuilt();
    } catch (error) {
      const cancelled = wasCancelled() || isKaojuError(error, 'BuildCancelled');
      outcome = cancelled ? { kind: 'cancelled' } : { kind: 'failed', reason: messageOf(error) };
    }
    this.job = null;
    this.last = { outcome, endedAt: new Date() };
    return outcome;
  }
}
