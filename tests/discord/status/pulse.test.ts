/** Figures of the bot: bounded, of the last week, and of answers as they are. */

import { expect, it } from 'vitest';
import { Pulse } from '../../../src/discord/status/pulse.js';

const DAY_MS = 86_400_000;

it('tells the median and the 95th of a hundred of the last answers', () => {
  const pulse = new Pulse();
  expect(pulse.latency).toBeNull();
  for (let ms = 1; ms <= 100; ms++) pulse.answered(ms);
  expect(pulse.latency).toEqual({ median: 51, most: 96, count: 100 });
  for (let i = 0; i < 1_000; i++) pulse.answered(7);
  expect(pulse.latency).toEqual({ median: 7, most: 7, count: 500 });
});

it('counts what found nothing in seven days', () => {
  let now = 10 * DAY_MS;
  const pulse = new Pulse(() => now);
  pulse.missed();
  pulse.missed();
  expect(pulse.found.nothing).toBe(2);
  now += 6 * DAY_MS;
  pulse.missed();
  expect(pulse.found.nothing).toBe(3);
  now += DAY_MS;
  expect(pulse.found.nothing).toBe(1);
});
