/**
 * The Discord server of the tests, driven by the real discord.js client: logging in, answering.
 * The time there is for it, commands, components, limits, REST and the gateway have test files of
 * their own in discord/.
 */

import { User as DiscordUser, Events, GatewayIntentBits, Routes, Team } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { codeOf, login, newClient, server, start, takeViolations } from './rig.js';

describe('logging in', () => {
  it('makes the client ready with its user, its guilds and their channels', async () => {
    await start({
      bot: { username: 'kaoju' },
      guilds: [{ name: '新聞社', channels: [{ name: '大廳' }, { name: '編輯室' }] }, {}],
    });
    const client = await login();
    expect(client.user.username).toBe('kaoju');
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['新聞社', 'guild1']);
    const guild = client.guilds.cache.get(server.guild.id);
    expect(guild?.channels.cache.map(({ name }) => name)).toEqual(['大廳', '編輯室']);
    expect(guild?.ownerId).toBe(server.owner.id);
    expect(server.gateway.connected).toHaveLength(1);
    expect(server.requests.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['GET', '/gateway/bot', 200],
    ]);
  });

  it('gives the same ids in every run', async () => {
    await start();
    const first = [server.bot.id, server.guild.id, server.user.id];
    await server.close();
    await start();
    expect([server.bot.id, server.guild.id, server.user.id]).toEqual(first);
    expect(new Set(first).size).toBe(3);
  });

  it('tells who owns the application: a person', async () => {
    await start({ application: { owner: { username: 'ling' } } });
    const client = await login();
    const application = await client.application.fetch();
    expect(application.owner).toBeInstanceOf(DiscordUser);
    expect(application.owner?.id).toBe(server.owner.id);
    expect(await client.rest.get('/oauth2/applications/@me')).toEqual(
      await client.rest.get('/applications/@me'),
    );
    expect(await client.rest.get(Routes.user())).toMatchObject({ id: server.bot.id, bot: true });
    expect((await client.users.fetch(server.user.id)).username).toBe(server.user.username);
    const channel = server.guild.channels[0]?.id ?? '';
    expect((await client.channels.fetch(channel, { force: true }))?.id).toBe(channel);
  });

  it('tells who owns the application: a team', async () => {
    await start({
      application: { team: { name: '編輯部', members: [{ username: 'a' }, { username: 'b' }] } },
    });
    const { application } = await login();
    const { owner } = await application.fetch();
    expect(owner).toBeInstanceOf(Team);
    const team = owner as Team;
    expect(team.members.map(({ user }) => user.username)).toEqual(['a', 'b']);
    expect(team.ownerId).toBe(server.owner.id);
  });

  it('refuses a wrong token on both sides', async () => {
    await start();
    await expect(newClient().login('wrong')).rejects.toThrow(/invalid token/i);
    const client = newClient({ rest: { authPrefix: 'Bearer' } });
    client.rest.setToken(server.token);
    expect(await codeOf(client.rest.get('/users/@me'))).toBe(0);
    expect(takeViolations()).toEqual(['0', '0']);
    expect(server.requests.map(({ status }) => status)).toEqual([401, 401]);
  });

  it('closes with 4004 where the gateway refuses the token', async () => {
    await start();
    server.gateway.refusesTokens = true;
    const client = newClient();
    const code = new Promise<number>((resolve) =>
      client.on(Events.ShardDisconnect, (event) => resolve(event.code)),
    );
    await expect(client.login(server.token)).rejects.toThrow(/authentication failed/i);
    expect(await code).toBe(4004);
  });

  it('closes with 4014 for a privileged intent that is not switched on', async () => {
    await start();
    const client = newClient({
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent],
    });
    const code = new Promise<number>((resolve) =>
      client.on(Events.ShardDisconnect, (event) => resolve(event.code)),
    );
    await expect(client.login(server.token)).rejects.toThrow(/disallowed intents/i);
    expect(await code).toBe(4014);
  });

  it('takes a privileged intent that is switched on', async () => {
    await start({ privilegedIntents: GatewayIntentBits.MessageContent });
    const client = await login({
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent],
    });
    expect(client.isReady()).toBe(true);
  });

  it('closes with 4013 for an intent that does not exist', async () => {
    await start();
    const client = newClient({ intents: 1 << 30 });
    await expect(client.login(server.token)).rejects.toThrow(/invalid intents/i);
  });
});
