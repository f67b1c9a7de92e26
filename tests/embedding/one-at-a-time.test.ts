import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../src/embedding/one-at-a-time.js';

function hold(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until; );
}

/** As a model computes: the thread is held, and the result is there in the same turn. */
const compute = (ms: number) => async (): Promise<number> => {
  hold(ms);
  return ms;
};

describe('oneAtATime', () => {
  it('gives a timer its turn between the computations of several questions', async () => {
    const at: string[] = [];
    const question = async (name: string): Promise<void> => {
      for (let window = 0; window < 3; window++) {
        await oneAtATime(compute(10));
        at.push(name);
      }
    };
    const timer = setInterval(() => at.push('timer'), 1);
    await Promise.all([question('a'), question('b')]);
    clearInterval(timer);

    expect(at.filter((one) => one !== 'timer')).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
    const longest = at
      .join(' ')
      .split('timer')
      .map((run) => run.trim().split(' ').length);
    expect(Math.max(...longest)).toBe(1);
  });

  it('computes on when one computation fails', async () => {
    const failing = oneAtATime(async () => {
      throw new Error('too long');
    });
    const next = oneAtATime(compute(1));
    await expect(failing).rejects.toThrow('too long');
    await expect(next).resolves.toBe(1);
  });

  it('never has two at once', async () => {
    let running = 0;
    const one = async (): Promise<void> => {
      running++;
      expect(running).toBe(1);
      await sleep(2);
      running--;
    };
    await Promise.all(Array.from({ length: 5 }, () => oneAtATime(one)));
  });
});
