/** The file of questions is turned over and bounded, and a disk that is full costs nothing else. */

import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Collection, Status } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { startHeartbeat } from '../../../src/discord/connection/heartbeat.js';
import { recordQuestion } from '../../../src/discord/records/recorder.js';
import type { Logger } from '../../../src/logger.js';
import { temporaryFolder } from '../../support/run/temporary.js';

it('keeps the newest questions in two files at most, in order', async () => {
  const folder = temporaryFolder();
  const config = { RECORD_QUESTIONS: true, DATA_DIR: folder };
  const bot = { config, logger: pino({ level: 'silent' }) } as never;
  const asked = Array.from({ length: 50 }, (_, n) => `第${n}個問題`);
  await Promise.all(
    asked.map((question) => recordQuestion(bot, { question, answered: true } as never, 500)),
  );
  expect(readdirSync(folder).sort()).toEqual(['questions.1.jsonl', 'questions.jsonl']);
  const kept = ['questions.1.jsonl', 'questions.jsonl'].flatMap((name) => {
    const lines = readFileSync(path.join(folder, name), 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line).question);
  });
  expect(kept.length).toBeLessThan(30);
  expect(kept).toEqual(asked.slice(-kept.length));
  rmSync(folder, { recursive: true });
});

/** What is logged, a line each. */
function logOf(): { logger: Logger; lines: { reason?: string; msg: string }[] } {
  const lines: { reason?: string; msg: string }[] = [];
  const write = (line: string): number => lines.push(JSON.parse(line));
  return { logger: pino({ level: 'info' }, { write }), lines };
}

describe('a DATA_DIR that cannot be written', () => {
  const folder = (): string => temporaryFolder();
  const asked = { question: '哪天', answered: true } as never;

  it('is told once, with what to do, where the disk is full', async () => {
    const dataDir = folder();
    symlinkSync('/dev/full', path.join(dataDir, 'questions.jsonl'));
    const { logger, lines } = logOf();
    const bot = { config: { RECORD_QUESTIONS: true, DATA_DIR: dataDir }, logger } as never;
    await recordQuestion(bot, asked);
    await recordQuestion(bot, asked);
    expect(lines).toMatchObject([{ msg: 'a question could not be recorded' }]);
    expect(lines[0]?.reason).toBe(
      'DATA_DIR cannot be written: its disk is full (ENOSPC). Make room or give this user the right to write there, or set DATA_DIR to another folder',
    );
    rmSync(path.join(dataDir, 'questions.jsonl'));
    await recordQuestion(bot, asked);
    rmSync(dataDir, { recursive: true });
    writeFileSync(dataDir, '');
    await recordQuestion(bot, asked);
    expect(lines[1]?.reason).toMatch(/^DATA_DIR cannot be written: a file stands where a folder/u);
  });

  it('neither stops the bot nor its end', async () => {
    const file = path.join(folder(), 'file');
    writeFileSync(file, '');
    const { logger, lines } = logOf();
    const shards = new Collection([[0, { status: Status.Ready }]]);
    const client = { ws: { shards } } as never;
    const end = startHeartbeat(client, path.join(file, 'data'), logger);
    await end();
    await end();
    expect(lines).toMatchObject([{ msg: 'DATA_DIR cannot be written' }]);
    expect(lines[0]?.reason).toMatch(/\(ENOTDIR\)\. Make room /u);
  });
});
