/** What people missed: read back from what was kept, like questions together, in three languages. */

import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import {
  describeMissing,
  groupAlike,
  type MissingQuestion,
  readMissing,
} from '../../../src/discord/records/missing.js';
import { recordNotAsked, recordQuestion } from '../../../src/discord/records/recorder.js';
import { MESSAGES } from '../../../src/messages/languages.js';
import { LOCALES } from '../../../src/messages/locale.js';
import { temporaryFolder } from '../../support/run/temporary.js';

const missed = (question: string, day = '2026-11-29', notAsked = false): MissingQuestion => ({
  ...{ day, question, notAsked },
});

describe('readMissing', () => {
  it('reads what found nothing and what was not asked, in order, and no broken line', async () => {
    const DATA_DIR = temporaryFolder();
    const bot = { config: { RECORD_QUESTIONS: true, DATA_DIR }, logger: pino({ level: 'silent' }) };
    const record = (question: string, answered: boolean, maxBytes?: number) =>
      recordQuestion(bot as never, { question, answered } as never, maxBytes);
    await record('第一問', false);
    await record('答了', true, 10);
    await record('第二問', false);
    await recordNotAsked(bot as never, '第三問');
    appendFileSync(path.join(DATA_DIR, 'questions.jsonl'), '{"day":"2026-');
    const read = await readMissing(DATA_DIR);
    expect(read.map(({ question, notAsked }) => [question, notAsked])).toEqual([
      ['第一問', false],
      ['第二問', false],
      ['第三問', true],
    ]);
  });

  it('finds none where nothing is kept', async () => {
    expect(await readMissing(path.join(temporaryFolder(), 'none'))).toEqual([]);
  });
});

describe('groupAlike', () => {
  it('puts like questions together, in either script, the most asked first', () => {
    const groups = groupAlike([
      missed('寧波港新碼頭的年吞吐量'),
      missed('昌都機場什麼時候啟用'),
      missed('昌都机场何时启用'),
    ]);
    expect(groups.map((group) => group.map(({ question }) => question))).toEqual([
      ['昌都機場什麼時候啟用', '昌都机场何时启用'],
      ['寧波港新碼頭的年吞吐量'],
    ]);
  });

  it('takes a moment for as many as are read', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => missed(`第${n}號水庫的${n % 97}期工程`));
    expect(groupAlike(many).flat()).toHaveLength(5_000);
  }, 60_000);
});

describe('describeMissing', () => {
  it.each(LOCALES)('says in %s what it is, and each question in a line', (locale) => {
    const texts = MESSAGES[locale].status;
    const lines = describeMissing(
      [missed('昌都機場\n何時啟用', '2026-11-01'), missed('誰去了', '2026-11-29', true)],
      locale,
    ).split('\n');
    expect(lines[0]).toBe(
      texts.missingHead({ questions: 2, groups: 2, from: '2026-11-01', to: '2026-11-29' }),
    );
    expect(lines).toContain('   1  2026-11-01  昌都機場 何時啟用');
    expect(
      lines.filter((line) => line.startsWith('   1  ') && line.includes(texts.notAsked)),
    ).toHaveLength(1);
  });
});
