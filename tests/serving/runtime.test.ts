/** A process that answers while the index changes under it. */

import { pino } from 'pino';
import { expect, it } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { openRuntime } from '../../src/serving/runtime.js';
import { LEVEE, LEVEE_CORRECTED, LEVEE_QUESTION } from '../support/bot/reports.js';
import { builtIndex, writeFiles } from '../support/index.js';
import { MODEL_DIR, realEmbedder } from '../support/models/model.js';
import { temporaryFolder } from '../support/run/temporary.js';

it('gives an answer with the generation that it came from, whatever serves by then', async () => {
  const embedder = await realEmbedder();
  const corpusDir = writeFiles(temporaryFolder(), { 'levee.txt': LEVEE });
  const { indexDir } = await builtIndex(embedder, corpusDir);
  const environment = { CORPUS_DIR: corpusDir, INDEX_DIR: indexDir, MODEL_DIR };
  const runtime = await openRuntime(loadConfig(environment, corpusDir), pino({ level: 'silent' }));
  const serving = runtime.generation;
  writeFiles(corpusDir, { 'levee.txt': LEVEE_CORRECTED });
  const asked = runtime.answer(LEVEE_QUESTION);
  await builtIndex(embedder, corpusDir, indexDir);
  await runtime.refresh();
  const { answer, generation } = await asked;
  runtime.close();

  expect(runtime.generation.id).not.toBe(serving.id);
  expect(generation).toBe(serving);
  expect(answer.generation).toBe(serving.id);
  expect(answer.excerpts[0]?.text).toContain('三億二千萬元');
  const [record] = generation.articles.records;
  expect(record?.key).not.toBe(runtime.generation.articles.records[0]?.key);
});
