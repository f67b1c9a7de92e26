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
  private readonly startedAt: number;
  private reportedAt = 0;
  private files = 0;
  /** Of the files that are done. */
  private bytes = 0;
  /** Bytes of the file that is being made, and how much of it is: a book takes minutes. */
  private making = 0;
  private made = 0;

  constructor(
    private readonly plan: Pick<Plan, 'bytes' | 'files'>,
    private readonly listener: ProgressListener | undefined,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.startedAt = now();
  }

  /** @param bytes of the file that is to be made next; 0 for one that is taken over */
  begin(bytes: number): void {
    this.making = bytes;
    this.made = 0;
  }

  /** The file that was begun is done. */
  advance(passages: number): void {
    this.files++;
    this.bytes += this.making;
    this.begin(0);
    this.report('embed', passages, false);
  }

  /** Called while a file is being made; `made` of it is, from 0 to 1. */
  tick(passages: number, made: number): void {
    this.made = Math.max(this.made, made);
    this.report('embed', passages, false);
  }

  writing(passages: number): void {
    this.report('write', passages, true);
  }

  private report(phase: BuildProgress['phase'], passages: number, always: boolean): void {
    const now = this.now();
    if (!this.listener || (!always && now - this.reportedAt < MIN_INTERVAL_MS)) return;
    this.reportedAt = now;
    const seconds = (now - this.startedAt) / 1000;
    const bytes = this.bytes + this.making * this.made;
    const share = this.plan.bytes === 0 ? 1 : Math.min(1, bytes / this.plan.bytes);
    const telling = phase === 'embed' && bytes >= MIN_BYTES && share < 1;
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
