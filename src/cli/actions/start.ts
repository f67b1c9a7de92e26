/** `kaoju start`: index what there is, and answer: on the web side, on Discord, at a prompt. */

import { type Config, loadConfig } from '../../config.js';
import type { AnyCommand } from '../../discord/command.js';
import { isKaojuError } from '../../errors.js';
import { createLogger } from '../../logger.js';
import { describeError } from '../../messages/describing/describe-error.js';
import { MESSAGES } from '../../messages/languages.js';
import { type BuildProcess, startBuildProcess } from '../../serving/build-process.js';
import { openRuntime, type Runtime } from '../../serving/runtime.js';
import { bringUpToDate, closeService, createService, type Service } from '../../serving/service.js';
import { untilAborted } from '../../serving/until-aborted.js';
import { readPointer } from '../../store/pointer.js';
import type { WebServer } from '../../web/server.js';
import { type CliIo, EXIT, noteLine, printLine, styleOf } from '../io.js';
import { announceServer } from '../starting/other-servers.js';
import { type ProgressDisplay, showProgress } from '../terminal/build/progress.js';
import { describeReport } from '../terminal/build/report.js';
import { inOneLine } from '../terminal/printable.js';

type LoadCommands = () => Promise<readonly AnyCommand[]>;

/**
 * Serves Discord and the web side until SIGTERM; with neither, a prompt.
 *
 * @param loadCommands brings discord.js, which whoever is not on Discord need not wait for
 */
export async function serve(io: CliIo, loadCommands: LoadCommands): Promise<number> {
  const config = loadConfig(io.environment, io.folder);
  if (!config.DISCORD_TOKEN && !config.WEB) return startWithoutDiscord(io, config);
  const { locale } = styleOf(io);
  const logger = createLogger(config.LOG_LEVEL, io.stderr);
  const display = showProgress(io.stderr, locale);
  const service = createService(
    config,
    logger,
    config.DISCORD_TOKEN ? undefined : display.listener,
  );
  const signal = io.interrupted();
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort());
  const web = config.WEB ? await openWeb(io, service) : null;
  const announced = await announceServer(config.INDEX_DIR, web?.address ?? null);
  for (const other of announced.others) {
    const said = MESSAGES[locale].terminal.alsoServing({ ...other, folder: config.INDEX_DIR });
    noteLine(io, inOneLine(said));
  }

  let fatal: unknown = null;
  const opened = bringUpToDate(service, stop.signal)
    .then(() => tellBuild(io, service, display))
    .catch((error: unknown) => {
      fatal = error;
      stop.abort();
    });
  try {
    await runUntil(service, loadCommands, stop.signal);
  } finally {
    stop.abort();
    await web?.close();
    await opened;
    await closeService(service);
    await announced.leave();
    display.stop();
  }
  if (fatal) throw fatal;
  return EXIT.done;
}

async function runUntil(
  service: Service,
  loadCommands: LoadCommands,
  signal: AbortSignal,
): Promise<void> {
  const { DISCORD_TOKEN: token } = service.config;
  if (!token) return untilAborted(signal);
  const { runBot } = await import('../../discord/bot.js');
  await runBot({ service, token, commands: await loadCommands(), signal });
}

/** Says where it can be opened, and what else a person should know of it. */
async function openWeb(io: CliIo, service: Service): Promise<WebServer> {
  const { HOST: host, PORT: port, PUBLIC_URL, DISCORD_TOKEN } = service.config;
  const { addressAt, startWeb, isLoopback } = await import('../../web/server.js');
  const web = await startWeb(service, { host, port });
  const messages = MESSAGES[styleOf(io).locale].terminal;
  if (port !== 0 && web.port !== port) {
    const { isOurServer } = await import('../../web/port-holder.js');
    const other = addressAt(host, port);
    const ours = (await isOurServer(other)) ? other : null;
    printLine(io, messages.portTaken({ wanted: port, used: web.port, ours }));
  }
  printLine(io, messages.webAt(web.address));
  if (!isLoopback(host)) printLine(io, messages.webExposed(PUBLIC_URL ?? null));
  if (!DISCORD_TOKEN) for (const line of messages.discordHow) printLine(io, line);
  return web;
}

function tellBuild(io: CliIo, { reindexer }: Service, display: ProgressDisplay): void {
  void reindexer.running?.outcome.then((outcome) => {
    display.stop();
    if ('error' in outcome && outcome.error) {
      noteLine(io, inOneLine(describeError(outcome.error, styleOf(io).locale)));
    }
    if (outcome.kind !== 'done') return;
    const { added, changed, removed } = outcome.report;
    if (added + changed + removed > 0) {
      noteLine(io, describeReport(outcome.report, styleOf(io).locale));
    }
  });
}

async function startWithoutDiscord(io: CliIo, config: Config): Promise<number> {
  const { locale } = styleOf(io);
  const messages = MESSAGES[locale].terminal;
  const onTerminal = io.stdin.isTTY === true && io.stdout.isTTY === true;
  const { runtime, build } = await openOrBuild(io, config, onTerminal);
  try {
    for (const line of messages.discordHow) printLine(io, line);
    if (onTerminal) {
      const { openPrompt } = await import('../prompt/prompt.js');
      await openPrompt(io, runtime, {});
    }
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
async function openOrBuild(io: CliIo, config: Config, stays: boolean): Promise<Opened> {
  const logger = createLogger(config.LOG_LEVEL, io.stderr);
  const { locale } = styleOf(io);
  const messages = MESSAGES[locale];
  try {
    const runtime = await openRuntime(config, logger);
    const { rolledBack } = await readPointer(config.INDEX_DIR);
    // A person who went back meant it; the next `index` ends it.
    if (rolledBack) return { runtime, build: null };
    if (!stays) return { runtime: await upToDate(io, runtime), build: null };
    const build = startBuildProcess();
    build.done
      .then(async (report) => {
        if (report.added + report.changed + report.removed === 0) return;
        await runtime.refresh();
        const changes = messages.build.changes(report);
        noteLine(io, `\n${messages.terminal.indexUpdated(changes)}`);
      })
      .catch((error: unknown) => {
        if (isKaojuError(error, 'BuildCancelled')) return;
        noteLine(io, `\n${inOneLine(describeError(error, locale))}`);
      });
    return { runtime, build };
  } catch (error) {
    if (!isKaojuError(error) || error.mendedBy !== 'build') throw error;
    if (!isKaojuError(error, 'IndexMissing')) noteLine(io, inOneLine(describeError(error, locale)));
    await buildInFront(io);
    return { runtime: await openRuntime(config, logger), build: null };
  }
}

async function upToDate(io: CliIo, runtime: Runtime): Promise<Runtime> {
  await buildInFront(io);
  await runtime.refresh();
  return runtime;
}

/** With a bar, and Ctrl-C to stop it. */
async function buildInFront(io: CliIo): Promise<void> {
  const { locale } = styleOf(io);
  const display = showProgress(io.stderr, locale);
  const build = startBuildProcess({
    onProgress: display.listener,
    onNote: (note) => noteLine(io, inOneLine(note)),
  });
  io.interrupted().addEventListener('abort', () => build.cancel());
  try {
    printLine(io, describeReport(await build.done, locale));
  } finally {
    display.stop();
  }
}
