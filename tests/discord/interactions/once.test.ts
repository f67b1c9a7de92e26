/** A click that counts once a message, told from memory. */

import { expect, it } from 'vitest';
import { Once, onceOf } from '../../../src/discord/interactions/once.js';

it('is the first one once, on each message and for each thing', () => {
  const once = new Once();
  const taken = ['1', '1', '2'].map((message) => once.take('share', message));
  expect([...taken, once.take('not asked', '1')]).toEqual([true, false, true, true]);
});

it('is the first one again where it came to nothing', () => {
  const once = new Once();
  once.take('share', '1');
  once.giveBack('share', '1');
  expect(once.take('share', '1')).toBe(true);
});

it('is remembered of so many messages as are pressed in a while, and no more', () => {
  const once = new Once();
  for (let message = 0; message < 2_001; message++) once.take('share', `${message}`);
  expect([once.take('share', '2000'), once.take('share', '0')]).toEqual([false, true]);
});

it('is a bot’s own', () => {
  const [one, other] = [{}, {}];
  expect(onceOf(one)).toBe(onceOf(one));
  expect(onceOf(one)).not.toBe(onceOf(other));
});
