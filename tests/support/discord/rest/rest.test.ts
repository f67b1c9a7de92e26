/** REST beside interactions: messages, what there is not, the log, Discord's OpenAPI description. */

import { readFile } from 'node:fs/promises';
import { Events, GatewayIntentBits, MessageFlags, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import {
  ask,
  asked,
  codeOf,
  errorOf,
  login,
  NOW,
  newClient,
  server,
  start,
  startBot,
  takeViolations,
  until,
  V2,
} from '../rig.js';
import { OpenApi } from './openapi.js';

describe('messages outside interactions', () => {
  it('reach a person directly, and can be read, edited and deleted', async () => {
    await start();
    const client = await login();
    const sent = await client.users.send(server.user.id, ' 你好 ');
    const [message] = server.directMessages(server.user);
    expect(message?.content).toBe('你好');
    await sent.edit('再見');
    const messages = await sent.channel.messages.fetch({ message: sent.id, force: true });
    expect(messages.content).toBe('再見');
    await sent.delete();
    expect([message?.deletedBy, message?.versions.length]).toEqual(['bot', 2]);
    expect(await codeOf(sent.edit('太晚'))).toBe(10008);
    expect(takeViolations()).toEqual(['10008']);
  });

  it('are refused by who takes none, which is no fault of the bot', async () => {
    await start();
    const client = await login();
    server.refuseDms(server.user);
    expect(await codeOf(client.users.send(server.user.id, '你好'))).toBe(50007);
    server.refuseDms(server.user, false);
    await client.users.send(server.user.id, '你好');
    expect(server.directMessages(server.user)).toHaveLength(1);
  });

  it('cannot touch ephemeral messages, nor channels the bot cannot see', async () => {
    await start({ guilds: [{ channels: [{}, { access: false }] }] });
    const client = await startBot(
      asked((interaction) => interaction.reply({ content: '私下', flags: MessageFlags.Ephemeral })),
    );
    const [message] = (await ask().done()).messages;
    const [open, closed] = server.guild.channels.map(({ id }) => id);
    const { rest } = client;
    const edit = rest.patch(Routes.channelMessage(open ?? '', message?.id ?? ''), {
      body: { content: '改' },
    });
    expect(await codeOf(edit)).toBe(10008);
    const post = (channel = '') =>
      rest.post(Routes.channelMessages(channel), { body: { content: '好' } });
    expect(await codeOf(post(closed))).toBe(50001);
    expect(await codeOf(post('123456789012345678'))).toBe(10003);
    expect(takeViolations()).toEqual(['10008', '50001', '10003']);
  });

  it('answer another message where it is still there', async () => {
    await start();
    const client = await login();
    const first = await client.users.send(server.user.id, '一');
    const second = await first.reply('二');
    expect(second.reference?.messageId).toBe(first.id);
    server.deleteMessage(first.id);
    expect(await codeOf(first.reply({ content: '三', failIfNotExists: true }))).toBe(50035);
    await first.reply({ content: '四', failIfNotExists: false });
    expect(takeViolations()).toEqual(['MESSAGE_REFERENCE_UNKNOWN_MESSAGE message_reference']);
  });

  it('are told of to who listens, and answers to interactions too', async () => {
    await start();
    const events: string[] = [];
    const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages];
    const client = await startBot(
      asked((interaction) => interaction.reply('好')),
      { intents },
    );
    client.on(Events.MessageCreate, ({ content }) => events.push(`+${content}`));
    client.on(Events.MessageDelete, ({ id }) => events.push(`-${id}`));
    const [message] = (await ask().done()).messages;
    server.deleteMessage(message?.id ?? '');
    await client.users.send(server.user.id, '這個沒有訂');
    await until(() => events.length === 2);
    expect(events).toEqual(['+好', `-${message?.id}`]);
  });
});

