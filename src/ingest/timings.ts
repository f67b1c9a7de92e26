/** Where a build's time goes, step by step: for measurements, not for progress. */

import type { Embedder } from '../embedding/embedder.js';

export interface BuildTimings {
  /** Opening the serving generation. */
  openBaseMs: number;
  /** Listing, reading and hashing the files. */
  readFilesMs: number;
  /** Taking over what did not change. */
  takeOverMs: number;
  loadModelMs: number;
  /** Reading, splitting and cutting into words, and noting it in the journal. */
  makeArticlesMs: number;
  embedMs: number;
  vectorsMs: number;
  termsMs: number;
  articlesMs: number;
  /** From the written files to the serving generation. */
  swapMs: number;
}

/** Each moment counts for one step: while an inner step runs, the one around it stands still. */
export class StepClock {
  readonly timings: BuildTimings = {
    openBaseMs: 0,
    readFilesMs: 0,
    takeOverMs: 0,
    loadModelMs: 0,
    makeArticlesMs: 0,
    embedMs: 0,
    vectorsMs: 0,
    termsMs: 0,
    articlesMs: 0,
    swapMs: 0,
  };
  private step: keyof BuildTimings | null = null;
  private since = 0;

  async time<T>(step: keyof BuildTimings, work: () => T | Promise<T>): Promise<T> {
    const outer = this.step;
    this.turnTo(step);
    try {
      return await work();
    } finally {
      this.turnTo(outer);
    }
  }

  private turnTo(step: keyof BuildTimings | null): void {
    const now = performance.now();
    if (this.step) this.timings[this.step] += now - this.since;
    this.step = step;
    this.since = now;
  }
}

/** The same embedder, its time with passages told apart. */
export function timeEmbedding(embedder: Embedder, clock: StepClock): Embedder {
  const embedPassage: Embedder['embedPassage'] = (text, parts) =>
    clock.time('embedMs', () => embedder.embedPassage(text, parts));
  return { ...embedder, embedPassage };
}

/** What a walk gives, the time of each step of it counted for `step`. */
export async function* timed<T>(
  clock: StepClock,
  step: keyof BuildTimings,
  walk: AsyncGenerator<T>,
): AsyncGenerator<T> {
  for (;;) {
    const next = await clock.time(step, () => walk.next());
    if (next.done) return;
    yield next.value;
  }
}
