/**
 * The Discord server of the tests, driven by the real discord.js client: logging in, answering,
 * and the time there is for it. Commands, components, limits, REST and the gateway have test
 * files of their own in discord/.
 */

import {
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  ContainerBuilder,
  User as DiscordUser,
  Events,
  GatewayIntentBits,
  MessageFlags,
  Routes,
  SectionBuilder,
  Team,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import {
  ask,
  asked,
  button,
  codeOf,
  login,
  MINUTE,
  newClient,
  row,
  SECOND,
  server,
  start,
  startBot,
  takeViolations,
  text,
  until,
  V2,
} from './discord/rig.js';

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

describe('an answer', () => {
  it('is a deferred private reply that becomes a Components V2 message', async () => {
    await start();
    await startBot(
      asked(async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        const section = new SectionBuilder()
          .addTextDisplayComponents(text('死亡 **二十六** 人'))
          .setButtonAccessory(
            new ButtonBuilder()
              .setLabel('原文')
              .setStyle(ButtonStyle.Link)
              .setURL('https://a.example/'),
          );
        const container = new ContainerBuilder()
          .addTextDisplayComponents(text(' # 標題 '))
          .addSectionComponents(section)
          .addActionRowComponents(row(button('next')));
        await interaction.editReply({ components: [container], flags: V2 });
      }),
    );
    const other = server.addUser();
    const interaction = ask();
    expect(await interaction.firstResponse).toMatchObject({ type: 5, ms: 0, ephemeral: true });
    await interaction.done();
    const [message] = interaction.messages;
    expect(interaction.messages).toHaveLength(1);
    expect(message?.versions.map(({ flags }) => flags)).toEqual([
      MessageFlags.Loading | MessageFlags.Ephemeral,
      MessageFlags.Ephemeral | V2,
    ]);
    expect(message?.text).toBe('# 標題\n死亡 **二十六** 人');
    expect(message?.controls.map(({ customId, label, url }) => [customId, label, url])).toEqual([
      [null, '原文', 'https://a.example/'],
      ['next', '下一頁', null],
    ]);
    expect(interaction.visibleTo(server.user)).toEqual([message]);
    expect(interaction.visibleTo(other.id)).toEqual([]);
  });

  it('is given back with the response where the client asks for it', async () => {
    await start();
    const seen: unknown[] = [];
    await startBot(
      asked(async (interaction) => {
        const flags = MessageFlags.Ephemeral;
        const answer = await interaction.reply({ content: '好', flags, withResponse: true });
        seen.push(answer.resource?.message?.content, answer.interaction.responseMessageEphemeral);
        seen.push((await interaction.fetchReply()).id === answer.resource?.message?.id);
        seen.push(answer.resource?.message?.flags.has(flags));
      }),
    );
    await ask().done();
    await until(() => seen.length === 4);
    expect(seen).toEqual(['好', true, true, true]);
  });

  it('has follow-ups, each with its own visibility', async () => {
    await start();
    await startBot(
      asked(async (interaction) => {
        await interaction.reply('公開');
        const second = await interaction.followUp({
          content: '私下',
          flags: MessageFlags.Ephemeral,
        });
        await interaction.webhook.editMessage(second, '私下改過');
        const third = await interaction.followUp('刪去');
        await interaction.deleteReply(third);
      }),
    );
    const interaction = await ask().waitFor(({ followUps }) => followUps[1]?.deleted === true);
    expect(interaction.messages.map((one) => [one.content, one.ephemeral, one.deleted])).toEqual([
      ['公開', false, false],
      ['私下改過', true, false],
      ['刪去', false, true],
    ]);
    const contents = (user = server.addUser()) =>
      interaction.visibleTo(user).map(({ content }) => content);
    expect(contents(server.user)).toEqual(['公開', '私下改過']);
    expect(contents()).toEqual(['公開']);
  });

  it('takes the place of the deferred reply where it comes as a follow-up', async () => {
    await start();
    await startBot(
      asked(async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.followUp('第一');
        await interaction.followUp('第二');
      }),
    );
    const interaction = await ask().done(({ messages }) => messages.length === 2);
    expect(interaction.messages.map((one) => [one.content, one.ephemeral])).toEqual([
      ['第一', true],
      ['第二', false],
    ]);
  });

  it('carries files, which an edit keeps or drops', async () => {
    await start();
    await startBot(
      asked(async (interaction) => {
        const files = ['一.txt', '二.txt'].map((name) => ({
          attachment: Buffer.from(name),
          name,
          description: '說明',
        }));
        await interaction.reply({ content: '附件', files });
        const { attachments } = await interaction.fetchReply();
        await interaction.editReply({
          attachments: attachments
            .filter(({ name }) => name === '二.txt')
            .map(({ id }) => ({ id })) as never,
        });
        await interaction.editReply({ files: [{ attachment: Buffer.from('三'), name: '三.txt' }] });
      }),
    );
    const interaction = await ask().done(({ messages }) => messages[0]?.versions.length === 3);
    const names = interaction.messages[0]?.versions.map(({ attachments }) =>
      attachments.map(({ filename }) => filename).join(),
    );
    expect(names).toEqual(['一.txt,二.txt', '二.txt', '三.txt']);
    const [first] = interaction.messages[0]?.versions[0]?.attachments ?? [];
    expect(first).toMatchObject({ size: 7, description: '說明' });
    expect(await (await fetch(first?.url ?? '')).text()).toBe('一.txt');
  });

  it('tells what is there where one waits for something else', async () => {
    await start();
    await startBot(asked((interaction) => interaction.reply('好')));
    const interaction = ask();
    await expect(interaction.done(({ messages }) => messages.length === 2, 50)).rejects.toThrow(
      /Waited 50 ms in vain; interaction \d+ is answered; messages: "好"/,
    );
  });
});

