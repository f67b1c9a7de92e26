/** Faults that a test arranges, as a client meets them. */

import { describe, expect, it } from 'vitest';
import {
  ask,
  asked,
  codeOf,
  login,
  newClient,
  server,
  start,
  startBot,
  takeViolations,
  until,
} from './rig.js';

describe('faults', () => {
  it('are rate limits that discord.js waits for', async () => {
    await start();
    const fault = server.fault({
      route: '/webhooks/*/*/messages/@original',
      method: 'PATCH',
      status: 429,
      retryAfter: 0.2,
      times: 2,
    });
    const limited: unknown[] = [];
    const client = await startBot(
      asked(async (interaction) => {
        await interaction.deferReply();
        await interaction.editReply('好');
      }),
    );
    client.rest.on('rateLimited', ({ scope, global, timeToReset }) =>
      limited.push([scope, global, timeToReset > 150]),
    );
    const interaction = await ask().done();
    expect([interaction.messages[0]?.content, fault.hits]).toEqual(['好', 2]);
    const patches = server.requests.filter(({ method }) => method === 'PATCH');
    expect(patches.map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(patches[0]?.response).toEqual({
      message: 'You are being rate limited.',
      retry_after: 0.2,
      global: false,
    });
    expect(limited[0]).toEqual(['user', false, true]);
    const [first, second] = patches;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBe(0);
    expect((second?.startedAt ?? 0) - (first?.startedAt ?? 0)).toBeGreaterThanOrEqual(190);
  });

  it('are refusals of a request however often it is sent, and of that one alone', async () => {
    await start();
    const client = await login();
    const [channel] = server.guild.channels;
    const fault = server.fault({ method: 'POST', status: 403, code: 50001, forGood: true });
    const send = (content: string) =>
      client.rest.post(`/channels/${channel?.id}/messages`, { body: { content } });
    expect([await codeOf(send('甲')), await codeOf(send('甲'))]).toEqual([50001, 50001]);
    expect(await send('乙')).toMatchObject({ content: '乙' });
    expect(await codeOf(send('甲'))).toBe(50001);
    expect(fault.hits).toBe(3);
  });

  it('are global rate limits', async () => {
    await start();
    const client = await login();
    server.fault({ status: 429, retryAfter: 0.1, global: true });
    const limited: unknown[] = [];
    client.rest.on('rateLimited', ({ global }) => limited.push(global));
    await client.users.fetch(server.user.id, { force: true });
    expect(server.requests.slice(-2).map(({ status }) => status)).toEqual([429, 200]);
  });

  it('tell in the headers how long to wait, and of whom', async () => {
    await start();
    const headersOf = async (more: object) => {
      server.fault({ status: 429, retryAfter: 0.5, ...more });
      const { headers } = await fetch(`${server.apiUrl}/v10/gateway`);
      return [
        'retry-after',
        'x-ratelimit-scope',
        'x-ratelimit-global',
        'x-ratelimit-reset-after',
      ].map((name) => headers.get(name));
    };
    expect(await headersOf({})).toEqual(['0.5', 'user', null, '0.5']);
    expect(await headersOf({ scope: 'shared' })).toEqual(['0.5', 'shared', null, '0.5']);
    expect(await headersOf({ global: true })).toEqual(['0.5', 'global', 'true', null]);
  });

  it('are errors of the server, tried again by discord.js', async () => {
    await start();
    server.fault({ route: /\/@original$/, status: 502, times: 2 });
    await startBot(
      asked(async (interaction) => {
        await interaction.deferReply();
        await interaction.editReply('好');
      }),
    );
    const interaction = await ask().done();
    expect(interaction.messages[0]?.versions).toHaveLength(2);
    const patches = server.requests.filter(({ method }) => method === 'PATCH');
    expect(patches.map(({ status, fault }) => [status, fault])).toEqual([
      [502, true],
      [502, true],
      [200, false],
    ]);
  });

  it('are refusals of any code, slowness and silence', async () => {
    await start();
    const client = newClient();
    client.rest.setToken(server.token);
    server.fault({ route: '/users/@me', status: 403, code: 40001, message: 'Unauthorized' });
    expect(await codeOf(client.rest.get('/users/@me'))).toBe(40001);
    server.fault({ route: '/users/@me', delayMs: 30 });
    await client.rest.get('/users/@me');
    expect(server.requests.at(-1)).toMatchObject({ status: 200, fault: true });
    const impatient = newClient({ rest: { timeout: 50, retries: 0 } });
    impatient.rest.setToken(server.token);
    const fault = server.fault({ hang: true, times: 5 });
    await expect(impatient.rest.get('/users/@me')).rejects.toThrow(/abort/i);
    fault.remove();
    await client.rest.get('/users/@me');
    server.fault({ status: 500, times: 9 });
    server.clearFaults();
    await client.rest.get('/users/@me');
  });

  it('are connections that are cut before or after the work was done', async () => {
    await start();
    const codes: unknown[] = [];
    const client = await startBot(
      asked(async (interaction) => {
        server.fault({ route: '/interactions/*/*/callback', drop: 'after' });
        codes.push(await codeOf(interaction.reply('好')));
      }),
      { rest: { retries: 1 } },
    );
    server.fault({ route: '/users/@me', drop: true });
    await client.rest.get('/users/@me');
    const statuses = server.requests
      .filter(({ path }) => path === '/users/@me')
      .map(({ status }) => status);
    expect(statuses).toEqual([0, 200]);
    const interaction = await ask().done();
    await until(() => codes.length === 1);
    // The first try did its work; the client cannot know and tries again.
    expect([codes, interaction.messages.length]).toEqual([[40060], 1]);
    expect(takeViolations()).toEqual(['40060']);
  });
});
