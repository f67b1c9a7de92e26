/**
 * Fits src/retrieval/ranking/ranking.json: `npm run fit -- [DIR]`, DIR holding retrieval collections
 * (default EVAL_DIR); `--reader DIR` adds the questions that a reader is trained on. First each
 * source is left out and reported with what the others give, then all of them are fitted together
 * and written. `--keep` uses what was collected before; `--dry` writes nothing; `--most N` takes so
 * many questions of a collection at most, evenly spread.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../src/config.js';
import type { RankingWeights } from '../src/retrieval/ranking/features.js';
import { RANKED } from '../src/retrieval/retrieve-one.js';
import { thresholdsOf } from '../src/retrieval/verdict.js';
import { collect, type FitQuestion } from './fit/collect.js';
import { type FitCollection, openCollection } from './fit/collections.js';
import { fitWeights, report } from './fit/model.js';
import { chosenCollections, fitOptions, say } from './fit/options.js';
import { spread } from './fit/spread.js';
import { thresholdTable } from './fit/thresholds.js';

/** Set by hand: the collections do not ask who speaks. */
const SPEAKER_WEIGHT = 3;
/** Set by hand: few of their questions ask for several things or for what came next. */
const LISTS_WEIGHT = 1;
const NEXT_WEIGHT = 1.5;
const TARGET = path.join(PACKAGE_ROOT, 'src', 'retrieval', 'ranking', 'ranking.json');

/** What an article's own date within the time that is asked for adds: it decides between articles alike. */
const DATED = 1;

const options = fitOptions();
const { config, keep, dry, most } = options;

const collections: (FitCollection & { questions: FitQuestion[] })[] = [];
for (const one of await chosenCollections(options)) {
  const kept = path.join(PACKAGE_ROOT, '.cache', 'fit', one.name, 'evidence.json');
  let questions: FitQuestion[];
  if (keep && existsSync(kept)) {
    questions = JSON.parse(readFileSync(kept, 'utf8')) as FitQuestion[];
  } else {
    const opened = await openCollection(one, config.MODEL_DIR);
    const queries = spread(one.collection.queries, most);
    const collection = { ...one.collection, queries };
    questions = await collect({ ...one, collection }, { ...opened, count: RANKED });
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

for (const { name, source, questions } of collections) {
  const { pairs, abstention, ...figures } = report(questions, fittedWithout(source), {
    count: RANKED,
    thresholds: thresholdsOf(config),
  });
  const { auc, ece, stillThere, without } = abstention;
  const shown = Object.entries({ ...figures, auc, stillThere, 'auc without': without.auc, ece });
  say(
    `${name} by the others: ${shown.map(([key, value]) => `${key} ${value.toFixed(4)}`).join('  ')}`,
  );
  for (const line of thresholdTable(pairs)) say(`  ${line}`);
}

const weights = fitWeights(
  collections.map((one) => one.questions),
  RANKED,
);
weights.passage.dated = DATED;
weights.piece.speaker = SPEAKER_WEIGHT;
weights.piece.lists = LISTS_WEIGHT;
weights.piece.next = NEXT_WEIGHT;
const provenance = {
  by: 'npm run fit',
  on: new Date().toISOString().slice(0, 10),
  from: collections.map(({ name, questions }) => `${name} (${questions.length} questions)`),
  dated: `not fitted: the collections' articles have no dates; ${DATED}`,
  speaker:
    "not fitted: the collections do not ask who speaks; set by hand on the project's own questions",
  'lists, next':
    'not fitted: few questions ask for them; set by hand on the lists that news-dev and cmrc-trial are asked for and on questions over other news',
  method:
    'listwise softmax for passages and for their sentences, logistic regression for confidence; each collection counts the same; 300 steps of Adam, L2 .001, nothing random',
};
if (!dry) writeFileSync(TARGET, `${JSON.stringify({ provenance, ...weights }, null, 2)}\n`);
say(dry ? 'Nothing written.' : `Written: ${path.relative(PACKAGE_ROOT, TARGET)}`);