describe('what there is not', () => {
  it('is answered with 404, and without authorization with 401', async () => {
    await start();
    const { rest } = newClient();
    rest.setToken(server.token);
    const error = await errorOf(rest.get('/guilds/1/bans'));
    expect([error.status, error.rawError]).toEqual([404, { code: 0, message: '404: Not Found' }]);
    const answer = await fetch(`${server.apiUrl}/v10/users/@me`);
    expect([answer.status, await answer.json()]).toEqual([
      401,
      { message: '401: Unauthorized', code: 0 },
    ]);
    const wrongVersion = await fetch(`${server.apiUrl}/v9/gateway`, {
      headers: { Authorization: `Bot ${server.token}` },
    });
    expect(wrongVersion.status).toBe(404);
    const broken = await fetch(`${server.apiUrl}/v10/users/@me/channels`, {
      method: 'POST',
      headers: { Authorization: `Bot ${server.token}`, 'Content-Type': 'application/json' },
      body: '{',
    });
    expect(await broken.json()).toMatchObject({ code: 50109 });
    expect((await fetch(`${server.world.origin}/attachments/1/a`)).status).toBe(404);
    expect(takeViolations()).toEqual(['0', '0', '0', '50109']);
  });
});

describe("Discord's OpenAPI description", () => {
  const described = OpenApi.load(undefined) !== null;

  it.skipIf(!described)('catches what no limit does, and says where', async () => {
    await start();
    const client = await login();
    const dm = await client.users.createDM(server.user.id);
    const post = (body: object) =>
      codeOf(client.rest.post(Routes.channelMessages(dm.id), { body }));
    const inner = { type: 17, spoiler: 'yes', components: [{ type: 10, content: '字' }] };
    expect(await post({ content: '好', tts: 'yes' })).toBe(50035);
    expect(await post({ flags: V2, components: [inner] })).toBe(50035);
    expect(server.violations).toMatchObject([
      { field: 'tts', rule: 'OPENAPI_TYPE', message: 'must be boolean,null', code: 50035 },
      { field: 'components[0].spoiler', message: 'must be boolean,null' },
    ]);
    expect(server.messages).toEqual([]);
    takeViolations();
  });

  it.skipIf(!described)('is compiled a route at a time, and only when it is needed', async () => {
    await start();
    const document = JSON.parse(await readFile(OpenApi.pathOf(undefined), 'utf8'));
    const openApi = new OpenApi(document);
    expect(openApi.spent).toMatchObject({ compiled: 0, validated: 0 });
    const body = { recipient_id: '1' };
    for (let count = 0; count < 3; count += 1) {
      expect(openApi.checkRequest('POST', '/users/@me/channels', body)).toEqual([]);
    }
    expect(openApi.spent).toMatchObject({ compiled: 1, validated: 3 });
    expect(openApi.checkRequest('POST', '/nowhere', body)).toHaveLength(1);
  });

  it('may be missing', async () => {
    await start({ openapiPath: '/nowhere/openapi.json' });
    const client = await login();
    await client.users.send(server.user.id, '你好');
    expect([server.openapi, server.openapiNote.startsWith('Left out')]).toEqual(['left out', true]);
  });

  it.skipIf(!described)('is used where it is found', async () => {
    await start();
    expect([server.openapi, server.openapiNote.startsWith('Left out')]).toEqual(['checked', false]);
  });
});

describe('the log', () => {
  it('holds every request with what it asked and what it got', async () => {
    await start();
    await startBot(
      asked((interaction) =>
        interaction.reply({
          content: '好',
          files: [{ attachment: Buffer.from('洪水'), name: '檔.txt' }],
        }),
      ),
    );
    await ask().done();
    await server.waitFor(() => server.requests.at(-1)?.status === 204);
    const { method, path, body, files, status, at } = server.requests.at(-1) ?? {};
    expect([method, status, at]).toEqual(['POST', 204, NOW]);
    expect(path).toMatch(/^\/interactions\/\d+\/[\w-]+\/callback$/);
    expect(body).toMatchObject({ type: 4, data: { content: '好' } });
    expect(files?.map(({ name, data }) => [name, data.toString()])).toEqual([['檔.txt', '洪水']]);
  });
});
