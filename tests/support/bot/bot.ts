/**
 * The bot under test: `node dist/src/cli.js start` in a process of its own with the real model,
 * over a collection in a temporary folder, on the Discord server of the tests. That server's
 * clock stands still, so that nothing is late because the machine is slow.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect } from 'vitest';
import {
  type CommandCall,
  type DiscordServer,
  type Interaction,
  type SentMessage,
  type ServerOptions,
  startDiscordServer,
  type User,
} from '../discord/server.js';
import { temporaryFolder } from '../run/temporary.js';
import { childrenOf, type HeldProcess, hold } from './children.js';
import { forgetRepeats } from './repeats.js';
import { checkSecrecy } from './secrecy.js';

export const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const CLI = path.join(PROJECT, 'dist/src/cli.js');
/** Ends a test that waits for what never comes; no test is about time. */
export const PATIENCE_MS = 90_000;
const LOOK_EVERY_MS = 20;

export const HOME = '1100000000000000001';
export const OTHER = '1100000000000000002';
const GUILDS = [
  { id: HOME, name: '新聞社' },
  { id: OTHER, name: '別處' },
];
/** Discord's permission bit of administrators. */
export const ADMIN = '8';

export interface BotOptions {
  /** The collection: articles (and metadata.csv) by file name. */
  files: Record<string, string | Buffer>;
  /** An empty value means the default, as if the key were not there. */
  env?: Record<string, string>;
  server?: ServerOptions;
  /** Until when to wait; default until the commands are registered and the first build ended. */
  ready?: (bot: TestBot) => boolean;
}

type Restart = Pick<BotOptions, 'env' | 'ready'>;
type Place = Partial<CommandCall>;

const started = new Set<TestBot>();

afterEach(() => {
  for (const bot of started) {
    bot.goOn();
    bot.check();
  }
});

afterAll(async () => {
  await Promise.all([...started].map((bot) => bot.end()));
});

export async function startBot(options: BotOptions): Promise<TestBot> {
  const at = Date.now();
  const server = await startDiscordServer({ now: () => at, guilds: GUILDS, ...options.server });
  const bot = new TestBot(server, options);
  started.add(bot);
  bot.start();
  await bot.until(() => (options.ready ?? isReady)(bot));
  return bot;
}

const isReady = (bot: TestBot): boolean =>
  bot.logged(/^commands (registered|are up to date)$/u) && bot.logged(/^the build/u);

export class TestBot {
  readonly server: DiscordServer;
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly dataDir: string;
  /** Everything the process wrote to standard error since it was started. */
  output = '';
  readonly #root: string;
  /** Lets those who wait look at what tells nobody that it changed: files and processes. */
  readonly #looking: NodeJS.Timeout;
  readonly #env: Record<string, string>;
  #child: ChildProcess | null = null;
  #held: HeldProcess | null = null;
  #exited: Promise<number | null> = Promise.resolve(null);

