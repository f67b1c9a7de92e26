import { testCollection } from '../support/collections/tests.js';

testCollection('drcd-dev', {
  'hit@1': 0.97,
  'ndcg@10': 0.985,
  'answer@1': 0.95,
  'answer@3': 0.975,
  auc: 0.96,
});
