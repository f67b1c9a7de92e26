/** A connection that breaks, a Discord that refuses, limits or forgets: an answer, or a log line. */

import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ContextButton,
  parseCustomId,
  toCustomId,
} from '../../../../src/discord/interactions/custom-id.js';
import { PATIENCE_MS, replyTo, startBot, type TestBot } from '../../../support/bot/bot.js';
import { plain, quotesOf } from '../../../support/bot/reading.js';
import { LEVEE_QUESTION, REPORTS } from '../../../support/bot/reports.js';
import type { FaultOptions } from '../../../support/discord/server.js';

const NOTHING_EARLIER = '索引沒有改變：沒有更早的索引可以回去。';
const CALLBACK = { method: 'POST', route: '/interactions/*/*/callback' };
const EDIT = { method: 'PATCH', route: '/webhooks/*/*/messages/@original' };
/** What discord.js does by itself: one try and three more. */
const TRIES = 4;
const UNKNOWN_INTERACTION = 10062;
const ALREADY_ACKNOWLEDGED = 40060;
const EXPIRED_TOKEN = 50027;

let bot: TestBot;

beforeAll(async () => {
  bot = await startBot({ files: REPORTS, server: { heartbeatIntervalMs: 500 } });
});

function buttonOf(customId: string | null | undefined): ContextButton {
  const button = parseCustomId(customId ?? '');
  if (button?.action !== 'context') throw new Error(`${customId} is no Context button`);
  return button;
}

async function answers(): Promise<void> {
  expect(quotesOf(await bot.answer(LEVEE_QUESTION)).length).toBeGreaterThan(0);
}

const lines = (msg: RegExp) => bot.log.filter((line) => msg.test(line.msg));

/** Resolves with the new line. */
async function nextLine(msg: RegExp, before: number) {
  await bot.until(() => lines(msg).length > before);
  return lines(msg)[before];
}

describe('the gateway', () => {
  it.each<[string, () => void]>([
    ['is cut', () => bot.server.gateway.drop()],
    ['asks to reconnect', () => bot.server.gateway.reconnect()],
    ['ends the session, which can be resumed', () => bot.server.gateway.invalidate(true)],
    ['closes with an error that passes', () => bot.server.gateway.closeConnections(4000)],
    [
      'no longer acknowledges heartbeats',
      () => {
        bot.server.gateway.acknowledges = false;
      },
    ],
  ])('is resumed where it %s, and nothing asked meanwhile is lost', async (_, breakIt) => {
    const { gateway } = bot.server;
    const resumed = gateway.resumes;
    breakIt();
    const meanwhile = bot.ask(LEVEE_QUESTION);
    await bot.until(() => gateway.resumes > resumed);
    gateway.acknowledges = true;
    expect(quotesOf(await replyTo(meanwhile)).length).toBeGreaterThan(0);
    expect([gateway.resumes, gateway.identifies]).toEqual([resumed + 1, 1]);
    await answers();
  });

  it('is begun anew where the session is over', async () => {
    const { gateway } = bot.server;
    gateway.invalidate(false);
    await bot.until(() => gateway.identifies === 2 && gateway.connected.length === 1);
    await answers();
    expect(lines(/^connected again/u).length).toBeGreaterThan(0);
  });

  it('is tried again for as long as it refuses, with fewer and fewer lines', async () => {
    const { gateway } = bot.server;
    const before = lines(/^the connection was lost/u).length;
    gateway.refusal = 503;
    gateway.drop();
    await bot.until(() => gateway.refused >= 6);
    gateway.refusal = null;
    await bot.until(() => gateway.connected.length === 1);
    await answers();
    const tries = lines(/^the connection was lost/u)
      .slice(before)
      .map((line) => line.tries);
    expect(tries.slice(0, 3)).toEqual([1, 2, 4]);
  });
});

describe('a first response', () => {
  it.each<[string, FaultOptions]>([
    ['fails on their side', { status: 502, times: TRIES - 1 }],
    ['is limited', { status: 429, retryAfter: 0.2, times: 2 }],
    ['is limited for all of the bot', { status: 429, retryAfter: 0.2, global: true }],
    ['is cut before it arrives', { drop: 'before', times: 2 }],
    ['is closed on before it arrives', { drop: 'before', cut: 'close' }],
    ['is cut again and again', { drop: 'before', times: TRIES + 1 }],
    ['fails on their side again and again', { status: 502, times: TRIES + 1 }],
    ['is met with silence', { hang: true }],
  ])('that %s is sent again', async (_, fault) => {
    const struck = bot.server.fault({ ...CALLBACK, ...fault });
    await answers();
    expect(struck.hits).toBe(fault.times ?? 1);
    // Silence alone took discord.js 15 s: long after people were told that there is no response.
    expect(bot.server.interactions.at(-1)?.response?.wallMs).toBeLessThan(10_000);
  });

  /** How an earlier try fared, after what it brought is there to be seen. */
  const askedAgain = () => bot.until(() => bot.server.violations.length > 0);

  it('whose acknowledgement is lost is followed by the answer all the same', async () => {
    for (const [hidden, cut] of [
      [false, 'reset'],
      [true, 'reset'],
      [true, 'close'],
    ] as const) {
      bot.server.fault({ ...CALLBACK, drop: 'after', cut });
      const asked = bot.ask(LEVEE_QUESTION, { private: hidden });
      expect(quotesOf(await replyTo(asked)).length).toBeGreaterThan(0);
      await askedAgain();
      bot.expectViolations([ALREADY_ACKNOWLEDGED]);
    }
    const answer = await bot.answer(LEVEE_QUESTION);
    bot.server.fault({ ...CALLBACK, drop: 'after' });
    const page = bot.server.click({ message: answer, label: '上下文' });
    expect((await replyTo(page)).text).toContain('花蓮縣議會通過光復鄉堤防預算');
    await askedAgain();
    bot.expectViolations([ALREADY_ACKNOWLEDGED]);
  });

  it('that cannot be sent is logged', async () => {
    const msg = /^an interaction could not be answered/u;
    const before = lines(msg).length;
    const outage = bot.server.fault({ ...CALLBACK, status: 503, times: 999 });
    const asked = bot.ask(LEVEE_QUESTION);
    expect(await nextLine(msg, before)).toMatchObject({ level: 50 });
    expect(outage.hits).toBeGreaterThan(TRIES);
    outage.remove();
    expect(asked.state).toBe('waiting');
    await answers();
  });

  it('that comes too late is logged', async () => {
    const msg = /^an interaction could not be answered: nobody is there any more/u;
    const before = lines(msg).length;
    bot.server.fault({ ...CALLBACK, delayMs: 100 });
    const asked = bot.ask(LEVEE_QUESTION);
    bot.server.advance(3_001);
    expect(await nextLine(msg, before)).toMatchObject({ level: 40 });
    expect(asked.state).toBe('failed');
    bot.expectViolations([UNKNOWN_INTERACTION]);
  });
});

