/** Questions shown as examples: found behind everybody's back, once a generation unless it failed. */

import { describe, expect, it } from 'vitest';
import {
  type ExampleSources,
  exampleQuestions,
  examplesSoFar,
} from '../../src/serving/examples.js';

const TITLE = '福建省黨政代表團赴昌都考察';
const ASKED = '福建省黨政代表團什麼時候赴昌都考察？';

function sourcesOf(titles: string[], ask: (question: string) => Promise<string>) {
  const records = titles.map((title) => ({ title, date: '2018-07-17' }));
  const runtime = {
    generation: { articles: { records } },
    ask: async (question: string) => ({ verdict: await ask(question) }),
  };
  const warnings: string[] = [];
  const queue = { size: 0 };
  const logger = { warn: (_: object, said: string) => warnings.push(said) };
  const sources = { collection: { runtime }, queue, logger } as unknown as ExampleSources;
  return { sources, queue, runtime, warnings };
}

describe('exampleQuestions', () => {
  it('finds questions that are answered', async () => {
    const { sources } = sourcesOf([TITLE], async () => 'answer');
    expect(await exampleQuestions(sources, 1)).toEqual([ASKED]);
  });

  it('looks again after a failure, which is told in the log', async () => {
    let broken = true;
    const { sources, warnings } = sourcesOf([TITLE], async () => {
      if (broken) throw new Error('the disk is gone for a moment');
      return 'answer';
    });
    expect(await exampleQuestions(sources, 2)).toEqual([]);
    expect(warnings).toEqual(['no example questions could be found']);
    broken = false;
    expect(await exampleQuestions(sources, 1)).toEqual([ASKED]);
  });

  it('asks nothing of a headline that does not say who did what', async () => {
    const { sources } = sourcesOf(['阿里地區：綠色的希望'], async () => 'answer');
    expect(await exampleQuestions(sources, 3)).toEqual([]);
  });

  it('asks a dozen questions at most, however many articles there are', async () => {
    let asked = 0;
    const titles = Array.from({ length: 200 }, () => TITLE);
    const { sources } = sourcesOf(titles, async () => {
      asked++;
      return 'none';
    });
    expect(await exampleQuestions(sources, 3)).toEqual([]);
    expect(asked).toBe(12);
  });
});

describe('examplesSoFar', () => {
  it('waits for nothing, and asks nothing while people have questions', async () => {
    const asked: string[] = [];
    const { sources, queue } = sourcesOf([TITLE], async (question) => {
      asked.push(question);
      return 'answer';
    });
    queue.size = 1;
    expect(examplesSoFar(sources, 3)).toEqual([]);
    // Longer than it takes to look twice.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(asked).toEqual([]);
    queue.size = 0;
    await exampleQuestions(sources, 1);
    expect(examplesSoFar(sources, 1)).toEqual([ASKED]);
  });

  it('goes no further with an index that no longer serves', async () => {
    const { sources, runtime, queue } = sourcesOf([TITLE], async () => 'answer');
    queue.size = 1;
    examplesSoFar(sources, 3);
    const before = runtime.generation;
    runtime.generation = { articles: { records: [] } };
    queue.size = 0;
    await new Promise((resolve) => setTimeout(resolve, 500));
    runtime.generation = before;
    expect(examplesSoFar(sources, 3)).toEqual([]);
  });
});
