/** The bot: connected, answering, brought up to date, and ended in good order. */

import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, Team } from 'discord.js';
import type { Config } from '../config.js';
import { messageOf } from '../errors.js';
import type { Logger } from '../logger.js';
import { connect, createClient, untilAborted } from './client.js';
import { Collection } from './collection.js';
import type { Bot, Command } from './command.js';
import { dispatch } from './dispatch.js';
import { startHeartbeat } from './heartbeat.js';
import { CoolDown, QuestionQueue } from './queue.js';
import { registerCommands } from './register.js';
import { Reindexer } from './reindexer.js';

/** A person reads an answer before asking again; a script does not. */
const COOL_DOWN_MS = 2_000;
/** What runs at SIGTERM is given so long. */
const FINISH_MS = 10_000;

export interface BotOptions {
  config: Config & { DISCORD_TOKEN: string };
  logger: Logger;
  commands: readonly Command[];
  /** Ends the bot in good order. */
  signal: AbortSignal;
}

/**
 * Runs until the signal.
 *
 * @throws DiscordRefused where Discord will not have it; ModelInvalid
 */
export async function runBot({ config, logger, commands, signal }: BotOptions): Promise<void> {
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort());
  const client = createClient(config.DISCORD_API_URL);
  const collection = new Collection(config, logger);
  const bot: Bot = {
    config,
    logger,
    collection,
    queue: new QuestionQueue(config.MAX_QUESTIONS, config.MAX_WAITING),
    coolDown: new CoolDown(COOL_DOWN_MS),
    reindexer: new Reindexer(logger, async () => {
      await collection.open();
    }),
    owners: new Set(),
    startedAt: new Date(),
    stopping: false,
  };
  let endHeartbeat = async (): Promise<void> => {};
  const underWay = new Set<Promise<void>>();
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  client.on(Events.InteractionCreate, (interaction) => {
    const answered = dispatch(interaction, bot, byName).finally(() => underWay.delete(answered));
    underWay.add(answered);
  });
  client.once(Events.ClientReady, (ready) => {
    logger.info({ as: ready.user.tag, servers: ready.guilds.cache.size }, 'on Discord');
    void prepare(ready, bot, commands);
    endHeartbeat = startHeartbeat(client, config.DATA_DIR, logger);
  });

  let fatal: Error | null = null;
  const onFatal = (error: Error): void => {
    fatal = error;
    stop.abort();
  };
  const opened = bringUpToDate(bot, stop.signal).catch(onFatal);
  try {
    await connect({ client, token: config.DISCORD_TOKEN, logger, signal: stop.signal, onFatal });
    await untilAborted(stop.signal);
  } finally {
    stop.abort();
    bot.stopping = true;
    bot.reindexer.running?.cancel();
    await Promise.race([Promise.allSettled([...underWay]), sleep(FINISH_MS, null, { ref: false })]);
    await endHeartbeat();
    await client.destroy();
    await opened;
    await bot.reindexer.running?.outcome;
    collection.close();
  }
  if (fatal) throw fatal;
}

/** What needs the connection: who owns the application, and the commands' registration. */
async function prepare(
  client: Client<true>,
  bot: Bot,
  commands: readonly Command[],
): Promise<void> {
  const { config, logger } = bot;
  try {
    const { owner } = await client.application.fetch();
    if (owner instanceof Team) bot.owners = new Set(owner.members.keys());
    else if (owner) bot.owners = new Set([owner.id]);
  } catch (error) {
    logger.error({ reason: messageOf(error) }, 'cannot read who owns the application');
  }
  if (!config.REGISTER_COMMANDS) return;
  try {
    const done = await registerCommands(client.rest, client.application.id, commands, config);
    logger.info(done, done.written.length > 0 ? 'commands registered' : 'commands are up to date');
  } catch (error) {
    logger.error({ reason: messageOf(error) }, 'cannot register the commands');
  }
}

/** Serves what there is at once and builds what changed beside it. */
async function bringUpToDate(
  { collection, reindexer, logger }: Bot,
  signal: AbortSignal,
): Promise<void> {
  const serves = await collection.open();
  if (serves && (await collection.isRolledBack())) return;
  if (signal.aborted) return;
  const job = reindexer.start('changed', null);
  void job?.outcome.then((outcome) => {
    logger.info({ outcome: outcome.kind }, 'the build at start ended');
  });
}
