/** What is counted and read, as it ships. Questions in Latin letters are not read. */

import { realReader } from '../support/model.js';
import { testOwnQuestions } from '../support/own-questions-tests.js';

testOwnQuestions(
  {
    forms: {
      hant: { hit1: 0.985, answer1: 0.77, answer3: 0.895 },
      everyday: { hit1: 0.96, answer1: 0.63, answer3: 0.815 },
    },
    marks: { f1: 0.08, right: 0.92 },
  },
  realReader,
);
