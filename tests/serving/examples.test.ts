/** Questions shown as examples: found once a generation, unless looking for them failed. */

import { expect, it } from 'vitest';
import { exampleQuestions } from '../../src/serving/examples.js';

it('looks again after a failure', async () => {
  const title = '福建省黨政代表團赴昌都考察';
  const generation = { articles: { records: [{ title, date: '2018-07-17' }] } };
  let broken = true;
  const runtime = {
    generation,
    ask: async () => {
      if (broken) throw new Error('the disk is gone for a moment');
      return { verdict: 'answer' };
    },
  } as never;
  await expect(exampleQuestions(runtime, 2)).rejects.toThrow('the disk is gone');
  broken = false;
  expect(await exampleQuestions(runtime, 1)).toEqual([`${title}是什麼時候的事`]);
});
