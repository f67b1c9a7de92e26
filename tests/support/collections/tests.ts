/**
 * Floors for ranking, excerpts and abstaining on a fixed sample of each retrieval test collection
 * under EVAL_DIR: 250 questions, the documents that answer them and 400 others, most of
 * them the likest to mislead (tests/support/collections/sample.ts). The samples have about 1,600
 * documents instead of 7,300, so that all three are indexed and asked in well under 100 s on two
 * cores. Figures to report come
 * from the whole collections: `npm run eval -- --abstain`.
 *
 * What is counted is asked for alone: reading takes minutes here, and own-questions-read.test.ts has it.
 *
 * The collections are no part of the project. Where EVAL_DIR has none, the tests are left out and
 * their names say so; own-questions.test.ts runs everywhere.
 *
 * The floors stand a little under what was measured when they were set; whoever improves the
 * ranking raises them. `EVAL_TABLE=on` prints the figures.
 */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config.js';
import { readCollection, writeCorpus } from '../../../src/evaluation/collection.js';
import { type EvalReport, evaluate } from '../../../src/evaluation/run.js';
import { builtIndex } from '../index.js';
import { realEmbedder } from '../models/model.js';
import { THRESHOLDS } from '../own-questions/questions.js';
import { temporaryFolder } from '../run/temporary.js';
import { sampleCollection } from './sample.js';

const SAMPLE = { questions: 250, others: 400 };

const FIGURES = ['hit@1', 'ndcg@10', 'answer@1', 'answer@3'] as const;
export type CollectionFloors = Record<(typeof FIGURES)[number] | 'auc', number>;

const { EVAL_DIR } = loadConfig();

/** Declares the tests of one of them, in the test file that calls it. */
export function testCollection(name: string, floors: CollectionFloors): void {
  describe(`the collection ${name}`, () => {
    const folder = path.join(EVAL_DIR, name);
    const isThere = existsSync(path.join(folder, 'corpus.jsonl'));
    const leftOut = isThere ? '' : ` (left out: EVAL_DIR has no ${name})`;
    let report: EvalReport;

    beforeAll(async () => {
      if (!isThere) return;
      report = await evaluateSample(folder);
      if (process.env.EVAL_TABLE === 'on') {
        const { byType: _, ...figures } = report;
        process.stdout.write(`${JSON.stringify(figures)}\n`);
      }
    });

    it.skipIf(!isThere)(`asks the whole sample${leftOut}`, () => {
      expect(report.queries).toBe(SAMPLE.questions);
    });

    it.skipIf(!isThere).each(FIGURES)(`is answered as well as it was: %s${leftOut}`, (figure) => {
      expect(report[figure]).toBeGreaterThanOrEqual(floors[figure]);
    });

    it.skipIf(!isThere)(`is told from what it does not answer: AUC${leftOut}`, () => {
      expect(report.abstention?.auc).toBeGreaterThanOrEqual(floors.auc);
    });
  });
}

async function evaluateSample(folder: string): Promise<EvalReport> {
  const sample = sampleCollection(await readCollection(folder), SAMPLE);
  const corpusDir = path.join(temporaryFolder(), 'corpus');
  await writeCorpus(sample, corpusDir);
  const embedder = await realEmbedder();
  const { generation } = await builtIndex(embedder, corpusDir);
  return evaluate(sample, generation, embedder, {
    mode: 'hybrid',
    queryScript: 'original',
    abstain: true,
    thresholds: THRESHOLDS,
    worst: 0,
  });
}
