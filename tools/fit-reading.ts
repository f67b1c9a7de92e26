/**
 * Fits src/retrieval/reading/reading.json, what is read beside what is counted:
 * `npm run fit:reading -- [DIR] --reader DIR`, DIR holding retrieval collections (default EVAL_DIR),
 * --reader the questions that the reader is trained on, of which only those kept out of training are
 * taken. First each source is left out and reported, as counted alone and as read too, then all are
 * fitted together and written. `--keep` uses what was collected before; `--dry` writes nothing;
 * `--most N` takes so many questions of a collection at most, evenly spread.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../src/config.js';
import { loadReader } from '../src/embedding/reader.js';
import type { ReadingWeights } from '../src/retrieval/reading/weigh-reading.js';
import { thresholdsOf } from '../src/retrieval/verdict.js';
import { collectReadings, type ReadQuestion } from './fit/collect-readings.js';
import { type FitCollection, openCollection } from './fit/collections.js';
import { chosenCollections, fitOptions, say } from './fit/options.js';
import { fitReading, reportReading } from './fit/reading-model.js';
import { spread } from './fit/spread.js';
import { thresholdTable } from './fit/thresholds.js';

const TARGET = path.join(PACKAGE_ROOT, 'src', 'retrieval', 'reading', 'reading.json');
const SAY_EVERY = 100;

const options = fitOptions();
const { config, keep, dry, most } = options;

const collections: (FitCollection & { questions: ReadQuestion[] })[] = [];
for (const one of await chosenCollections(options, { keptOut: true })) {
  // Whether a paragraph of a joined article is right is not known by its words alone.
  if (one.paragraphOf) continue;
  collections.push({ ...one, questions: await questionsOf(one) });
  say(`${one.name}: ${collections.at(-1)?.questions.length} questions`);
}

for (const { name, source, questions } of collections) {
  const others = collections.filter((one) => one.source !== source);
  const weights = fitReading(others.map((one) => one.questions));
  describe(`${name} counted`, questions, null);
  describe(`${name} read, by the others`, questions, weights);
}

const provenance = {
  by: 'npm run fit:reading',
  on: new Date().toISOString().slice(0, 10),
  from: collections.map(({ name, questions }) => `${name} (${questions.length} questions)`),
  method:
    'as ranking.json, over what it gives; of the questions that the reader is trained on only those kept out of its training',
};
const weights = fitReading(collections.map((one) => one.questions));
if (!dry) writeFileSync(TARGET, `${JSON.stringify({ provenance, ...weights }, null, 2)}\n`);
say(dry ? JSON.stringify(weights) : `Written: ${path.relative(PACKAGE_ROOT, TARGET)}`);

async function questionsOf(one: FitCollection): Promise<ReadQuestion[]> {
  const kept = path.join(PACKAGE_ROOT, '.cache', 'fit', one.name, 'readings.json');
  if (keep && existsSync(kept)) {
    return JSON.parse(readFileSync(kept, 'utf8')) as ReadQuestion[];
  }
  const opened = await openCollection(one, config.MODEL_DIR);
  const reader = await loadReader(config.READER_DIR);
  const queries = spread(one.collection.queries, most);
  const collection = { ...one.collection, queries };
  const questions = await collectReadings(
    { ...one, collection },
    {
      ...opened,
      reader,
      onProgress: (done) => {
        if (done % SAY_EVERY === 0) say(`${one.name}: ${done} of ${queries.length}`);
      },
    },
  );
  writeFileSync(kept, JSON.stringify(questions));
  return questions;
}

function describe(
  name: string,
  questions: readonly ReadQuestion[],
  weights: ReadingWeights | null,
): void {
  const { pairs, abstention, ...figures } = reportReading(questions, weights, thresholdsOf(config));
  const { auc, ece, without } = abstention;
  const shown = Object.entries({
    ...figures,
    auc,
    'auc without': without.auc,
    'answered@5%': without['answered@5%'],
    ece,
  });
  say(`${name}: ${shown.map(([key, value]) => `${key} ${value.toFixed(4)}`).join('  ')}`);
  if (weights) for (const line of thresholdTable(pairs)) say(`  ${line}`);
}
