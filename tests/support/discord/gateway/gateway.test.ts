/**
 * The gateway: sessions, what cuts them, and how the real client comes back.
 */

import { once } from 'node:events';
import { type ClientOptions, Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ask, asked, login, SECOND, server, start, startBot, until } from '../rig.js';

describe('the gateway', () => {
  /** discord.js waits 5 s between two IDENTIFYs, as Discord asks; a test need not. */
  const ws: ClientOptions['ws'] = {
    buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }),
  };
  const hello = asked((interaction) => interaction.reply('好'));

  it('replays what a client missed when it resumes', async () => {
    await start();
    const client = await startBot(hello);
    const sequence: number[] = [];
    client.on(Events.Raw, ({ s }: { s: number }) => sequence.push(s));
    await ask().done();
    server.gateway.drop();
    await server.waitFor(() => server.gateway.connected.length === 0);
    const missed = [ask(), ask()];
    expect(missed.map(({ delivered, state }) => [delivered, state])).toEqual([
      [true, 'waiting'],
      [true, 'waiting'],
    ]);
    for (const interaction of missed) await interaction.done();
    expect([server.gateway.identifies, server.gateway.resumes]).toEqual([1, 1]);
    await until(() => sequence.length === 4);
    // READY and one GUILD_CREATE came before; RESUMED is the last.
    expect(sequence).toEqual([3, 4, 5, 6]);
    await ask().done();
  });

  it('asks clients to reconnect, and they resume', async () => {
    await start();
    const client = await startBot(hello);
    const resumed = new Promise((resolve) => client.on(Events.ShardResume, resolve));
    server.gateway.reconnect();
    await resumed;
    await ask().done();
    expect([server.gateway.identifies, server.gateway.resumes]).toEqual([1, 1]);
  });

  it('ends a session for good: the client begins anew and missed what happened', async () => {
    await start();
    await startBot(hello, { ws });
    server.gateway.invalidate(false);
    const missed = ask();
    expect(missed.delivered).toBe(false);
    await server.waitFor(() => server.gateway.identifies === 2);
    await ask().done();
    server.advance(4 * SECOND);
    expect(missed.state).toBe('failed');
    expect(server.gateway.resumes).toBe(0);
  });

  it('says that a session is invalid but can be resumed', async () => {
    await start();
    await startBot(hello);
    server.gateway.invalidate(true);
    await server.waitFor(() => server.gateway.resumes === 1);
    await ask().done();
    expect(server.gateway.identifies).toBe(1);
  });

  it('does not know a session that it forgot while the client was away', async () => {
    await start();
    await startBot(hello, { ws });
    server.gateway.drop();
    server.gateway.invalidate(false);
    await server.waitFor(() => server.gateway.identifies === 2);
    expect(server.gateway.resumes).toBe(1);
    await ask().done();
  });

  it.each([
    [4000, 'An unknown error occurred: 4000'],
    [4009, 'Session timed out.'],
  ])('closes with %i, and the client resumes', async (code, told) => {
    await start();
    const client = await startBot(hello);
    const lines: string[] = [];
    client.on(Events.Debug, (line) => lines.push(line));
    server.gateway.closeConnections(code, 'Test');
    await server.waitFor(() => server.gateway.resumes === 1);
    await ask().done();
    expect(server.gateway.identifies).toBe(1);
    expect(lines.some((line) => line.includes(told))).toBe(true);
  });

  it('closes with 4004 a client whose token was changed meanwhile', async () => {
    await start();
    const client = await startBot(hello);
    const code = new Promise<number>((resolve) =>
      client.on(Events.ShardDisconnect, (event) => resolve(event.code)),
    );
    server.gateway.refusesTokens = true;
    server.gateway.drop();
    expect(await code).toBe(4004);
  });

  it.each<['cut' | number]>([['cut'], [503]])(
    'refuses connections for a while: %s',
    async (how) => {
      await start();
      await startBot(hello, { ws });
      server.gateway.refusal = how;
      server.gateway.drop();
      await server.waitFor(() => server.gateway.refused === 2);
      server.gateway.refusal = null;
      await server.connected();
      await ask().done();
    },
  );

  it('acknowledges heartbeats, and is left by the client where it does not', async () => {
    await start({ heartbeatIntervalMs: 250 });
    const client = await startBot(hello);
    // The client knows its ping from the first acknowledgement on.
    await until(() => client.ws.ping >= 0);
    const before = server.gateway.resumes;
    server.gateway.acknowledges = false;
    await server.waitFor(() => server.gateway.resumes > before);
    server.gateway.acknowledges = true;
    await ask().done();
    expect(server.gateway.identifies).toBe(1);
  });

  it('forgets the session of a client that says goodbye', async () => {
    await start();
    const client = await startBot(hello);
    await client.destroy();
    await server.waitFor(() => server.gateway.connected.length === 0);
    expect(ask().delivered).toBe(false);
  });

  it('tells of guilds that come and go', async () => {
    await start();
    const client = await login();
    const guild = server.addGuild({ name: '新來的' });
    await until(() => client.guilds.cache.has(guild.id));
    server.removeGuild(guild.id);
    await until(() => !client.guilds.cache.has(guild.id));
    expect(() => server.removeGuild('1')).toThrow('There is no guild 1');
  });

  it('sends guilds only to who asked for them', async () => {
    await start();
    const client = await login({ intents: [] });
    expect([...client.guilds.cache.values()].map(({ available }) => available)).toEqual([false]);
  });

  it('spreads guilds over shards', async () => {
    const guilds = [0n, 1n, 2n].map((n) => ({ id: String((1_000_000_000_000n + n) << 22n) }));
    await start({ shards: 2, guilds });
    const client = await startBot(hello, { ws, shards: 'auto' });
    expect(client.guilds.cache.map(({ shardId }) => shardId).sort()).toEqual([0, 0, 1]);
    for (const { id } of guilds) await ask({ guild: id }).done();
    await ask({ dm: true }).done();
  });

  const identify = (more: object = {}) => ({
    op: 2,
    d: { token: server.token, intents: 1, properties: {}, ...more },
  });
  it.each<[string, () => unknown[], number]>([
    ['an unknown opcode', () => [{ op: 99 }], 4001],
    ['what is not JSON', () => ['{'], 4002],
    ['a word before IDENTIFY', () => [{ op: 3, d: {} }], 4003],
    ['a wrong token', () => [identify({ token: 'wrong' })], 4004],
    ['a second IDENTIFY', () => [identify(), identify()], 4005],
    ['a shard that cannot be', () => [identify({ shard: [2, 2] })], 4010],
    ['no intents', () => [identify({ intents: undefined })], 4013],
  ])('closes on %s', async (_, messages, code) => {
    await start();
    const socket = new WebSocket(`${server.gatewayUrl}/?v=10&encoding=json`);
    const closed = once(socket, 'close');
    await once(socket, 'open');
    for (const message of messages()) {
      socket.send(typeof message === 'string' ? message : JSON.stringify(message));
    }
    expect((await closed)[0]).toBe(code);
  });

  it('closes on a resumption from the future and on another version', async () => {
    await start();
    const socket = new WebSocket(`${server.gatewayUrl}/?v=10&encoding=json`);
    const closed = once(socket, 'close');
    await once(socket, 'open');
    socket.send(JSON.stringify(identify()));
    await server.connected();
    const { token } = server;
    const session_id = server.gateway.connected[0]?.id;
    socket.send(JSON.stringify({ op: 6, d: { token, session_id, seq: 1000 } }));
    expect((await closed)[0]).toBe(4007);
    const old = new WebSocket(`${server.gatewayUrl}/?v=9&encoding=json`);
    expect((await once(old, 'close'))[0]).toBe(4012);
  });

  it.each(['v=10&encoding=etf', 'v=10&encoding=json&compress=zlib-stream'])(
    'does not speak %s',
    async (query) => {
      await start();
      const socket = new WebSocket(`${server.gatewayUrl}/?${query}`);
      const [error] = await once(socket, 'error');
      expect(String(error)).toContain('400');
    },
  );
});
