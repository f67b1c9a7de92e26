/** `kaoju start`: index what there is, then answer. */

import { type BuildProcess, startBuildProcess } from '../build-process.js';
import type { Config } from '../config.js';
import type { Command } from '../discord/command.js';
import { isKaojuError, messageOf } from '../errors.js';
import { createLogger } from '../logger.js';
import { MESSAGES } from '../messages.js';
import { openRuntime, type Runtime } from '../runtime.js';
import { readPointer } from '../store/generations.js';
import { showProgress } from '../terminal/progress.js';
import { openPrompt } from './ask-verb.js';
import { describeReport } from './index-verb.js';
import { EXIT, interruptSignal, printLine, styleOf } from './io.js';

export async function startVerb(config: Config, commands: readonly Command[]): Promise<number> {
  const { DISCORD_TOKEN } = config;
  if (DISCORD_TOKEN) {
    const { runBot } = await import('../discord/bot.js');
    const logger = createLogger(config.LOG_LEVEL);
    await runBot({
      config: { ...config, DISCORD_TOKEN },
      logger,
      commands,
      signal: interruptSignal(),
    });
    return EXIT.done;
  }
  return startWithoutDiscord(config);
}

async function startWithoutDiscord(config: Config): Promise<number> {
  const { locale } = styleOf(process.stdout);
  const messages = MESSAGES[locale];
  const onTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const { runtime, build } = await openOrBuild(config, onTerminal);
  try {
    for (const line of messages.discordHow) printLine(line);
    if (onTerminal) await openPrompt(runtime, {});
    return EXIT.done;
  } finally {
    build?.cancel();
    runtime.close();
  }
}

interface Opened {
  runtime: Runtime;
  /** A build that goes on beside the answers. */
  build: BuildProcess | null;
}

/**
 * Answers from the index there is and brings it up to date beside that; builds it first where
 * there is none that can be served.
 */
async function openOrBuild(config: Config, stays: boolean): Promise<Opened> {
  const logger = createLogger(config.LOG_LEVEL);
  const { locale } = styleOf(process.stdout);
  const messages = MESSAGES[locale];
  try {
    const runtime = await openRuntime(config, logger);
    const { rolledBack } = await readPointer(config.INDEX_DIR);
    // A person who went back meant it; the next `index` ends it.
    if (rolledBack) return { runtime, build: null };
    if (!stays) return { runtime: await upToDate(runtime), build: null };
    const build = startBuildProcess();
    build.done
      .then(async (report) => {
        if (report.added + report.changed + report.removed === 0) return;
        await runtime.refresh();
        process.stderr.write(`\n${messages.indexUpdated(report)}\n`);
      })
      .catch((error: unknown) => {
        if (!isKaojuError(error, 'BuildCancelled')) logger.warn(messageOf(error));
      });
    return { runtime, build };
  } catch (error) {
    const servable = !['IndexMissing', 'IndexStale', 'IndexCorrupt'].some((code) =>
      isKaojuError(error, code as 'IndexMissing'),
    );
    if (servable) throw error;
    if (!isKaojuError(error, 'IndexMissing')) process.stderr.write(`${messageOf(error)}\n`);
    await buildInFront();
    return { runtime: await openRuntime(config, logger), build: null };
  }
}

async function upToDate(runtime: Runtime): Promise<Runtime> {
  await buildInFront();
  await runtime.refresh();
  return runtime;
}

/** With a bar, and Ctrl-C to stop it. */
async function buildInFront(): Promise<void> {
  const { locale } = styleOf(process.stdout);
  const display = showProgress(process.stderr, locale);
  const build = startBuildProcess({
    onProgress: display.listener,
    onNote: (note) => process.stderr.write(`${note}\n`),
  });
  interruptSignal().addEventListener('abort', () => build.cancel());
  try {
    printLine(describeReport(await build.done, MESSAGES[locale]));
  } finally {
    display.stop();
  }
}
