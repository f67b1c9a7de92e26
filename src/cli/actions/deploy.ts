/** `kaoju deploy`: register the slash commands without starting the bot. */

import { REST, type RESTGetCurrentApplicationResult, Routes } from 'discord.js';
import { loadConfig } from '../../config.js';
import type { Command } from '../../discord/command.js';
import { registerCommands } from '../../discord/register.js';
import { checkToken, isTokenRefusal, tokenRefused } from '../../discord/token.js';
import { KaojuError, messageOf } from '../../errors.js';
import { type CliIo, EXIT, printLine } from '../io.js';

export interface DeployOptions {
  json?: boolean;
}

export async function deployCommands(
  io: CliIo,
  commands: readonly Command[],
  { json }: DeployOptions,
): Promise<number> {
  const config = loadConfig(io.environment, io.folder);
  if (!config.DISCORD_TOKEN) {
    throw new KaojuError('ConfigInvalid', 'DISCORD_TOKEN is not set');
  }
  checkToken(config.DISCORD_TOKEN);
  const rest = new REST({ api: config.DISCORD_API_URL }).setToken(config.DISCORD_TOKEN);
  try {
    const application = (await rest.get(
      Routes.currentApplication(),
    )) as RESTGetCurrentApplicationResult;
    const done = await registerCommands(rest, application.id, commands, config);
    const what = done.written.length > 0 ? `registered (${done.written.join(', ')})` : 'up to date';
    printLine(
      io,
      json
        ? JSON.stringify(done)
        : `${done.everywhere} commands everywhere, ${done.home} in the home server: ${what}`,
    );
    return EXIT.done;
  } catch (error) {
    if (isTokenRefusal(error)) throw tokenRefused(error);
    const message = `The commands could not be registered: ${messageOf(error)}`;
    throw new KaojuError('DiscordRefused', message, { cause: error });
  }
}