describe('the time Discord gives', () => {
  it('is three seconds to the first response: later it is unknown', async () => {
    await start();
    let code: unknown;
    await startBot(
      asked(async (interaction) => {
        server.advance(3 * SECOND + 1);
        code = await codeOf(interaction.reply('太晚'));
      }),
    );
    const interaction = ask();
    await expect(interaction.firstResponse).rejects.toThrow('did not respond within 3 s');
    await expect(interaction.done()).rejects.toThrow('No answer within 3 s');
    await until(() => code !== undefined);
    expect([code, interaction.state, interaction.messages]).toEqual([10062, 'failed', []]);
    expect(interaction.violations).toMatchObject([{ code: 10062, status: 404 }]);
    expect(takeViolations()).toEqual(['10062']);
  });

  it('is three seconds to the millisecond', async () => {
    await start();
    await startBot(
      asked((interaction) => {
        server.advance(3 * SECOND);
        return interaction.reply('剛好');
      }),
    );
    expect((await ask().firstResponse).ms).toBe(3 * SECOND);
  });

  it('ends as soon as the clock is moved where the bot is silent', async () => {
    await start();
    await startBot(() => undefined);
    const { firstResponse } = ask();
    server.advance(3 * SECOND + 1);
    await expect(firstResponse).rejects.toThrow('did not respond within 3 s');
  });

  it('fails on a real clock too where nothing comes', async () => {
    await start({ now: Date.now });
    await startBot(() => undefined);
    const interaction = ask();
    await expect(interaction.done()).rejects.toThrow('No answer within 3 s');
  });

  it('fails where no bot is connected', async () => {
    await start();
    const client = await startBot(() => undefined);
    await client.destroy();
    await server.waitFor(() => server.gateway.connected.length === 0);
    const interaction = ask();
    server.advance(4 * SECOND);
    await expect(interaction.done()).rejects.toThrow('it was never delivered: no session');
  });

  it('is fifteen minutes for everything after', async () => {
    await start();
    const codes: unknown[] = [];
    await startBot(
      asked(async (interaction) => {
        await interaction.deferReply();
        server.advance(14 * MINUTE);
        await interaction.editReply('還來得及');
        server.advance(MINUTE + 1);
        codes.push(await codeOf(interaction.editReply('太晚')));
        codes.push(await codeOf(interaction.followUp('太晚')));
        codes.push(await codeOf(interaction.deleteReply()));
      }),
    );
    const interaction = await ask().done();
    await until(() => codes.length === 3);
    expect(codes).toEqual([50027, 50027, 50027]);
    expect(interaction.messages.map(({ content }) => content)).toEqual(['還來得及']);
    expect(takeViolations()).toEqual(['50027', '50027', '50027']);
  });

  it('begins with the acknowledgement: before it there is no webhook', async () => {
    await start();
    const codes: unknown[] = [];
    await startBot(
      asked(async (interaction) => {
        const { webhook } = interaction;
        codes.push(await codeOf(webhook.send('早了')));
        codes.push(await codeOf(webhook.editMessage('@original', '早了')));
        await interaction.deferReply();
      }),
    );
    await ask().firstResponse;
    expect(codes).toEqual([10015, 10015]);
    expect(takeViolations()).toEqual(['10015', '10015']);
  });

  it('allows one acknowledgement', async () => {
    await start();
    const codes: unknown[] = [];
    await startBot(
      asked(async (interaction) => {
        await interaction.deferReply();
        const route = Routes.interactionCallback(interaction.id, interaction.token);
        const body = { type: 4, data: { content: '再一次' } };
        codes.push(await codeOf(interaction.client.rest.post(route, { auth: false, body })));
        await interaction.editReply('好');
      }),
    );
    const interaction = await ask().done();
    expect(codes).toEqual([40060]);
    expect(interaction.messages).toHaveLength(1);
    expect(takeViolations()).toEqual(['40060']);
  });

  it('knows neither foreign tokens nor messages of others', async () => {
    await start();
    const codes: unknown[] = [];
    let first: ChatInputCommandInteraction | undefined;
    await startBot(
      asked(async (interaction) => {
        await interaction.reply('好');
        const { rest } = interaction.client;
        const { id, token, applicationId } = interaction;
        if (first) {
          const { id: foreign } = await first.fetchReply();
          codes.push(await codeOf(interaction.webhook.fetchMessage(foreign)));
          const callback = { auth: false, body: { type: 5 } };
          codes.push(await codeOf(rest.post(Routes.interactionCallback(id, 'x'), callback)));
          codes.push(
            await codeOf(rest.get(Routes.webhookMessage(applicationId, 'x'), { auth: false })),
          );
          codes.push(await codeOf(rest.get(Routes.webhookMessage(id, token), { auth: false })));
        }
        first = interaction;
      }),
    );
    await ask().done();
    await ask().done();
    await until(() => codes.length === 4);
    expect(codes).toEqual([10008, 10062, 10015, 10015]);
    expect(takeViolations()).toEqual(['10008', '10062', '10015', '10015']);
  });
});

