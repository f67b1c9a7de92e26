/** From nothing to the first answer. */

import { makeQuestions } from '../collection/questions.js';
import { atMost, median } from '../meters/figure.js';
import { AnsweringProcess } from '../processes/answering-process.js';
import type { Measurement } from './measurement.js';

const STARTS = 5;

export const start: Measurement = {
  name: 'start',
  title: `Start to ready, median of ${STARTS}`,
  measure: async ({ articles, folders, workspace }) => {
    const seconds: number[] = [];
    for (const question of makeQuestions(articles, STARTS)) {
      const startedAt = performance.now();
      const answering = AnsweringProcess.start(workspace, folders);
      try {
        await answering.ask(question);
        seconds.push((performance.now() - startedAt) / 1000);
      } finally {
        await answering.end();
      }
    }
    return [
      {
        name: 'Process, model, index and first answer',
        value: median(seconds),
        unit: 's',
        target: atMost(3),
        note: `${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)} s`,
      },
    ];
  },
};
