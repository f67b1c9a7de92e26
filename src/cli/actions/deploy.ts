/** `kaoju deploy`: register the slash commands without starting the bot. */

import { REST, type RESTGetCurrentApplicationResult, Routes } from 'discord.js';
import { loadConfig } from '../../config.js';
import type { AnyCommand } from '../../discord/command.js';
import { type Registered, registerCommands } from '../../discord/connection/register.js';
import { checkToken, isTokenRefusal, tokenRefused } from '../../discord/connection/token.js';
import { KaojuError, messageOf } from '../../errors.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Messages } from '../../messages/messages.js';
import { type CliIo, EXIT, printLine, styleOf } from '../io.js';

export interface DeployOptions {
  json?: boolean;
}

export async function deployCommands(
  io: CliIo,
  commands: readonly AnyCommand[],
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
    printLine(io, json ? JSON.stringify(done) : describe(done, MESSAGES[styleOf(io).locale]));
    return EXIT.done;
  } catch (error) {
    if (isTokenRefusal(error)) throw tokenRefused(error);
    const message = `The commands could not be registered: ${messageOf(error)}`;
    throw new KaojuError('DiscordRefused', message, { cause: error });
  }
}

function describe(done: Registered, { terminal, punctuation }: Messages): string {
  const scopes = punctuation.list(done.written.map((scope) => terminal.scopes[scope]));
  const what = scopes === '' ? terminal.upToDate : terminal.registered + punctuation.note(scopes);
  return punctuation.labelled(terminal.deployed(done), what);
}