describe('what is settled at the defer', () => {
  it('is who sees it: a later wish is ignored and recorded', async () => {
    await start();
    await startBot(
      asked(async (interaction) => {
        await interaction.deferReply();
        await interaction.editReply({
          content: '本該私下',
          flags: MessageFlags.Ephemeral as never,
        });
      }),
    );
    const interaction = await ask().done();
    expect(interaction.messages.map(({ ephemeral }) => ephemeral)).toEqual([false]);
    expect(takeViolations()).toEqual(['EPHEMERAL_FIXED flags']);
  });

  it('is nothing but who sees it: another flag is ignored and recorded', async () => {
    await start();
    await startBot(
      asked(async (interaction) => {
        await interaction.deferReply({ flags: V2 as never });
        await interaction.editReply({ components: [text('好')], flags: V2 });
      }),
    );
    await ask().done();
    expect(takeViolations()).toEqual(['DEFERRED_FLAGS_IGNORED data.flags']);
  });
});

describe('a crowd', () => {
  it('of 200 people asks 2,000 questions', { timeout: 60_000 }, async () => {
    await start({ users: Array.from({ length: 200 }, (_, index) => ({ username: `u${index}` })) });
    await startBot(
      asked((interaction) =>
        interaction.reply({
          content: interaction.options.getString('問題', true),
          flags: MessageFlags.Ephemeral,
        }),
      ),
    );
    const interactions = Array.from({ length: 2000 }, (_, index) =>
      ask({ user: `u${index % 200}`, options: { 問題: `第${index}題` } }),
    );
    await Promise.all(interactions.map((interaction) => interaction.done(() => true, 50_000)));
    const texts = interactions.map(({ messages }) => messages[0]?.content);
    expect(texts).toEqual(interactions.map((_, index) => `第${index}題`));
    expect(interactions[1]?.visibleTo('u1')).toHaveLength(1);
    expect(interactions[1]?.visibleTo('u2')).toHaveLength(0);
  });
});
