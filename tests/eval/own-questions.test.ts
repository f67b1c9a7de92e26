/** What is counted, without a reader: what `READER=off` answers. */

import { testOwnQuestions } from '../support/own-questions-tests.js';

testOwnQuestions({
  forms: {
    hant: { hit1: 0.985, answer1: 0.705, answer3: 0.85 },
    hans: { hit1: 0.98, answer1: 0.69, answer3: 0.81 },
    everyday: { hit1: 0.955, answer1: 0.6, answer3: 0.75 },
    latin: { hit1: 0.965, answer1: 0.515, answer3: 0.625 },
  },
  marks: { f1: 0.055, right: 0.92 },
});
