/** Where the time of a question goes, in a process that serves. */

import { makeQuestions } from '../collection/questions.js';
import { atMost, type Figure, median, percentile } from '../meters/figure.js';
import type { QuestionTimings } from '../processes/serve-protocol.js';
import { ServingProcess } from '../processes/serving-process.js';
import type { Measurement } from './measurement.js';

const QUESTIONS = 300;
/** The first ones find caches and compiled code cold. */
const WARMING = 20;

const STEPS: [name: string, key: keyof QuestionTimings][] = [
  ['Embed', 'embedMs'],
  ['Dense', 'denseMs'],
  ['Lexical', 'lexicalMs'],
  ['Fuse', 'fuseMs'],
  ['Rank', 'rankMs'],
  ['Read', 'readMs'],
  ['Excerpt', 'excerptMs'],
  ['Whole', 'totalMs'],
];

export const questionTime: Measurement = {
  name: 'question',
  title: `A question, over ${QUESTIONS}, half of them in Traditional script`,
  measure: async ({ articles, folders, workspace }) => {
    const serving = await ServingProcess.start(workspace, folders);
    try {
      const questions = makeQuestions(articles, QUESTIONS + WARMING);
      const { timings } = await serving.order({ order: 'ask', questions });
      return describe(timings.slice(WARMING));
    } finally {
      await serving.end();
    }
  },
};

function describe(timings: QuestionTimings[]): Figure[] {
  const of = (key: keyof QuestionTimings): number[] => timings.map((question) => question[key]);
  const figures: Figure[] = STEPS.flatMap(([name, key]): Figure[] => [
    { name: `${name}, median`, value: median(of(key)), unit: 'ms' },
    { name: `${name}, 95th percentile`, value: percentile(of(key), 0.95), unit: 'ms' },
  ]);
  const search = of('searchMs');
  const read = of('readMs');
  return [
    ...figures,
    { name: 'Reading adds, median', value: median(read), unit: 'ms', target: atMost(150) },
    {
      name: 'Reading adds, 95th percentile',
      value: percentile(read, 0.95),
      unit: 'ms',
      target: atMost(300),
    },
    {
      name: 'All but the models, median',
      value: median(search),
      unit: 'ms',
      target: atMost(80),
    },
    {
      name: 'All but the models, 95th percentile',
      value: percentile(search, 0.95),
      unit: 'ms',
      target: atMost(150),
      note: `longest ${Math.max(...search).toFixed(0)} ms`,
    },
  ];
}
