import { testCollection } from '../support/collections/tests.js';

testCollection('cmrc-trial', {
  'hit@1': 0.98,
  'ndcg@10': 0.988,
  'answer@1': 0.86,
  'answer@3': 0.94,
  auc: 0.98,
});
