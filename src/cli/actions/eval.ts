/** `kaoju eval`: how good retrieval is on collections with known answers. */

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Config, loadConfig, PACKAGE_ROOT } from '../../config.js';
import { loadEmbedder } from '../../embedding/embedder.js';
import { loadReader } from '../../embedding/reader.js';
import { KaojuError } from '../../errors.js';
import { readCollection, writeCorpus } from '../../evaluation/collection.js';
import { type EvalOptions, type EvalReport, evaluate } from '../../evaluation/run.js';
import { buildIndex } from '../../ingest/build-index.js';
import { fingerprintOf } from '../../ingest/fingerprint.js';
import { thresholdsOf } from '../../retrieval/verdict.js';
import { openServing } from '../../store/generations.js';
import type { Verdict } from '../../types/answer.js';
import { type CliIo, EXIT, noteLine, printLine } from '../io.js';
import { showProgress } from '../terminal/build/progress.js';
import { terminalLocale } from '../terminal/locale.js';

export interface EvalVerbOptions
  extends Pick<EvalOptions, 'mode' | 'queryScript' | 'abstain' | 'worst'> {
  json?: boolean;
}

/** Collections are indexed once, here; git ignores it. */
const CACHE = path.join(PACKAGE_ROOT, '.cache', 'eval');
const PROGRESS_EVERY_MS = 3000;

export async function evaluateCollections(
  io: CliIo,
  dirs: string[],
  { json, ...options }: EvalVerbOptions,
): Promise<number> {
  const config = loadConfig(io.environment, io.folder);
  const given = dirs.map((dir) => path.resolve(io.folder, dir));
  const folders = given.length > 0 ? given : await collectionsUnder(config.EVAL_DIR);
  const reports: EvalReport[] = [];
  for (const folder of folders) {
    reports.push(
      await evaluateFolder(io, config, { folder, ...options, thresholds: thresholdsOf(config) }),
    );
  }
  if (json) printLine(io, JSON.stringify(reports.length === 1 ? reports[0] : reports));
  else for (const line of describe(reports)) printLine(io, line);
  return EXIT.done;
}

async function collectionsUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new KaojuError(
      'UsageInvalid',
      'EVAL_DIR cannot be read; name the collections: eval DIR…',
      {
        cause,
      },
    );
  });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(folder, name));
}

async function evaluateFolder(
  io: CliIo,
  config: Config,
  { folder, ...options }: EvalOptions & { folder: string },
): Promise<EvalReport> {
  const collection = await readCollection(folder);
  const corpusDir = path.join(CACHE, collection.name, 'corpus');
  const indexDir = path.join(CACHE, collection.name, 'index');
  await writeCorpus(collection, corpusDir);
  const embedder = await loadEmbedder(config.MODEL_DIR);
  const display = showProgress(io.stderr, terminalLocale(io.environment));
  await buildIndex({
    corpusDir,
    indexDir,
    model: embedder.model,
    loadEmbedder: async () => embedder,
    onProgress: display.listener,
    signal: io.interrupted(),
  });
  display.stop();
  const generation = await openServing(indexDir, fingerprintOf(embedder.model));
  let toldAt = performance.now();
  return evaluate(collection, generation, embedder, {
    ...options,
    reader: config.READER ? await loadReader(config.READER_DIR) : null,
    readMost: config.READ_PASSAGES,
    onProgress: (done, total) => {
      if (performance.now() - toldAt < PROGRESS_EVERY_MS) return;
      toldAt = performance.now();
      noteLine(io, `${collection.name}: ${done}/${total} questions`);
    },
  });
}

const COLUMNS = [
  'queries',
  'hit@1',
  'recall@10',
  'ndcg@10',
  'allFound@10',
  'answer@1',
  'answer@3',
] as const;

function describe(reports: EvalReport[]): string[] {
  const row = (name: string, cells: (string | number | null)[]): string =>
    [name.padEnd(22), ...cells.map((cell) => String(cell ?? '-').padStart(11))].join(' ');
  const lines = [row('', [...COLUMNS])];
  for (const report of reports) {
    lines.push(
      row(
        report.collection,
        COLUMNS.map((column) => report[column]),
      ),
    );
    for (const [type, figures] of Object.entries(report.byType)) {
      lines.push(
        row(
          `  ${type}`,
          COLUMNS.map((column) => figures[column]),
        ),
      );
    }
  }
  for (const { collection, spans } of reports) {
    if (!spans) continue;
    const { marked, em, f1, right } = spans;
    lines.push(
      `${collection}: an answer is marked for ${marked}; exact ${em}, overlap F1 ${f1}; of what is marked right ${right ?? '-'}`,
    );
  }
  for (const { collection, abstention } of reports) {
    if (!abstention) continue;
    const { auc, answered, falseAnswers, ece, stillThere, without, verdicts } = abstention;
    const shares = ({ answer, possible, none }: Record<Verdict, number>): string =>
      `answer ${answer}, possible ${possible}, none ${none}`;
    lines.push(
      `${collection}: abstention AUC ${auc}, answered at 5% false ${abstention['answered@5%']}; said to be answered ${answered}, falsely ${falseAnswers}; calibration error ${ece}`,
      `  ${stillThere} of those taken away still hold the answer's words; without them AUC ${without.auc}, answered at 5% false ${without['answered@5%']}, falsely ${without.falseAnswers}`,
      `  there: ${shares(verdicts.there)}; not there: ${shares(verdicts.notThere)}`,
    );
  }
  for (const { collection, worst = [] } of reports) {
    for (const { query, text, rank, wanted, first, why } of worst) {
      lines.push(`${collection} ${query} rank ${rank ?? 'none'}: ${text}`);
      lines.push(`  wanted ${wanted.join(', ')}; first ${first}; ${why}`);
    }
  }
  return lines;
}
