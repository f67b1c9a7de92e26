/** `kaoju index`: bring the index in step with the corpus, or go back to the one before. */

import path from 'node:path';
import { loadConfig } from '../../config.js';
import { limitsOf } from '../../corpus/readers/limits.js';
import { loadEmbedder } from '../../embedding/embedder.js';
import { readModel } from '../../embedding/model.js';
import { isKaojuError } from '../../errors.js';
import { buildIndex, rollBackIndex } from '../../ingest/build-index.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Messages } from '../../messages/messages.js';
import type { BuildEvent } from '../../serving/build-process.js';
import type { BuildReport } from '../../types.js';
import { type CliIo, EXIT, noteLine, printLine, styleOf } from '../io.js';
import { terminalLocale } from '../terminal/locale.js';
import { inOneLine } from '../terminal/printable.js';
import { showProgress } from '../terminal/progress.js';
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

/** How many failed files and warnings a person is shown; --json has all. */
const SHOWN = 20;

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
    else if (options.check) printLine(io, describeCheck(report, messages));
    else {
      printLine(io, describeReport(report, messages));
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

function describeCheck(report: BuildReport, messages: Messages): string {
  return [messages.build.toDo(report), ...describeFiles(report, messages)].join('\n');
}

export function describeReport(report: BuildReport, messages: Messages): string {
  const { terminal, build } = messages;
  return [
    terminal.built(build.size(report), report.seconds),
    terminal.changed(build.changes(report), report.embedded),
    ...describeFiles(report, messages),
  ].join('\n');
}

function describeFiles(report: BuildReport, { build, punctuation }: Messages): string[] {
  const lines: string[] = [];
  if (report.failed.length > 0) lines.push(punctuation.heading(build.failed(report.failed.length)));
  for (const { file, error, kept } of report.failed.slice(0, SHOWN)) {
    lines.push(`  ${inOneLine(`${file}: ${error}`)}${kept ? punctuation.note(build.kept) : ''}`);
  }
  for (const { file, warning } of report.warnings.slice(0, SHOWN))
    lines.push(`  ${inOneLine(`${file}: ${warning}`)}`);
  const more =
    Math.max(0, report.failed.length - SHOWN) + Math.max(0, report.warnings.length - SHOWN);
  if (more > 0) lines.push(`  … +${more} (--json)`);
  return lines;
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
