/** `kaoju index`: bring the index in step with the corpus, or go back to the one before. */

import path from 'node:path';
import { loadConfig } from '../../config.js';
import { limitsOf } from '../../corpus/readers/limits.js';
import { loadEmbedder } from '../../embedding/embedder.js';
import { readModel } from '../../embedding/model.js';
import { isKaojuError } from '../../errors.js';
import { buildIndex, rollBackIndex } from '../../ingest/build-index.js';
import { MESSAGES } from '../../messages/languages.js';
import type { BuildEvent } from '../../serving/build-process.js';
import { type CliIo, EXIT, noteLine, printLine, styleOf } from '../io.js';
import { showProgress } from '../terminal/build/progress.js';
import { describeCheck, describeReport } from '../terminal/build/report.js';
import { terminalLocale } from '../terminal/locale.js';
import { inOneLine } from '../terminal/printable.js';

import { claimTable, describeRead, readArticles, writeTable } from './index-table.js';

export interface IndexOptions {
  full?: boolean;
  strict?: boolean;
  table?: string;
  check?: boolean;
  rollback?: boolean;
  replace?: boolean;
  json?: boolean;
  events?: boolean;
}

export async function bringIndexInStep(io: CliIo, options: IndexOptions): Promise<number> {
  const config = loadConfig(io.environment, io.folder);
  const locale = terminalLocale(io.environment);
  const messages = MESSAGES[locale];
  const model = await readModel(config.MODEL_DIR);
  if (options.rollback) {
    const { serving } = await rollBackIndex(config.INDEX_DIR, model);
    printLine(
      io,
      options.json ? JSON.stringify({ generation: serving }) : messages.build.rolledBack(serving),
    );
    return EXIT.done;
  }
  const table = options.table ? await claimTable(path.resolve(io.folder, options.table)) : null;
  const before = options.events || options.json ? null : await readArticles(config, model);
  const display = options.events ? eventLines(io) : showProgress(io.stderr, locale);
  try {
    const report = await buildIndex({
      corpusDir: config.CORPUS_DIR,
      indexDir: config.INDEX_DIR,
      followLinks: config.FOLLOW_LINKS,
      limits: limitsOf(config),
      model,
      loadEmbedder: () => loadEmbedder(config.MODEL_DIR),
      full: options.full === true,
      replace: options.replace === true,
      check: options.check === true,
      onProgress: display.listener,
      onNote: (note) => {
        if (options.events) printEvent(io, { event: 'note', note });
        else noteLine(io, inOneLine(note));
      },
      ...(options.events && {
        onTimings: (timings) => printEvent(io, { event: 'timings', timings }),
      }),
      signal: io.interrupted({ withParent: options.events === true }),
    });
    display.stop();
    if (options.events) printEvent(io, { event: 'report', report });
    else if (options.json) printLine(io, JSON.stringify(report));
    else if (options.check) printLine(io, describeCheck(report, locale));
    else {
      printLine(io, describeReport(report, locale));
      for (const line of await describeRead({ config, model, before }, styleOf(io))) {
        printLine(io, line);
      }
    }
    if (table) {
      const written = await writeTable(table, config, model);
      noteLine(io, messages.build.tableWritten(table.file, written));
    }
    return options.strict && report.failed.length > 0 ? EXIT.nothingFound : EXIT.done;
  } catch (error) {
    display.stop();
    await table?.discard();
    if (!options.events) throw error;
    const unknown = { code: null, advice: null, facts: null };
    const { code, advice, facts } = isKaojuError(error) ? error : unknown;
    const { message } = error instanceof Error ? error : { message: String(error) };
    printEvent(io, { event: 'error', code, message, advice, facts });
    return EXIT.error;
  }
}

function eventLines(io: CliIo): ReturnType<typeof showProgress> {
  return {
    listener: (progress) => printEvent(io, { event: 'progress', progress }),
    stop: () => {},
  };
}

function printEvent(io: CliIo, event: BuildEvent): void {
  printLine(io, JSON.stringify(event));
}
