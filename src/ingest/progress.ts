/** How far a build is: by bytes of the files it has to make, since passages are not known before. */

import type { Plan } from './plan.js';

export interface BuildProgress {
  phase: 'embed' | 'write';
  /** Files done and in all. */
  files: number;
  filesTotal: number;
  /** 0 to 1. */
  share: number;
  /** Passages embedded so far, and a second over the whole run. */
  passages: number;
  passagesPerSecond: number;
  /** Null while it cannot be told. */
  secondsLeft: number | null;
}

export type ProgressListener = (progress: BuildProgress) => void;

const MIN_INTERVAL_MS = 200;
/** Before so many bytes are made an estimate jumps about. */
const MIN_BYTES = 5000;

export class Progress {
  private readonly startedAt = performance.now();
  private reportedAt = 0;
  private files = 0;
  private bytes = 0;

  constructor(
    private readonly plan: Plan,
    private readonly listener: ProgressListener | undefined,
  ) {}

  /** @param bytes of the file that was made; 0 for one that was taken over */
  advance(bytes: number, passages: number): void {
    this.files++;
    this.bytes += bytes;
    this.report('embed', passages, false);
  }

  /** Called while a long file is being made. */
  tick(passages: number): void {
    this.report('embed', passages, false);
  }

  writing(passages: number): void {
    this.report('write', passages, true);
  }

  private report(phase: BuildProgress['phase'], passages: number, always: boolean): void {
    const now = performance.now();
    if (!this.listener || (!always && now - this.reportedAt < MIN_INTERVAL_MS)) return;
    this.reportedAt = now;
    const seconds = (now - this.startedAt) / 1000;
    const share = this.plan.bytes === 0 ? 1 : Math.min(1, this.bytes / this.plan.bytes);
    const telling = phase === 'embed' && this.bytes >= MIN_BYTES && share < 1;
    this.listener({
      phase,
      files: this.files,
      filesTotal: this.plan.files.length,
      share,
      passages,
      passagesPerSecond: Math.round((passages / seconds) * 10) / 10,
      secondsLeft: telling ? Math.ceil((seconds * (1 - share)) / share) : null,
    });
  }
}
