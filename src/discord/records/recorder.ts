/** With RECORD_QUESTIONS on, what was asked in public, without who asked it: the newest of it. */

import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Answer } from '../../types.js';
import type { Bot } from '../command.js';
import { writeData } from './data-folder.js';

/** Some 50,000 questions; so much again is kept in the file before it, and nothing older. */
const MAX_BYTES = 8 * 1024 * 1024;

/** One line after the other, so that two never turn the file over at once. */
let last: Promise<void> = Promise.resolve();

/** A file that cannot be written costs nobody an answer. */
export function recordQuestion(
  bot: Pick<Bot, 'config' | 'logger'>,
  answer: Answer,
  maxBytes = MAX_BYTES,
): Promise<void> {
  if (!bot.config.RECORD_QUESTIONS) return Promise.resolve();
  last = last.then(() => append(bot, answer, maxBytes));
  return last;
}

function append(
  { config, logger }: Pick<Bot, 'config' | 'logger'>,
  answer: Answer,
  maxBytes: number,
): Promise<void> {
  const { question, answered, confidence, reason } = answer;
  const day = new Date().toISOString().slice(0, 10);
  return writeData(logger, 'a question could not be recorded', async () => {
    await mkdir(config.DATA_DIR, { recursive: true });
    const line = JSON.stringify({ day, question, answered, confidence, reason });
    const file = path.join(config.DATA_DIR, 'questions.jsonl');
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    );
    if (size >= maxBytes) await rename(file, path.join(config.DATA_DIR, 'questions.1.jsonl'));
    await appendFile(file, `${line}\n`);
  });
}
