/** The client of the bot on the Discord server of the tests: its state, and what it keeps. */

import { Events } from 'discord.js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createClient, isConnected, shardsOf } from '../../../src/discord/connection/client.js';
import { type DiscordServer, startDiscordServer } from '../../support/discord/server.js';

let server: DiscordServer;
let client: ReturnType<typeof createClient>;

beforeEach(async () => {
  // A clock that stands still, so that nothing is late because the machine is slow.
  const at = Date.now();
  server = await startDiscordServer({ now: () => at });
  client = createClient(server.apiUrl);
  client.on(Events.ShardError, () => undefined);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(server.token);
  await ready;
});

afterEach(async () => {
  await client.destroy();
  await server.close();
});

it('is not connected while the gateway is lost, and is again once it is back', async () => {
  expect(isConnected(client)).toBe(true);
  server.gateway.refusal = 503;
  const lost = new Promise((resolve) => client.once(Events.ShardReconnecting, resolve));
  server.gateway.drop();
  await lost;
  expect(isConnected(client)).toBe(false);
  expect(shardsOf(client)).toEqual({ ready: 0, total: 1 });
  expect(client.isReady()).toBe(true);
  const back = new Promise((resolve) => client.once(Events.ShardResume, resolve));
  server.gateway.refusal = null;
  await back;
  expect(isConnected(client)).toBe(true);
});

it('keeps a bounded number of people and no messages, itself always', async () => {
  await client.application?.commands.set([{ name: 'probe', description: 'for this test' }]);
  let heard = 0;
  const people = 260;
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({ content: 'x', withResponse: true });
    heard++;
  });
  for (let n = 0; n < people; n++) server.command({ name: 'probe', user: server.addUser() });
  // The server hears nothing of what happens in the client after its last answer.
  await vi.waitFor(() => expect(heard).toBe(people), { timeout: 25_000, interval: 20 });
  expect(server.violations).toEqual([]);
  const [guild] = client.guilds.cache.values();
  expect(client.users.cache.size).toBeLessThanOrEqual(201);
  expect(guild?.members.cache.size).toBeLessThanOrEqual(201);
  expect(client.users.cache.has(server.bot.id)).toBe(true);
  const kept = [...client.channels.cache.values()].map((channel) =>
    channel.isTextBased() ? channel.messages.cache.size : 0,
  );
  expect(kept.every((count) => count === 0)).toBe(true);
});
