/**
 * Many people at once, who ask, type, click, search and check while the whole index is made anew:
 * how soon each interaction gets its first response and its answer, and what memory it takes. The
 * bot is the one that is deployed, Discord the one of the tests on this machine, so a network's
 * time is not in the figures, but the bot's is, and that of a Discord that shares its processors.
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MESSAGES } from '../../../src/messages/languages.js';
import { numberedReports } from '../../../tests/support/bot/reports.js';
import type { DiscordServer } from '../../../tests/support/discord/server.js';
import { RunningBot } from '../../pictures/bot.js';
import { type DiscordFigure, figuresOf, ratesOf } from './figures.js';
import { MemoryWatch } from './memory-watch.js';
import { askOn, type Done } from './people.js';

export interface DiscordBenchOptions {
  people: number;
  /** By all of them together. */
  questions: number;
  articles: number;
  /** After so long nobody asks any more; what was asked is still waited for. */
  maxSeconds: number;
  say: (line: string) => void;
}

export const DISCORD_BENCH: DiscordBenchOptions = {
  people: 200,
  questions: 2_000,
  articles: 300,
  maxSeconds: 300,
  say: () => {},
};

/**
 * How long a re-index is waited for: it goes on behind those who ask, at a lower priority, and its
 * message is edited until minute 14.
 */
const REINDEX_MS = 13 * 60_000;
const [REINDEXED = ''] = MESSAGES['zh-Hant'].discord
  .reindexDone({ time: '\0', changes: '' })
  .split('\0');
const ADMINISTRATOR = '8';

export async function runDiscordBench(
  given: Partial<DiscordBenchOptions> = {},
): Promise<DiscordFigure[]> {
  const options = { ...DISCORD_BENCH, ...given };
  const { people, articles, say } = options;
  const corpus = await mkdtemp(path.join(os.tmpdir(), 'kaoju-bench-discord-'));
  try {
    for (const [name, text] of Object.entries(numberedReports(articles))) {
      await writeFile(path.join(corpus, name), text);
    }
    const users = Array.from({ length: people }, (_, n) => ({ username: `reader${n}` }));
    const settings = { MAX_WAITING: String(people) };
    say(`Starting the bot over ${articles} articles`);
    const bot = await RunningBot.start({ corpus, users, settings });
    try {
      await bot.indexReady();
      return await measure(bot, options);
    } finally {
      await bot.stop();
    }
  } finally {
    await rm(corpus, { recursive: true, force: true });
  }
}

async function measure(
  bot: RunningBot,
  { people, questions, articles, maxSeconds, say }: DiscordBenchOptions,
): Promise<DiscordFigure[]> {
  const { server } = bot;
  const readers = Array.from({ length: people }, (_, n) => server.world.user(`reader${n}`));
  const seen = server.requests.length;
  const memory = new MemoryWatch(bot.pid);
  const startedAt = performance.now();
  const all: Done[] = [];
  let given = 0;
  const next = (): number | null =>
    given < questions && performance.now() - startedAt < maxSeconds * 1000 ? given++ : null;

  say(`${people} people ask ${questions} questions, type, click, search and check`);
  const crowd = { server, articles, next, all };
  const asking = Promise.all(readers.map((reader) => askOn(crowd, reader)));
  await until(() => given >= questions / 2, asking);
  say('The whole index is made anew');
  const reindexing = reindexed(server);
  await asking;
  const seconds = (performance.now() - startedAt) / 1000;
  say(`Asked and answered in ${seconds.toFixed(0)} s`);
  const reindex = await reindexing;
  const sent = server.requests.slice(seen);
  return [...figuresOf(all, seconds), reindex, ...ratesOf(sent), ...memory.end()];
}

/** Until its summary; where there is none, what was said instead. */
async function reindexed(server: DiscordServer): Promise<DiscordFigure> {
  const startedAt = performance.now();
  const interaction = server.command({
    name: 'reindex',
    options: { mode: 'full' },
    user: server.owner,
    permissions: ADMINISTRATOR,
  });
  await interaction
    .done(({ original }) => original?.controls.length === 0, REINDEX_MS)
    .catch(() => null);
  const text = interaction.original?.text ?? 'there was no answer';
  const named = { name: 're-index of everything meanwhile', unit: 's' } as const;
  if (!text.startsWith(REINDEXED)) return { ...named, value: null, note: text };
  return { ...named, value: (performance.now() - startedAt) / 1000 };
}

async function until(condition: () => boolean, other: Promise<unknown>): Promise<void> {
  let ended = false;
  void other.finally(() => {
    ended = true;
  });
  while (!ended && !condition()) await sleep(50);
}
