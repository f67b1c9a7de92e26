/** What is counted, without a reader: what `READER=off` answers. */

import { testOwnQuestions } from '../support/own-questions/tests.js';

testOwnQuestions({
  forms: {
    hant: { hit1: 0.985, answer1: 0.755, answer3: 0.91 },
    hans: { hit1: 0.98, answer1: 0.745, answer3: 0.88 },
    everyday: { hit1: 0.955, answer1: 0.65, answer3: 0.8 },
    latin: { hit1: 0.965, answer1: 0.575, answer3: 0.685 },
  },
  marks: { f1: 0.055, right: 0.92 },
});