  constructor(server: DiscordServer, { files, env = {} }: BotOptions) {
    this.server = server;
    this.#looking = setInterval(() => server.world.changed(), LOOK_EVERY_MS);
    this.#root = temporaryFolder();
    this.corpusDir = path.join(this.#root, 'corpus');
    this.indexDir = path.join(this.#root, 'index');
    this.dataDir = path.join(this.#root, 'data');
    mkdirSync(this.corpusDir);
    for (const [name, text] of Object.entries(files)) this.write(name, text);
    this.#env = {
      PATH: process.env.PATH ?? '',
      CORPUS_DIR: this.corpusDir,
      INDEX_DIR: this.indexDir,
      DATA_DIR: this.dataDir,
      DISCORD_API_URL: server.apiUrl,
      DISCORD_TOKEN: server.token,
      DISCORD_GUILD_ID: HOME,
      ...env,
    };
  }

  /** @param env for this start alone */
  start(env: Record<string, string> = {}): void {
    this.output = '';
    const child = spawn(process.execPath, [CLI, 'start'], {
      env: { ...this.#env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    createInterface({ input: child.stderr }).on('line', (line) => {
      this.output += `${line}\n`;
      this.server.world.changed();
    });
    this.#exited = once(child, 'close').then(([code]) => code as number | null);
    this.#child = child;
  }

  /** Ends it and starts it again over the same folders; resolves once it is ready. */
  async restart({ env = {}, ready = isReady }: Restart = {}): Promise<void> {
    await this.stop();
    this.start(env);
    await this.until(() => ready(this));
  }

  /** @returns its exit code */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.#child?.kill(signal);
    return this.exit();
  }

  /** Resolves with the exit code once the process has ended; null where a signal ended it. */
  exit(): Promise<number | null> {
    return this.#exited;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** The processes it has started that are alive. */
  children(): number[] {
    return childrenOf(this.pid);
  }

  /** Stops its build where it is, so that whatever the test does happens meanwhile. */
  holdBuild(): HeldProcess {
    const [build, ...more] = this.children();
    if (build === undefined || more.length > 0) throw new Error('There is not one build to hold');
    this.#held = hold(build);
    return this.#held;
  }

  /** A build that a failed test left held would fail all the others with it. */
  goOn(): void {
    this.#held?.goOn();
    this.#held = null;
  }

  /** Kills it if need be and closes its Discord. */
  async end(): Promise<void> {
    if (!started.delete(this)) return;
    clearInterval(this.#looking);
    this.goOn();
    this.#child?.kill('SIGKILL');
    await this.#exited;
    await this.server.close();
  }

  write(name: string, text: string | Buffer): void {
    writeFileSync(path.join(this.corpusDir, name), text);
  }

  remove(name: string): void {
    rmSync(path.join(this.corpusDir, name));
  }

  /** The lines of its log; what is no JSON is its last word to the terminal. */
  get log(): { level: number; msg: string; [key: string]: unknown }[] {
    const lines = this.output.split('\n').filter((line) => line.startsWith('{'));
    return lines.map((line) => JSON.parse(line));
  }

  logged(msg: RegExp): boolean {
    return this.log.some((line) => msg.test(line.msg));
  }

  /** Resolves once it holds; looked at whenever the bot sends or logs something, and often. */
  until(condition: () => boolean): Promise<void> {
    return this.server.waitFor(condition, PATIENCE_MS);
  }

  /** Uses a command as somebody nobody has seen before, unless the place names a user. */
  use(name: string, options: CommandCall['options'] = {}, place: Place = {}): Interaction {
    const user = place.user ?? this.newcomer();
    return this.server.command({ name, options, ...place, user });
  }

  newcomer(): User {
    return this.server.addUser();
  }

  ask(question: string, place: Place & { private?: boolean } = {}): Interaction {
    const { private: hidden, ...rest } = place;
    return this.use(
      'ask',
      hidden === undefined ? { question } : { question, private: hidden },
      rest,
    );
  }

  async answer(question: string, place: Place & { private?: boolean } = {}): Promise<SentMessage> {
    return replyTo(this.ask(question, place));
  }

  /** As an administrator of the home server, unless the place says otherwise. */
  reindex(mode?: string, place: Place = {}): Interaction {
    return this.use('reindex', mode ? { mode } : {}, { permissions: ADMIN, ...place });
  }

  /** Fails where Discord refused anything or anything went out that must not. */
  check(): void {
    forgetRepeats(this.server);
    this.expectViolations([]);
    checkSecrecy(this.server, [this.#root, PROJECT, this.server.token]);
  }

  /** Fails unless Discord refused exactly this, by its codes; forgets them. */
  expectViolations(codes: number[]): void {
    const seen = this.server.violations.splice(0);
    const told = seen.map(
      ({ code, method, path: at, message }) => `${code} ${method} ${at} ${message}`,
    );
    expect(
      seen.map(({ code }) => code),
      told.join('\n'),
    ).toEqual(codes);
  }
}

/** The message an interaction was answered with. */
export async function replyTo(interaction: Interaction): Promise<SentMessage> {
  await interaction.done(undefined, PATIENCE_MS);
  const [message] = interaction.messages;
  if (!message) throw new Error(`There is no message; ${interaction.describe()}`);
  return message;
}
