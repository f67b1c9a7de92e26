/**
 * What needs the connection, once: who owns the application, and the commands' registration.
 * Neither waits for the other; what fails is done again until it succeeds.
 */

import { type Client, Team } from 'discord.js';
import type { AnyCommand, Bot } from '../command.js';
import { readCommandIds } from './command-ids.js';
import { registerCommands } from './register.js';
import { type Trying, tryAgain } from './try-again.js';

/** A home server that the bot is not in yet refuses for as long as that lasts. */
const LONGEST_PAUSE_MS = 10 * 60_000;

export interface Preparation {
  client: Client<true>;
  bot: Bot;
  commands: readonly AnyCommand[];
  /** Ends it. */
  signal: AbortSignal;
  firstPauseMs?: number;
}

/** Never rejects. */
export async function prepare(preparation: Preparation): Promise<void> {
  const { bot, signal, firstPauseMs } = preparation;
  const trying = {
    ...{ logger: bot.logger, signal, longestPauseMs: LONGEST_PAUSE_MS },
    ...(firstPauseMs !== undefined && { firstPauseMs }),
  };
  await Promise.all([
    tryAgain(() => readOwners(preparation), {
      ...trying,
      failed: 'cannot read who owns the application',
    }),
    prepareCommands(preparation, trying),
  ]);
}

/** Registered where they are to be; what they are called by is asked then. */
async function prepareCommands(
  preparation: Preparation,
  trying: Omit<Trying, 'failed'>,
): Promise<void> {
  const { client, bot, signal } = preparation;
  if (bot.config.REGISTER_COMMANDS) {
    const failed = 'cannot register the commands';
    await tryAgain(() => register(preparation), { ...trying, failed });
  }
  if (signal.aborted) return;
  const failed = 'cannot read the ids of the commands';
  await tryAgain(
    async () => {
      bot.commandIds = await readCommandIds(client, bot.config.DISCORD_GUILD_ID ?? null);
    },
    { ...trying, failed },
  );
}

async function readOwners({ client, bot }: Preparation): Promise<void> {
  const { owner } = await client.application.fetch();
  if (owner instanceof Team) bot.owners = new Set(owner.members.keys());
  else if (owner) bot.owners = new Set([owner.id]);
}

async function register({ client, bot, commands }: Preparation): Promise<void> {
  const done = await registerCommands(client.rest, client.application.id, commands, bot.config);
  const written = done.written.length > 0;
  bot.logger.info(done, written ? 'commands registered' : 'commands are up to date');
}
