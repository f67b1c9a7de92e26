/** What is kept of what people ask, and what never leaves the machine or stands in its log. */

import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { replyTo, startBot, type TestBot } from '../../support/bot/bot.js';
import { labelsOf, quotesOf } from '../../support/bot/reading.js';
import {
  HARBOUR_QUESTION,
  LEVEE_QUESTION,
  LIBRARY_QUESTION,
  REPORTS,
} from '../../support/bot/reports.js';
import type { FaultOptions, User } from '../../support/discord/server.js';

const CALLBACK = { method: 'POST', route: '/interactions/*/*/callback' };

let bot: TestBot;
let asker: User;

beforeAll(async () => {
  bot = await startBot({ files: REPORTS });
  asker = bot.server.addUser({ username: 'ling', globalName: '林小姐' });
});

/** Everything under DATA_DIR, by file name. */
function kept(): Record<string, string> {
  const names = readdirSync(bot.dataDir, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(bot.dataDir, name), 'utf8')]),
  );
}

describe('the log at info', () => {
  it('has no question, no answer and no token, whatever goes wrong', async () => {
    await bot.answer(LEVEE_QUESTION, { user: asker });
    const faults: FaultOptions[] = [
      { ...CALLBACK, status: 400, code: 50035 },
      { ...CALLBACK, status: 400, code: 50035, times: 2 },
      { ...CALLBACK, status: 503, times: 999 },
    ];
    for (const options of faults) {
      const errors = bot.log.filter(({ level }) => level >= 50).length;
      const fault = bot.server.fault(options);
      bot.ask(HARBOUR_QUESTION, { private: true });
      await bot.until(() => fault.hits >= Math.min(options.times ?? 1, 4));
      await bot.until(() => bot.log.filter(({ level }) => level >= 50).length > errors);
      fault.remove();
    }
    const secrets = [
      LEVEE_QUESTION,
      HARBOUR_QUESTION,
      '三億二千萬元',
      '一百五十万标准箱',
      bot.server.token,
      asker.id,
      asker.username,
      ...bot.server.interactions.map(({ token }) => token),
    ];
    expect(secrets.filter((secret) => bot.output.includes(secret))).toEqual([]);
  });
});

describe('RECORD_QUESTIONS', () => {
  it('is off: nothing that was asked is kept, and /help says so', async () => {
    await bot.answer(LEVEE_QUESTION, { private: false });
    expect(Object.keys(kept())).toEqual(['alive']);
    expect(kept().alive).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z\n$/u);
    expect((await replyTo(bot.use('help'))).text).toContain('問題不會儲存。');
  });

  it('is on: public questions are kept without names, private ones never', async () => {
    await bot.restart({ env: { RECORD_QUESTIONS: 'on' } });
    await bot.answer(LEVEE_QUESTION, { user: asker });
    await bot.answer(HARBOUR_QUESTION, { private: true });
    const direct = await bot.answer(HARBOUR_QUESTION, { dm: true });
    expect(labelsOf(direct)).toContain('移除');
    expect(labelsOf(direct)).not.toContain('不是我問的');
    await bot.answer(LIBRARY_QUESTION, { private: false });
    const { alive: _, 'questions.jsonl': lines = '', ...others } = kept();
    expect(others).toEqual({});
    const records = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ question, answered }) => [question, answered])).toEqual([
      [LEVEE_QUESTION, true],
      [LIBRARY_QUESTION, true],
    ]);
    for (const record of records) {
      const keys = ['answered', 'confidence', 'day', 'question', 'reason'];
      expect(Object.keys(record).sort()).toEqual(keys);
      expect(record.day).toMatch(/^\d{4}-\d\d-\d\d$/u);
    }
    const { text } = await replyTo(bot.use('help'));
    expect(text).toContain('公開提出的問題會不具名儲存');
    expect(bot.output).not.toContain(LEVEE_QUESTION);
  });

  it('costs nobody an answer where nothing can be kept', async () => {
    rmSync(bot.dataDir, { recursive: true });
    writeFileSync(bot.dataDir, '');
    const answer = await bot.answer(LEVEE_QUESTION);
    expect(quotesOf(answer).length).toBeGreaterThan(0);
    expect(bot.logged(/^a question could not be recorded/u)).toBe(true);
    rmSync(bot.dataDir);
  });
});

describe('an error of the system', () => {
  it('is told to the administrator without its path, and logged with an id', async () => {
    // A build that finds a link to itself where its folder should be.
    symlinkSync('building', path.join(bot.indexDir, 'building'));
    const reindex = bot.reindex('full');
    await bot.until(() => reindex.original?.text.startsWith('重建索引失敗') === true);
    const { text = '' } = reindex.original ?? {};
    const [, id] = /([0-9a-f]{8})/u.exec(text) ?? [];
    expect(id, text).toBeDefined();
    expect(text).not.toContain('/');
    expect((await replyTo(bot.use('status'))).text).toContain(id);
    expect(bot.log.filter((line) => line.id === id)).toHaveLength(1);
    rmSync(path.join(bot.indexDir, 'building'));
  });

  it('is told with what to do, where the administrator can do something', async () => {
    rmSync(bot.corpusDir, { recursive: true });
    const reindex = bot.reindex();
    await bot.until(() => reindex.original?.text.startsWith('重建索引失敗') === true);
    expect(reindex.original?.text).toContain('讀不到CORPUS\\_DIR所指的資料夾…。請建立它');
    expect(quotesOf(await bot.answer(LEVEE_QUESTION)).length).toBeGreaterThan(0);
  });
});
