/** The connection to Discord: made and made again, given up only for what no retry can mend. */

import { Client, Events, GatewayCloseCodes, GatewayIntentBits, Options, Status } from 'discord.js';
import { isKaojuError, KaojuError } from '../../errors.js';
import type { Logger } from '../../logger.js';
import { untilAborted } from '../../serving/until-aborted.js';
import { checkToken, isTokenRefusal, TOKEN_REFUSED, tokenRefused } from './token.js';
import { tryAgain } from './try-again.js';

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

/** The connections by their own state just now; `client.isReady()` stays true once it was. */
export function shardsOf({ ws }: Client): { ready: number; total: number } {
  const { size: total } = ws.shards;
  return { ready: ws.shards.filter(({ status }) => status === Status.Ready).size, total };
}

/** Whether every shard is connected. */
export function isConnected(client: Client): boolean {
  const { ready, total } = shardsOf(client);
  return total > 0 && ready === total;
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
  const logIn = async (): Promise<void> => {
    try {
      await Promise.race([client.login(token), untilAborted(signal)]);
    } catch (error) {
      if (refused) throw refused;
      throw isTokenRefusal(error) ? tokenRefused(error) : error;
    }
  };
  await tryAgain(logIn, {
    failed: 'cannot connect',
    ...{ logger, signal, longestPauseMs: LONGEST_PAUSE_MS },
    isFinal: (error) => isKaojuError(error, 'DiscordRefused'),
  });
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
