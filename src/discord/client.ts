/** The connection to Discord: made and made again, given up only for what no retry can mend. */

import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Events, GatewayCloseCodes, GatewayIntentBits, Options, Status } from 'discord.js';
import { KaojuError, messageOf } from '../errors.js';
import type { Logger } from '../logger.js';
import { untilAborted } from '../serving/until-aborted.js';
import { checkToken, isTokenRefusal, TOKEN_REFUSED, tokenRefused } from './token.js';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** What a person can do about close codes that end it. */
const FATAL_CLOSES: Record<number, string> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN_REFUSED,
  [GatewayCloseCodes.InvalidShard]: 'Discord refused the shard',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in too many servers for its connections; start it again',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer speaks this API version; update Kaoju',
  [GatewayCloseCodes.InvalidIntents]: 'Discord refused the intents',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord refused the intents; Kaoju needs none that is privileged',
};

/** People and members that discord.js keeps: those of the interactions under way, many times over. */
const MAX_PEOPLE = 200;

/** @param apiUrl without version, as DISCORD_API_URL */
export function createClient(apiUrl: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    shards: 'auto',
    // Every interaction brings its person and its message; nothing here reads them again.
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      UserManager: {
        maxSize: MAX_PEOPLE,
        keepOverLimit: ({ id, client }) => id === client.user?.id,
      },
      GuildMemberManager: {
        maxSize: MAX_PEOPLE,
        keepOverLimit: ({ id, client }) => id === client.user?.id,
      },
    }),
    rest: { api: apiUrl },
    allowedMentions: { parse: [] },
  });
}

/** Whether every shard is connected just now; `client.isReady()` stays true once it was. */
export function isConnected({ ws }: Client): boolean {
  return ws.shards.size > 0 && ws.shards.every(({ status }) => status === Status.Ready);
}

export interface Connecting {
  client: Client;
  token: string;
  logger: Logger;
  signal: AbortSignal;
  /** Called once a close code says that no retry helps, whenever that happens. */
  onFatal: (error: KaojuError) => void;
}

/**
 * Logs in; a network that is not there is tried again with growing pauses.
 *
 * @throws DiscordRefused for a token, an intent or another thing that Discord will never accept
 */
export async function connect({
  client,
  token,
  logger,
  signal,
  onFatal,
}: Connecting): Promise<void> {
  let refused: KaojuError | null = null;
  client.on(Events.ShardDisconnect, ({ code }) => {
    refused = new KaojuError(
      'DiscordRefused',
      `${FATAL_CLOSES[code] ?? 'Discord closed the connection for good'} (close code ${code})`,
    );
    onFatal(refused);
  });
  logReconnecting(client, logger, signal);
  client.on(Events.ShardError, (error) => logger.warn({ reason: error.message }, 'gateway error'));
  client.on(Events.Error, (error) => logger.error({ reason: error.message }, 'client error'));

  checkToken(token);
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      await Promise.race([client.login(token), untilAborted(signal)]);
      return;
    } catch (error) {
      if (refused) throw refused;
      if (isTokenRefusal(error)) throw tokenRefused(error);
      logger.warn(
        { reason: messageOf(error), seconds: pause / 1000 },
        'cannot connect; trying again',
      );
      await sleep(pause, undefined, { signal }).catch(() => {});
    }
  }
}

/** discord.js tries twice a second, without end; the first tries and then ever fewer are logged. */
function logReconnecting(client: Client, logger: Logger, signal: AbortSignal): void {
  let tries = 0;
  client.on(Events.ShardReconnecting, () => {
    // A connection that is closed at the end is called lost too.
    if (signal.aborted) return;
    tries++;
    if (Number.isInteger(Math.log2(tries))) {
      logger.warn({ tries }, 'the connection was lost; reconnecting');
    }
  });
  for (const event of [Events.ShardResume, Events.ShardReady] as const) {
    client.on(event, () => {
      if (tries > 0) logger.info('connected again');
      tries = 0;
    });
  }
}
