/** The memory of a process that has answered for a while. */

import { makeQuestions } from '../collection/questions.js';
import { atMost } from '../meters/figure.js';
import { AnsweringProcess } from '../processes/answering-process.js';
import type { Measurement } from './measurement.js';

const QUESTIONS = 200;

export const memory: Measurement = {
  name: 'memory',
  title: `Memory of a serving process (RSS), before and after ${QUESTIONS} questions`,
  measure: async ({ articles, folders, workspace }) => {
    const answering = AnsweringProcess.start(workspace, folders);
    const [first = '', ...others] = makeQuestions(articles, QUESTIONS);
    try {
      await answering.ask(first);
      const before = await answering.residentMb();
      for (const question of others) await answering.ask(question);
      const after = await answering.residentMb();
      const note = after === null ? 'this system does not tell' : '';
      return [
        { name: 'After the first', value: before, unit: 'MB', note },
        { name: `After ${QUESTIONS}`, value: after, unit: 'MB', target: atMost(700), note },
      ];
    } finally {
      await answering.end();
    }
  },
};
