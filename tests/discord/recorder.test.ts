/** The file of questions is turned over and bounded. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { recordQuestion } from '../../src/discord/recorder.js';

it('keeps the newest questions in two files at most, in order', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kaoju-recorder-'));
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
