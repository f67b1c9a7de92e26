/** The bot: connected, answering, brought up to date, and ended in good order. */

import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, Team } from 'discord.js';
import { messageOf } from '../errors.js';
import { CoolDown } from '../serving/queue.js';
import type { Service } from '../serving/service.js';
import { untilAborted } from '../serving/until-aborted.js';
import { connect, createClient, isConnected } from './client.js';
import type { Bot, Command } from './command.js';
import { dispatch } from './dispatch.js';
import { startHeartbeat } from './heartbeat.js';
import { registerCommands } from './register.js';

/** A person reads an answer before asking again; a script does not. */
const COOL_DOWN_MS = 2_000;
/** What runs at SIGTERM is given so long. */
const FINISH_MS = 10_000;

export interface BotOptions {
  service: Service;
  token: string;
  commands: readonly Command[];
  /** Ends the bot in good order. */
  signal: AbortSignal;
}

/**
 * Runs until the signal. The service is its caller's to bring up to date and to close.
 *
 * @throws DiscordRefused where Discord will not have it
 */
export async function runBot({ service, token, commands, signal }: BotOptions): Promise<void> {
  const { config, logger } = service;
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort());
  if (signal.aborted) stop.abort();
  const client = createClient(config.DISCORD_API_URL);
  const bot: Bot = {
    ...service,
    coolDown: new CoolDown(COOL_DOWN_MS),
    owners: new Set(),
    stopping: false,
  };
  service.discord = {
    get connected() {
      return isConnected(client);
    },
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
  try {
    await connect({ client, token, logger, signal: stop.signal, onFatal });
    await untilAborted(stop.signal);
  } finally {
    stop.abort();
    bot.stopping = true;
    bot.reindexer.running?.cancel();
    await Promise.race([Promise.allSettled([...underWay]), sleep(FINISH_MS, null, { ref: false })]);
    await endHeartbeat();
    await client.destroy();
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
