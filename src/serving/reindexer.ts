/** The one re-index of this process at a time: a build process, who started it, how far it is. */

import { randomBytes } from 'node:crypto';
import type { Config } from '../config.js';
import { isKaojuError, type KaojuError, messageOf } from '../errors.js';
import type { BuildProgress, ProgressListener } from '../ingest/progress.js';
import type { Logger } from '../logger.js';
import type { BuildReport } from '../types/build-report.js';
import { type BuildProcess, startBuildProcess } from './build-process.js';
import { type Reasons, reasonsOf } from './hidden-folders.js';

export type BuildMode = 'changed' | 'full' | 'check';

export type Outcome =
  | { kind: 'done'; mode: BuildMode; report: BuildReport }
  | { kind: 'cancelled' }
  /** What a person can act on: in one line, and as it was thrown where it can be told otherwise. */
  | { kind: 'failed'; reasons: Reasons; error?: KaojuError }
  /** On our side: logged with the id. */
  | { kind: 'failed'; id: string };

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
  constructor(
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly onBuilt: () => Promise<void>,
    private readonly onProgress?: ProgressListener,
  ) {}

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
        this.onProgress?.(progress);
      },
    });
    job.outcome = this.finish(job, process, () => cancelled);
    this.job = job;
    return job;
  }

  private async finish(
    { id, mode }: Job,
    process: BuildProcess,
    wasCancelled: () => boolean,
  ): Promise<Outcome> {
    let outcome: Outcome;
    try {
      outcome = { kind: 'done', mode, report: await process.done };
      if (mode !== 'check') await this.onBuilt();
    } catch (error) {
      const cancelled = wasCancelled() || isKaojuError(error, 'BuildCancelled');
      outcome = cancelled ? { kind: 'cancelled' } : this.failed(id, error);
    }
    this.job = null;
    this.last = { outcome, endedAt: new Date() };
    return outcome;
  }

  private failed(id: string, error: unknown): Outcome {
    if (isKaojuError(error)) {
      const reason = messageOf(error);
      this.logger.warn({ id, reason }, 'the re-index failed');
      return { kind: 'failed', reasons: reasonsOf(error, this.config), error };
    }
    this.logger.error({ id, err: error }, 'the re-index failed');
    return { kind: 'failed', id };
  }
}
