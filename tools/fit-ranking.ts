/**
 * Fits src/retrieval/ranking/ranking.json: `npm run fit -- [DIR]`, DIR holding retrieval collections
 * (default EVAL_DIR). First each source is left out and reported with what the others give, then
 * all of them are fitted together and written. `--keep` uses what was collected before; `--dry`
 * writes nothing.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig, PACKAGE_ROOT } from '../src/config.js';
import type { RankingWeights } from '../src/retrieval/ranking/features.js';
import { RANKED } from '../src/retrieval/retrieve.js';
import { collect, type FitQuestion } from './fit/collect.js';
import { type FitCollection, fitCollections, openCollection } from './fit/collections.js';
import { fitWeights, report } from './fit/model.js';

/** Share of unanswerable questions that may get through. */
const FALSE_SHARE = 0.05;
/** Of 1 to 5, best on the project's own questions. */
const SPEAKER_WEIGHT = 3;
const TARGET = path.join(PACKAGE_ROOT, 'src', 'retrieval', 'ranking', 'ranking.json');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'boolean' }, dry: { type: 'boolean' } },
});
const config = loadConfig();
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const collections: (FitCollection & { questions: FitQuestion[] })[] = [];
for (const one of await fitCollections(positionals[0] ?? config.EVAL_DIR)) {
  const kept = path.join(PACKAGE_ROOT, '.cache', 'fit', one.name, 'evidence.json');
  let questions: FitQuestion[];
  if (values.keep && existsSync(kept)) {
    questions = JSON.parse(readFileSync(kept, 'utf8')) as FitQuestion[];
  } else {
    const opened = await openCollection(one, config.MODEL_DIR);
    questions = await collect(one, { ...opened, count: RANKED });
    writeFileSync(kept, JSON.stringify(questions));
  }
  say(`${one.name}: ${questions.length} questions`);
  collections.push({ ...one, questions });
}

const fittedOn = new Map<string, RankingWeights>();
/** Once for all collections of a source. */
function fittedWithout(source: string): RankingWeights {
  const others = collections.filter((one) => one.source !== source);
  const weights =
    fittedOn.get(source) ??
    fitWeights(
      others.map((one) => one.questions),
      RANKED,
    );
  fittedOn.set(source, weights);
  return weights;
}

const unanswerable: number[] = [];
for (const { name, source, questions } of collections) {
  const weights = fittedWithout(source);
  const {
    unanswerable: confidences,
    abstention,
    ...figures
  } = report(questions, weights, {
    count: RANKED,
    threshold: config.ABSTAIN_BELOW,
  });
  if (name === source) unanswerable.push(...sampled(confidences));
  const shown = Object.entries({ ...figures, ...abstention });
  say(
    `${name} by the others: ${shown.map(([key, value]) => `${key} ${value.toFixed(4)}`).join('  ')}`,
  );
}
unanswerable.sort((a, b) => a - b);
const threshold = unanswerable[Math.ceil(unanswerable.length * (1 - FALSE_SHARE)) - 1] ?? 1;
say(
  `ABSTAIN_BELOW for ${FALSE_SHARE * 100}% false answers, all sources alike: ${threshold.toFixed(3)}`,
);

const weights = fitWeights(
  collections.map((one) => one.questions),
  RANKED,
);
// The collections' articles have no dates: half of what a time in the text weighs.
weights.passage.dated = Math.round(weights.passage.time * 5000) / 10_000;
// Nor do they ask who speaks.
weights.piece.speaker = SPEAKER_WEIGHT;
const provenance = {
  by: 'npm run fit',
  on: new Date().toISOString().slice(0, 10),
  from: collections.map(({ name, questions }) => `${name} (${questions.length} questions)`),
  dated:
    "not fitted: the collections' articles have no dates; half of what a time in the text weighs",
  speaker:
    "not fitted: the collections do not ask who speaks; set by hand on the project's own questions",
  method:
    'listwise softmax for passages and for their sentences, logistic regression for confidence; each collection counts the same; 300 steps of Adam, L2 .001, nothing random',
};
if (!values.dry) writeFileSync(TARGET, `${JSON.stringify({ provenance, ...weights }, null, 2)}\n`);
say(values.dry ? 'Nothing written.' : `Written: ${path.relative(PACKAGE_ROOT, TARGET)}`);

/** As many of each source, evenly spread, so that a large one does not decide. */
function sampled(confidences: readonly number[]): number[] {
  const sorted = [...confidences].sort((a, b) => a - b);
  return Array.from(
    { length: 1000 },
    (_, i) => sorted[Math.floor((i * sorted.length) / 1000)] as number,
  );
}
