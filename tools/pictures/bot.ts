/**
 * The bot as it is deployed, `node dist/src/cli.js start`, connected to a Discord of its own on
 * this machine. Its index and data are in a temporary folder that goes with it.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { RESTJSONErrorCodes } from 'discord.js';
import { forgetRepeats } from '../../tests/support/bot/repeats.js';
import {
  type DiscordServer,
  type ServerOptions,
  startDiscordServer,
} from '../../tests/support/discord/server.js';

const LATE = RESTJSONErrorCodes.UnknownInteraction;
const ROOT = path.resolve(import.meta.dirname, '../..');
const START_MS = 60_000;
/** A machine with other work takes its time. */
const INDEX_MS = 300_000;

export interface BotOptions {
  /** The articles; default the project's own. */
  corpus?: string;
  users: NonNullable<ServerOptions['users']>;
  /** Nothing is late then, however slow the machine is. */
  isClockStill?: true;
  /** Settings other than the defaults. */
  settings?: Record<string, string>;
}

export class RunningBot {
  private constructor(
    readonly server: DiscordServer,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Resolves once it is connected and its commands are registered; the index may not be ready. */
  static async start({ corpus, users, settings, isClockStill }: BotOptions): Promise<RunningBot> {
    const at = Date.now();
    const server = await startDiscordServer({
      ...(isClockStill && { now: () => at }),
      bot: { username: 'Kaoju' },
      application: { name: 'Kaoju', owner: { username: 'owner', globalName: 'Yun' } },
      users,
      openapiPath: false,
    });
    const folder = await mkdtemp(path.join(os.tmpdir(), 'kaoju-pictures-'));
    const child = spawn(process.execPath, [path.join(ROOT, 'dist/src/cli.js'), 'start'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        PATH: process.env.PATH,
        LOG_LEVEL: 'error',
        CORPUS_DIR: corpus ?? path.join(ROOT, 'corpus'),
        INDEX_DIR: path.join(folder, 'index'),
        DATA_DIR: path.join(folder, 'data'),
        MODEL_DIR: path.join(ROOT, 'models/bge-small-zh-v1.5'),
        DISCORD_TOKEN: server.token,
        DISCORD_API_URL: server.apiUrl,
        DISCORD_GUILD_ID: server.guild.id,
        // Set, so that a .env beside package.json does not count.
        ALLOWED_GUILDS: '',
        USER_INSTALL: 'off',
        REGISTER_COMMANDS: 'on',
        RECORD_QUESTIONS: 'off',
        ABSTAIN_BELOW: '',
        MAX_QUESTIONS: '',
        MAX_WAITING: '',
        ...settings,
      },
    });
    const bot = new RunningBot(server, child, folder);
    const registered = (): boolean =>
      server.commands().length > 0 && server.commands(server.guild.id).length > 0;
    try {
      await server.waitFor(registered, START_MS);
    } catch (error) {
      await bot.stop();
      throw error;
    }
    return bot;
  }

  /** Asks until it is looked up: what is asked before says that the index is being prepared. */
  async indexReady(withinMs = INDEX_MS): Promise<void> {
    const { server } = this;
    const question = '有哪些報導';
    for (const giveUpAt = Date.now() + withinMs; Date.now() < giveUpAt; await sleep(250)) {
      // Seen by nobody else.
      const options = { question, private: true };
      const asked = server.command({ name: 'ask', options, user: server.owner });
      // While the first build has the machine, an answer may be late.
      const first = await asked.firstResponse.catch(() => null);
      if (first) await asked.done();
      if (!asked.original?.text.includes(question)) continue;
      // What came too late meanwhile was asked by nobody.
      server.violations.length = 0;
      return;
    }
    throw new Error(`The index was not ready after ${withinMs} ms`);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const exited = new Promise((resolve) => this.child.once('exit', resolve));
      this.child.kill('SIGTERM');
      await exited;
    }
    forgetRepeats(this.server);
    // What came too late is for whoever measures to tell.
    const violations = this.server.violations.filter(({ code }) => code !== LATE);
    await this.server.close();
    await rm(this.folder, { recursive: true, force: true });
    const [first] = violations;
    if (first) throw new Error(`Discord would have refused: ${first.message}`);
  }
}
