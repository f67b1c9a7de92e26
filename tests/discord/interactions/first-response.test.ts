/** A first response that arrived, while its answer did not: the work goes on. */

import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError } from 'discord.js';
import { expect, it } from 'vitest';
import { deferReply } from '../../../src/discord/interactions/first-response.js';

type Options = { signal: AbortSignal };
/** What a try comes to. */
type Try = (signal: AbortSignal) => Promise<void>;

const refusal = (code: number) => {
  const nothing = { files: undefined, body: undefined };
  return new DiscordAPIError({ code, message: '' }, code, 400, 'POST', '/', nothing);
};
const silent: Try = (signal) => sleep(60_000, undefined, { signal });
const refusedAfter =
  (ms: number, code: number): Try =>
  async (signal) => {
    await sleep(ms, undefined, { signal });
    throw refusal(code);
  };
/** The whole process stands still meanwhile, so that the end of the time limit is seen late. */
const stalled: Try = async (signal) => {
  const until = performance.now() + 3_000;
  while (performance.now() < until);
  await silent(signal);
};

function deferred(tries: Try[]) {
  const left = [...tries];
  const post = (_: string, { signal }: Options) => (left.shift() ?? silent)(signal);
  const interaction = { id: '1', token: 't', client: { rest: { post } }, deferred: false };
  return { interaction, done: deferReply(interaction as never, true), left };
}

it.each<[string, Try[]]>([
  ['after two tries that were slow to be answered', [silent, refusedAfter(1_800, 40060)]],
  ['after a try that this process was too slow for', [stalled, refusedAfter(0, 40060)]],
])('counts as sent %s', async (_, tries) => {
  const { interaction, done, left } = deferred(tries);
  await done;
  expect([interaction.deferred, left.length]).toEqual([true, 0]);
});

it('has not arrived where the last try says so', async () => {
  const { interaction, done } = deferred([silent, refusedAfter(1_800, 10062)]);
  await expect(done).rejects.toMatchObject({ code: 10062 });
  expect(interaction.deferred).toBe(false);
});
