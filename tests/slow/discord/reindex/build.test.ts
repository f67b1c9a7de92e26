/** While a build runs: its progress, its Cancel button, its end by force, and everybody else. */

import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { ADMIN, HOME, replyTo, startBot, type TestBot } from '../../../support/bot/bot.js';
import { labelsOf, quotesOf } from '../../../support/bot/reading.js';
import * as reports from '../../../support/bot/reports.js';
import type { Interaction } from '../../../support/discord/server.js';

const CANCEL = '取消';
/** Between two questions, so that the asking does not slow the build down. */
const PAUSE_MS = 100;
let bot: TestBot;

beforeAll(async () => {
  bot = await startBot({ files: { ...reports.REPORTS, ...reports.numberedReports(90) } });
});

/** A build begins after its first response. */
const begun = (reindex: Interaction): Promise<void> =>
  bot.until(() => (reindex.original?.controls.length ?? 0) > 0);

async function heldBuild(mode = 'full') {
  const user = bot.server.addUser({ username: `ling${bot.server.interactions.length}` });
  const reindex = bot.reindex(mode, { user });
  await begun(reindex);
  return { reindex, ...bot.holdBuild() };
}

const told = (reindex: Interaction, text: string): Promise<void> =>
  bot.until(() => reindex.original?.text.startsWith(text) === true);

/** A held build says no more, so that its message, edited now and then, and /status come to agree. */
async function progressInStep(reindex: Interaction): Promise<void> {
  await told(reindex, '正在重建索引：');
  for (;;) {
    const { text } = await replyTo(bot.use('status'));
    if (text.includes(reindex.original?.text ?? '')) return;
    await sleep(PAUSE_MS);
  }
}

async function amountAnswered(): Promise<string | undefined> {
  const [quote] = quotesOf(await bot.answer(reports.LEVEE_QUESTION));
  return /(\S億\S千萬元)/u.exec(quote?.join('') ?? '')?.[1];
}

it('tells how far it is, and a second administrator who started it', async () => {
  const user = bot.server.addUser({ username: 'ling', globalName: '林*文*' });
  const reindex = bot.reindex('full', { user });
  await begun(reindex);
  const others: string[] = [];
  while (!/到[1-9]\d?%/u.test(others.at(-1) ?? '')) {
    const other = bot.reindex('rollback');
    const reply = await replyTo(other);
    others.push(reply.text);
    expect(labelsOf(reply)).toEqual([CANCEL]);
    expect((await other.firstResponse).ephemeral).toBe(true);
    await sleep(PAUSE_MS);
  }
  for (const text of others) {
    expect(text).toMatch(/^林\\\*文\\\* <t:\d+:R>開始了重建索引，現在到\d+%。$/u);
  }
  const { goOn } = bot.holdBuild();
  await progressInStep(reindex);
  const progress = reindex.original;
  expect(progress?.text).toMatch(
    /^正在重建索引：\d+% · \d+\/93個檔案 · 每秒[\d.]+段( · 還需(\d+分)?\d+秒)?$/u,
  );
  expect(progress && labelsOf(progress)).toEqual([CANCEL]);
  goOn();
  await told(reindex, '完成');
  expect(reindex.original?.controls).toEqual([]);
  expect(reindex.messages).toHaveLength(1);
});

it('can be cancelled by those who may start it, and the index serves as before', async () => {
  const { reindex, goOn } = await heldBuild();
  const [cancel] = reindex.original?.controls ?? [];
  const click = { message: reindex, customId: cancel?.customId ?? '', user: reindex.user };
  // Whoever started it may, whatever else: so somebody who was an administrator when shown it.
  const other = bot.reindex('changed', { user: bot.newcomer() });
  const running = await replyTo(other);
  const [shown] = running.controls;
  const refused = bot.server.click({
    message: running,
    customId: shown?.customId ?? '',
    user: other.user,
    permissions: '0',
  });
  expect((await replyTo(refused)).text).toMatch(/^只有主伺服器的管理員/u);
  expect((await refused.firstResponse).ephemeral).toBe(true);
  const elsewhere = { ...click, customId: `${click.customId.slice(0, -4)}0000` };
  const forged = bot.server.click({ ...elsewhere, permissions: ADMIN, force: true });
  expect((await replyTo(forged)).text).toMatch(/^這個按鈕來自較早的版本/u);

  const clicked = bot.server.click({ ...click, permissions: ADMIN });
  expect((await clicked.firstResponse).type).toBe(6);
  goOn();
  await told(reindex, '已取消。');
  expect(bot.children()).toEqual([]);
  expect(await amountAnswered()).toBe('三億二千萬元');

  // As one that was shown before a restart: its message is never edited any more.
  const late = bot.server.click({ ...click, permissions: ADMIN, force: true });
  expect((await replyTo(late)).text).toBe('這次重建索引已經結束。最近一次的結果請看 /status。');
  expect((await late.firstResponse).ephemeral).toBe(true);
});

it('answers from the serving index during a build and from the new one after it', async () => {
  bot.write('levee.txt', reports.LEVEE_CORRECTED);
  const { reindex, goOn } = await heldBuild('changed');
  const before = await bot.answer(reports.LEVEE_QUESTION);
  expect(await amountAnswered()).toBe('三億二千萬元');
  const during = bot.server.click({ message: before, label: '上下文', user: bot.newcomer() });
  expect((await replyTo(during)).text).toContain('三億二千萬元');
  goOn();
  while (!reindex.original?.text.startsWith('完成')) {
    expect(['三億二千萬元', '五億一千萬元']).toContain(await amountAnswered());
    await sleep(PAUSE_MS);
  }
  expect(await amountAnswered()).toBe('五億一千萬元');
  const after = bot.server.click({ message: before, label: '上下文', user: bot.newcomer() });
  expect((await replyTo(after)).text).toMatch(/^引用之後這篇報導有了改動。/u);
});

it('says so where the build is killed, and goes on answering', async () => {
  const { reindex, kill } = await heldBuild();
  kill();
  await told(reindex, '重建索引失敗：');
  expect(reindex.original?.text).toContain('was ended by SIGKILL');
  expect(reindex.original?.text).toContain('索引照常使用。');
  expect(await amountAnswered()).toBe('五億一千萬元');
  expect((await replyTo(bot.use('status'))).text).toContain('was ended by SIGKILL');
  const check = bot.reindex('check', { guild: HOME });
  await told(check, '檢查完畢');
});