describe('an answer that follows its defer', () => {
  /** There is nothing to go back to: this says so, in one edit. */
  const deferred = () => bot.reindex('rollback');
  const said = async (fault: FaultOptions) => {
    const struck = bot.server.fault({ ...EDIT, ...fault });
    const asked = deferred();
    const { text } = await replyTo(asked);
    // Where only Discord's answer was lost, the edit comes once more.
    const edits = () => bot.server.requests.filter(({ path }) => path.includes(asked.token));
    await bot.until(() => edits().at(-1)?.status === 200);
    expect(struck.hits).toBe(fault.times ?? 1);
    return text;
  };

  it.each<[string, FaultOptions]>([
    ['fails on their side', { status: 500, times: TRIES - 1 }],
    ['fails on their side for longer', { status: 500, times: TRIES + 1 }],
    ['is limited', { status: 429, retryAfter: 0.2 }],
    ['is cut before it arrives', { drop: 'before' }],
    ['is cut after it arrived', { drop: 'after' }],
    ['is cut for longer', { drop: 'before', times: TRIES + 1 }],
  ])('that %s is sent again', async (_, fault) => {
    expect(await said(fault)).toBe(NOTHING_EARLIER);
  });

  it('that Discord refuses becomes an error with an id, which the log has too', async () => {
    const text = await said({ status: 400, code: 50035, message: 'Invalid Form Body' });
    const [, id] =
      /^我們這邊出了問題。如果再發生，請回報這個編號：([0-9a-f]{8})$/u.exec(text) ?? [];
    expect(id, text).toBeDefined();
    expect(lines(/^an interaction failed/u).at(-1)).toMatchObject({ id, level: 50 });
  });

  it('whose message was deleted meanwhile is logged', async () => {
    const msg = /^an interaction failed: nobody is there any more/u;
    const before = lines(msg).length;
    bot.server.fault({ ...EDIT, delayMs: 300 });
    const asked = deferred();
    await asked.firstResponse;
    if (asked.original) bot.server.deleteMessage(asked.original);
    expect(await nextLine(msg, before)).toMatchObject({ level: 40, reason: 'Unknown Message' });
  });

  it('whose token has expired is logged', async () => {
    const msg = /^an interaction failed: nobody is there any more/u;
    const before = lines(msg).length;
    bot.server.fault({ ...EDIT, delayMs: 300 });
    const asked = deferred();
    await asked.firstResponse;
    bot.server.advance(15 * 60_000 + 1);
    expect(await nextLine(msg, before)).toMatchObject({ level: 40 });
    bot.expectViolations([EXPIRED_TOKEN]);
    await answers();
  });

  it('on a private page that was closed meanwhile is logged', async () => {
    const answer = await bot.answer(LEVEE_QUESTION);
    const page = await replyTo(bot.server.click({ message: answer, label: '上下文' }));
    expect(plain(page.text)).toContain('三億二千萬元');
    const msg = /^an interaction could not be answered: nobody is there any more/u;
    const before = lines(msg).length;
    const { customId } = answer.controls[0] ?? {};
    const back = toCustomId({ ...buttonOf(customId), view: 'back' });
    bot.server.fault({ ...CALLBACK, delayMs: 300 });
    bot.server.click({ message: page, customId: back, force: true });
    bot.server.deleteMessage(page);
    expect(await nextLine(msg, before)).toMatchObject({ level: 40, reason: 'Unknown Message' });
  });
});

it('outlives silence on both routes', async () => {
  // Given up after a while and sent again; here people have been told by then.
  const msg = /^an interaction could not be answered: nobody is there any more/u;
  const before = lines(msg).length;
  bot.server.fault({ ...CALLBACK, hang: true });
  const lost = bot.ask(LEVEE_QUESTION);
  await bot.until(() => bot.server.requests.at(-1)?.fault === true);
  bot.server.advance(3_001);
  bot.server.fault({ ...EDIT, hang: true });
  const late = bot.reindex('rollback');
  expect((await replyTo(late)).text).toBe(NOTHING_EARLIER);
  expect(await nextLine(msg, before)).toMatchObject({ level: 40 });
  expect(lost.state).toBe('failed');
  bot.expectViolations([UNKNOWN_INTERACTION]);
  await (await bot.ask(LEVEE_QUESTION).done(undefined, PATIENCE_MS)).firstResponse;
});
