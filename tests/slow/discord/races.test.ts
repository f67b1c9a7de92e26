/** Clicks at once: what counts once is done once, whoever presses, and each is answered once. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, PATIENCE_MS, replyTo, startBot, type TestBot } from '../../support/bot/bot.js';
import { labelsOf, quotesOf } from '../../support/bot/reading.js';
import * as reports from '../../support/bot/reports.js';
import type { Interaction, SentMessage, User } from '../../support/discord/server.js';

const QUESTION = reports.LEVEE_QUESTION;
const MISSED = '2023年冥王星的衛星有幾顆';
const UNKNOWN_MESSAGE = 10008;
const MISSING_ACCESS = { status: 403, code: 50001, message: 'Missing Access' };

let bot: TestBot;

beforeAll(async () => {
  bot = await startBot({
    files: { ...reports.REPORTS, 'visit.txt': reports.VISIT, ...reports.numberedReports(60) },
    env: { RECORD_QUESTIONS: 'on' },
  });
});

async function asked(question: string, isPrivate: boolean) {
  const interaction = bot.ask(question, { locale: 'zh-TW', private: isPrivate });
  await replyTo(interaction);
  const [message] = interaction.visibleTo(interaction.user);
  if (!message) throw new Error(`there is no answer; ${interaction.describe()}`);
  return { message, user: interaction.user };
}

interface Press {
  message: SentMessage;
  label: RegExp;
  user: User;
}

/** By what stands on the button, also where an earlier click has just taken it away. */
function pressing({ message, label, user }: Press): () => Interaction {
  const found = message.controls.find((control) => label.test(control.label ?? ''));
  if (!found?.customId) throw new Error(`no ${label} among ${labelsOf(message)}`);
  const { customId } = found;
  return () => bot.server.click({ message, customId, user, locale: 'zh-TW', force: true });
}

/** So many times before the first is answered. */
async function pressed(press: Press, times = 2): Promise<Interaction[]> {
  const click = pressing(press);
  const clicked = Array.from({ length: times }, click);
  await Promise.all(clicked.map((one) => one.done(undefined, PATIENCE_MS)));
  return clicked;
}

/** What each said beside the message it was pressed on. */
const said = (clicked: Interaction[]): SentMessage[] =>
  clicked.flatMap(({ messages, source }) => messages.filter((one) => one !== source));

const kept = (): { question: string; notAsked?: true }[] =>
  readFileSync(path.join(bot.dataDir, 'questions.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('at once', () => {
  it('Share posts the answer once, and tells the others so in private', async () => {
    const { message, user } = await asked(QUESTION, true);
    const shown = said(await pressed({ message, label: /^分享$/u, user }, 4));
    expect(shown.filter(({ ephemeral }) => !ephemeral)).toHaveLength(1);
    const others = shown.filter(({ ephemeral }) => ephemeral);
    expect(others.map(({ text }) => text)).toEqual(Array(3).fill('這個答案你已經分享過了。'));
  });

  it('Share that Discord refused may be pressed again', async () => {
    const { message, user } = await asked(QUESTION, true);
    const route = '/interactions/*/*/callback';
    bot.server.fault({ method: 'POST', route, ...MISSING_ACCESS });
    const [refused] = said(await pressed({ message, label: /^分享$/u, user }, 1));
    expect(refused?.ephemeral).toBe(true);
    const [shared] = said(await pressed({ message, label: /^分享$/u, user }, 1));
    expect(shared?.ephemeral).toBe(false);
  });

  it('Share and More leave one answer for everybody, with what it had or has', async () => {
    const { message, user } = await asked(QUESTION, true);
    const more = pressing({ message, label: /^另/u, user })();
    const share = pressing({ message, label: /^分享$/u, user })();
    await Promise.all([more, share].map((one) => one.done(undefined, PATIENCE_MS)));
    const [shared, ...others] = said([more, share]);
    expect([shared?.ephemeral, others]).toEqual([false, []]);
    expect(quotesOf(shared as SentMessage)[0]).toEqual(quotesOf(message)[0]);
  });

  it('Remove takes the answer away and says nothing', async () => {
    const { message, user } = await asked(QUESTION, false);
    const click = pressing({ message, label: /^移除$/u, user });
    const clicked = [click(), click()];
    await bot.until(() => message.deleted);
    await Promise.all(clicked.map((one) => one.firstResponse));
    expect(said(clicked)).toEqual([]);
    // The second finds nothing to take away.
    await bot.until(() => bot.server.violations.length > 0);
    bot.expectViolations([UNKNOWN_MESSAGE]);
  });

  it('More and the closest passage are opened once', async () => {
    const more = await asked(QUESTION, false);
    const opened = await pressed({ ...more, label: /^另/u }, 3);
    expect(said(opened)).toEqual([]);
    const quotes = quotesOf(more.message);
    expect(new Set(quotes.map((lines) => lines.join('\n'))).size).toBe(quotes.length);
    const miss = await asked(MISSED, true);
    expect(said(await pressed({ ...miss, label: /^最接近/u }, 3))).toEqual([]);
    expect(quotesOf(miss.message)).toHaveLength(1);
  });

  it('what leaves a time out asks once more, in place', async () => {
    const miss = await asked(MISSED, true);
    expect(said(await pressed({ ...miss, label: /^不限/u }))).toEqual([]);
    expect(miss.message.text).toMatch(/^-# 冥王星的衛星有幾顆\n/u);
  });

  it('Ask this answers one question, and asks to wait for the other', async () => {
    const help = bot.use('help', {}, { locale: 'zh-TW' });
    const message = await replyTo(help);
    const clicked = await pressed({ message, label: /^問這個$/u, user: help.user });
    const texts = said(clicked).map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith('請一次問一題'))).toHaveLength(1);
    expect(said(clicked).every(({ ephemeral }) => ephemeral)).toBe(true);
  });

  it('one answer is kept once as not what was asked, whoever presses', async () => {
    const { message, user } = await asked(QUESTION, false);
    const before = kept().length;
    const label = /^不是我問的$/u;
    const own = await pressed({ message, label, user });
    const other = await pressed({ message, label, user: bot.newcomer() }, 1);
    expect(said([...own, ...other]).every(({ text }) => text.startsWith('記下了'))).toBe(true);
    expect(kept().length - before).toBe(1);
  });

  it('Cancel ends the build, and each message that speaks of it says so', async () => {
    const first = bot.reindex('full', { locale: 'zh-TW' });
    await first.waitFor(({ original }) => original?.controls.length === 1, PATIENCE_MS);
    bot.holdBuild();
    const second = bot.reindex('full', { locale: 'zh-TW' });
    const running = await replyTo(second);
    const { original } = first;
    if (!original) throw new Error('there is no message of the build');
    const cancels = [
      ...Array(2).fill({ message: original, user: first.user }),
      { message: running, user: second.user },
    ].map(({ message, user }) => {
      const customId = message.controls[0]?.customId ?? '';
      return bot.server.click({ message, customId, user, locale: 'zh-TW', permissions: ADMIN });
    });
    bot.goOn();
    await bot.until(() => [original, running].every(({ text }) => text.startsWith('已取消')));
    await Promise.all(cancels.map((one) => one.firstResponse));
    expect(said(cancels)).toEqual([]);
  });
});
