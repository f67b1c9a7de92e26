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
  expect(await exampleQuestions(runtime, 1)).toEqual(['福建省黨政代表團什麼時候赴昌都考察？']);
});

it('asks nothing of a headline that does not say who did what', async () => {
  const records = [{ title: '阿里地區：綠色的希望', date: '2018-07-17' }];
  const runtime = {
    generation: { articles: { records } },
    ask: async () => ({ verdict: 'answer' }),
  } as never;
  expect(await exampleQuestions(runtime, 3)).toEqual([]);
});
