import { describe, expect, it } from 'vitest';
import { type BuildProgress, Progress } from '../../src/ingest/progress.js';

/** Of files of so many bytes, with a clock that moves a second at each look. */
function watched(...bytes: number[]) {
  const told: BuildProgress[] = [];
  let at = 0;
  const plan = { bytes: bytes.reduce((sum, one) => sum + one, 0), files: bytes.map(() => ({})) };
  const progress = new Progress(
    plan as never,
    (one) => told.push(one),
    () => {
      at += 1000;
      return at;
    },
  );
  return { progress, told };
}

describe('Progress', () => {
  it('moves on within a long article, which takes as long as many short ones', () => {
    const { progress, told } = watched(10_000, 90_000);
    progress.begin(10_000);
    progress.advance(1);
    progress.begin(90_000);
    progress.tick(2, 0.5);
    progress.tick(3, 1);
    progress.advance(3);
    expect(told.map(({ share }) => share)).toEqual([0.1, 0.55, 1, 1]);
    expect(told.map(({ files }) => files)).toEqual([1, 1, 1, 2]);
    expect(told[1]?.secondsLeft).toBe(2);
  });

  it('never goes back, and counts what is taken over for no time', () => {
    const { progress, told } = watched(100, 0);
    progress.begin(0);
    progress.tick(1, 1);
    progress.begin(100);
    progress.tick(2, 0.8);
    progress.tick(3, 0.3);
    expect(told.map(({ share }) => share)).toEqual([0, 0.8, 0.8]);
  });
});
