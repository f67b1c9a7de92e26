/** The time Discord gives, what a defer settles, and many people at once. */

import { type ChatInputCommandInteraction, MessageFlags, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import {
  ask,
  asked,
  codeOf,
  MINUTE,
  SECOND,
  server,
  start,
  startBot,
  takeViolations,
  text,
  until,
  V2,
} from '../rig.js';

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
