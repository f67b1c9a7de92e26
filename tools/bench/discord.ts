/**
 * Many people asking at once while the whole index is made anew: how soon each interaction gets
 * its first response and its answer. The bot is the one that is deployed, Discord the one of the
 * tests on this machine, so a network's time is not in the figures, but the bot's is, and that
 * of a Discord that shares its processors.
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { numberedReports } from '../../tests/support/bot-reports.js';
import type { DiscordServer, Interaction, User } from '../../tests/support/discord/server.js';
import { RunningBot } from '../pictures/bot.js';

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

export interface DiscordFigure {
  name: string;
  /** Null where it could not be measured; the note says why. */
  value: number | null;
  unit: 'ms' | 's' | 'count' | 'a second';
  target?: { kind: 'most' | 'least'; value: number };
  note?: string;
}

/** Discord's: later ones fail in front of the person. */
const FIRST_RESPONSE_MS = 3_000;
/** The bot's own counts from when it heard of a question; and a little more. */
const COOL_DOWN_MS = 2_100;
const ANSWER_MS = 120_000;
const ADMINISTRATOR = '8';

interface Asked {
  interaction: Interaction;
  /** Milliseconds from the question; null where it never came. */
  firstMs: number | null;
  answerMs: number | null;
  /** A private "busy" or "one question at a time": asked again. */
  refused: boolean;
  /** What is left of it once the answer is there. */
  coolDownMs: number;
}

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
      return await measure(bot.server, options);
    } finally {
      await bot.stop();
    }
  } finally {
    await rm(corpus, { recursive: true, force: true });
  }
}

async function measure(
  server: DiscordServer,
  { people, questions, articles, maxSeconds, say }: DiscordBenchOptions,
): Promise<DiscordFigure[]> {
  const readers = Array.from({ length: people }, (_, n) => server.world.user(`reader${n}`));
  const seen = server.requests.length;
  const startedAt = performance.now();
  const all: Asked[] = [];
  let given = 0;
  const next = (): number | null =>
    given < questions && performance.now() - startedAt < maxSeconds * 1000 ? given++ : null;

  say(`${people} people ask ${questions} questions`);
  const asking = Promise.all(readers.map((reader) => askOn(server, reader, articles, next, all)));
  await until(() => given >= questions / 2, asking);
  say('The whole index is made anew');
  const reindex = await reindexed(server);
  await asking;
  const seconds = (performance.now() - startedAt) / 1000;
  say(`Asked and answered in ${seconds.toFixed(0)} s`);
  const sent = server.requests.slice(seen);
  return [
    ...figuresOf(all, seconds),
    { name: 're-index of everything meanwhile', value: reindex, unit: 's' },
    ...ratesOf(sent),
  ];
}

/** One person: asks, reads, waits for the cool-down, asks the next. */
async function askOn(
  server: DiscordServer,
  user: User,
  articles: number,
  next: () => number | null,
  all: Asked[],
): Promise<void> {
  for (let number = next(); number !== null; number = next()) {
    const question = questionOn(number, articles);
    for (let refused = true; refused; ) {
      const asked = await ask(server, user, question);
      all.push(asked);
      refused = asked.refused;
      await sleep(asked.coolDownMs);
    }
  }
}

function questionOn(number: number, articles: number): string {
  const reservoir = (number % articles) + 1;
  return [
    `第${reservoir}號水庫總工程費多少`,
    `第${reservoir}号水库的坝高是多少`,
    `第${reservoir}號水庫早幾天蓄水`,
  ][number % 3] as string;
}

async function ask(server: DiscordServer, user: User, question: string): Promise<Asked> {
  const startedAt = performance.now();
  const since = (): number => performance.now() - startedAt;
  const interaction = server.command({ name: 'ask', options: { question }, user });
  const first = await interaction.firstResponse.then(
    ({ ephemeral }) => ({ ms: since(), ephemeral }),
    () => null,
  );
  const answered = first
    ? await interaction.done(undefined, ANSWER_MS).then(
        () => true,
        () => false,
      )
    : false;
  return {
    interaction,
    firstMs: first?.ms ?? null,
    answerMs: answered ? since() : null,
    refused: first?.ephemeral === true,
    coolDownMs: Math.max(0, (first?.ms ?? 0) + COOL_DOWN_MS - since()),
  };
}

/** Seconds until the summary; null where there was none. */
async function reindexed(server: DiscordServer): Promise<number | null> {
  const startedAt = performance.now();
  const interaction = server.command({
    name: 'reindex',
    options: { mode: 'full' },
    user: server.owner,
    permissions: ADMINISTRATOR,
  });
  const ended = await interaction
    .done(({ original }) => original?.controls.length === 0, ANSWER_MS)
    .catch(() => null);
  return ended && (performance.now() - startedAt) / 1000;
}

async function until(condition: () => boolean, other: Promise<unknown>): Promise<void> {
  let ended = false;
  void other.finally(() => {
    ended = true;
  });
  while (!ended && !condition()) await sleep(50);
}

function figuresOf(all: Asked[], seconds: number): DiscordFigure[] {
  const none = { kind: 'most', value: 0 } as const;
  const answered = all.filter(({ answerMs, refused }) => answerMs !== null && !refused);
  const times = (values: (number | null)[]): number[] => values.filter((value) => value !== null);
  const first = times(all.map(({ firstMs }) => firstMs));
  const answers = times(answered.map(({ answerMs }) => answerMs));
  const limit = { kind: 'most', value: FIRST_RESPONSE_MS } as const;
  const count = (name: string, value: number, target?: DiscordFigure['target']): DiscordFigure => ({
    name,
    value,
    unit: 'count',
    ...(target ? { target } : {}),
  });
  return [
    count('questions answered', answered.length),
    count('refused privately and asked again', all.filter(({ refused }) => refused).length),
    count('without a first response in time', all.length - first.length, none),
    count('without an answer', all.filter(({ answerMs }) => answerMs === null).length, none),
    count('answered twice', all.filter(isTwice).length, none),
    { name: 'questions a second', value: answered.length / seconds, unit: 'a second' },
    ...percentiles('first response', first, limit),
    ...percentiles('answer', answers),
  ];
}

/** A deferred reply has two versions: thinking, and the answer. */
function isTwice({ interaction: { messages }, refused }: Asked): boolean {
  return messages.length > 1 || (messages[0]?.versions.length ?? 0) > (refused ? 1 : 2);
}

function percentiles(
  name: string,
  values: number[],
  target?: DiscordFigure['target'],
): DiscordFigure[] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number | null =>
    sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
  return [
    { name: `${name}, median`, value: at(0.5), unit: 'ms' },
    { name: `${name}, 95th percentile`, value: at(0.95), unit: 'ms' },
    { name: `${name}, slowest`, value: at(1), unit: 'ms', ...(target ? { target } : {}) },
  ];
}

/** discord.js sends first responses as they come and everything else at most 50 a second. */
function ratesOf(sent: DiscordServer['requests']): DiscordFigure[] {
  const busiest = (method: string): number => {
    const times = sent.filter((request) => request.method === method).map((one) => one.startedAt);
    let most = 0;
    for (let from = 0, to = 0; to < times.length; to++) {
      while ((times[to] as number) - (times[from] as number) >= 1000) from++;
      most = Math.max(most, to - from + 1);
    }
    return most;
  };
  return [
    { name: 'first responses in the busiest second', value: busiest('POST'), unit: 'count' },
    { name: 'edits in the busiest second', value: busiest('PATCH'), unit: 'count' },
  ];
}
