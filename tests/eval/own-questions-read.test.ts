/** What is counted and read, as it ships. Questions in Latin letters are not read. */

import { realReader } from '../support/model.js';
import { testOwnQuestions } from '../support/own-questions-tests.js';

testOwnQuestions(
  {
    forms: {
      hant: { hit1: 0.985, answer1: 0.745, answer3: 0.85 },
      hans: { hit1: 0.98, answer1: 0.72, answer3: 0.81 },
      everyday: { hit1: 0.955, answer1: 0.625, answer3: 0.775 },
    },
    marks: { f1: 0.08, right: 0.92 },
  },
  realReader,
);
