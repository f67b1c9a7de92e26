/** A small collection asked as `kaoju eval` asks it. */

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type EvalCollection,
  type EvalQuery,
  writeCorpus,
} from '../../src/evaluation/collection.js';
import { type EvalReport, evaluate } from '../../src/evaluation/run.js';
import { builtIndex } from '../support/index.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { temporaryFolder } from '../support/run/temporary.js';

const DOCUMENTS = [
  ['fujian', '9月13日至14日,福建黨政代表團赴西藏昌都市考察。'],
  ['hebei', '河北先後選派八批幹部人才進藏工作,對口支援阿里。'],
] as const;

function queryOf(id: string, relevant: string, text: string, answers: string[] | null): EvalQuery {
  return { id, text, today: null, type: null, relevant: new Set([relevant]), answers };
}

const WHEN = '福建黨政代表團哪天赴昌都考察？';
const HOW_MANY = '河北選派了多少批幹部？';

async function evaluateQueries(queries: EvalQuery[]): Promise<EvalReport> {
  const collection: EvalCollection = {
    name: '報導',
    documents: DOCUMENTS.map(([_id, text]) => ({ _id, title: '', text })),
    queries,
  };
  const corpusDir = path.join(temporaryFolder(), 'corpus');
  await writeCorpus(collection, corpusDir);
  const embedder = fakeEmbedder();
  const { generation } = await builtIndex(embedder, corpusDir);
  return evaluate(collection, generation, embedder, {
    mode: 'lexical',
    queryScript: 'original',
    abstain: false,
    thresholds: { abstainBelow: 0.5 },
    worst: 0,
  });
}

describe('evaluate', () => {
  it('holds what is marked against the answers that are known', async () => {
    const report = await evaluateQueries([
      queryOf('when', 'fujian', WHEN, ['9月13日至14日']),
      queryOf('how-many', 'hebei', HOW_MANY, ['八批幹部人才']),
      queryOf('unjudged', 'hebei', '河北對口支援哪裡？', null),
      queryOf('unreadable', 'hebei', '？！', ['阿里']),
    ]);
    expect(report).toMatchObject({ queries: 4, 'answer@1': 0.6667 });
    expect(report.spans).toMatchObject({ questions: 3, right: 1 });
    expect(report.spans?.em).toBeGreaterThan(0);
  });

  it('says nothing of marks where no answers are known', async () => {
    const report = await evaluateQueries([queryOf('when', 'fujian', WHEN, null)]);
    expect(report.spans).toBeNull();
  });
});
