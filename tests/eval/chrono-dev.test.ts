import { testCollection } from '../support/collections/tests.js';

testCollection('chrono-dev', {
  'hit@1': 0.98,
  'ndcg@10': 0.985,
  'answer@1': 0.98,
  'answer@3': 0.99,
  auc: 0.97,
});
