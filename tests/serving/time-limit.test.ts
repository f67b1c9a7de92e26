/** Giving up after a while, without stopping the work. */

import { describe, expect, it } from 'vitest';
import { TimeLimitError, withinTime } from '../../src/serving/time-limit.js';

describe('withinTime', () => {
  it('gives what the work gives, or throws what it throws', async () => {
    expect(await withinTime(Promise.resolve('昌都'), 1_000)).toBe('昌都');
    await expect(withinTime(Promise.reject(new Error('broken')), 1_000)).rejects.toThrow('broken');
  });

  it('gives up, and what the work comes to later is of no account', async () => {
    let fail: (error: Error) => void = () => undefined;
    const work = new Promise<never>((_, reject) => {
      fail = reject;
    });
    await expect(withinTime(work, 1)).rejects.toThrow(TimeLimitError);
    fail(new Error('too late to matter'));
    await new Promise((resolve) => setImmediate(resolve));
  });
});
