/** Indexing again: with nothing changed, with one article changed, and where that time goes. */

import type { BuildTimings } from '../../../src/ingest/timings.js';
import { changeArticles } from '../collection/changes.js';
import { spread } from '../collection/random.js';
import { atMost, type Figure, median, type Target } from '../meters/figure.js';
import { type IndexRun, runIndex } from '../processes/index-process.js';
import type { Measurement } from './measurement.js';

const RUNS = 3;
/** Steps that take less are left out. */
const LEAST_MS = 5;

const STEPS: Record<keyof BuildTimings, string> = {
  openBaseMs: 'open the serving generation',
  readFilesMs: 'read and hash the files',
  takeOverMs: 'take over what is unchanged',
  loadModelMs: 'load the model',
  makeArticlesMs: 'read, split and cut into words',
  embedMs: 'embed',
  vectorsMs: 'write vectors',
  termsMs: 'write terms',
  articlesMs: 'write articles',
  swapMs: 'swap',
};

export const reindex: Measurement = {
  name: 'reindex',
  title: `Index again, the whole process, median of ${RUNS}`,
  measure: ({ articles, folders, workspace }) =>
    workspace.withCopy(folders, async (copy) => {
      const unchanged: IndexRun[] = [];
      for (let run = 0; run < RUNS; run++) unchanged.push(await runIndex(workspace, copy));
      const changed: IndexRun[] = [];
      for (const article of spread(articles, RUNS)) {
        await changeArticles(copy.corpusDir, [article], 1);
        changed.push(await runIndex(workspace, copy));
      }
      return [
        ...describe('Nothing changed', unchanged, atMost(5)),
        ...describe('One article changed', changed, atMost(15)),
      ];
    }),
};

function describe(name: string, runs: IndexRun[], target: Target): Figure[] {
  const walls = runs.map(({ wallMs }) => wallMs);
  const middle = runs[walls.indexOf(median(walls))] as IndexRun;
  const { report, timings, wallMs } = middle;
  const steps = Object.entries(STEPS).map(([key, step]): [string, number] => [
    step,
    timings[key as keyof BuildTimings],
  ]);
  const inSteps = steps.reduce((sum, [, ms]) => sum + ms, 0);
  steps.push(['else in the build', report.seconds * 1000 - inSteps]);
  steps.push(['lock, start and end of the process', wallMs - report.seconds * 1000]);
  return [
    {
      name,
      value: wallMs / 1000,
      unit: 's',
      target,
      note: `${(Math.min(...walls) / 1000).toFixed(2)} to ${(Math.max(...walls) / 1000).toFixed(2)} s; ${report.embedded} passages embedded`,
    },
    ...steps
      .filter(([, ms]) => ms >= LEAST_MS)
      .map(([step, ms]): Figure => ({ name: `  of it: ${step}`, value: ms, unit: 'ms' })),
  ];
}
