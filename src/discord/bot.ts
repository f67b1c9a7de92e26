/** The bot: connected, answering, brought up to date, and ended in good order. */

import { setTimeout as sleep } from 'node:timers/promises';
import { Events } from 'discord.js';
import { CoolDown } from '../serving/queue.js';
import { RateLimit } from '../serving/rate-limit.js';
import type { Service } from '../serving/service.js';
import { untilAborted } from '../serving/until-aborted.js';
import type { AnyCommand, Bot } from './command.js';
import { connect, createClient, isConnected, shardsOf } from './connection/client.js';
import { startHeartbeat } from './connection/heartbeat.js';
import { prepare } from './connection/prepare.js';
import { dispatch } from './interactions/dispatch.js';

/** A person reads an answer before asking again; a script does not. */
const COOL_DOWN_MS = 2_000;
/** Each click opens an article; a person leafs through a long one, and then reads. */
const CLICKS = { burst: 20, perSecond: 1 };
/** What runs at SIGTERM is given so long. */
const FINISH_MS = 10_000;

export interface BotOptions {
  service: Service;
  token: string;
  commands: readonly AnyCommand[];
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
  service.discord = {
    get connected() {
      return isConnected(client);
    },
    get shards() {
      return shardsOf(client);
    },
  };
  const bot: Bot = {
    ...service,
    coolDown: new CoolDown(COOL_DOWN_MS),
    clicks: new RateLimit(CLICKS),
    owners: new Set(),
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
    void prepare({ client: ready, bot, commands, signal: stop.signal });
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
