/** With RECORD_QUESTIONS on, what was asked in public, without who asked it: the newest of it. */

import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Answer } from '../../types/answer.js';
import type { Bot } from '../command.js';
import { writeData } from './data-folder.js';

/** Some 50,000 questions; so much again is kept in the file before it, and nothing older. */
const MAX_BYTES = 8 * 1024 * 1024;

/** The newer file first. */
export const RECORDED = ['questions.jsonl', 'questions.1.jsonl'] as const;

/** One line after the other, so that two never turn the file over at once. */
let last: Promise<void> = Promise.resolve();

/** A file that cannot be written costs nobody an answer. */
export function recordQuestion(
  bot: Pick<Bot, 'config' | 'logger'>,
  answer: Answer,
  maxBytes = MAX_BYTES,
): Promise<void> {
  const { question, answered, confidence, reason } = answer;
  return record(bot, { question, answered, confidence, reason }, maxBytes);
}

/** A public answer was not what was asked; whose press it was is nobody's business. */
export function recordNotAsked(
  bot: Pick<Bot, 'config' | 'logger'>,
  question: string,
  maxBytes = MAX_BYTES,
): Promise<void> {
  return record(bot, { question, answered: true, notAsked: true }, maxBytes);
}

function record(
  bot: Pick<Bot, 'config' | 'logger'>,
  what: Recorded,
  maxBytes: number,
): Promise<void> {
  if (!bot.config.RECORD_QUESTIONS) return Promise.resolve();
  last = last.then(() => append(bot, what, maxBytes));
  return last;
}

interface Recorded extends Pick<Answer, 'question' | 'answered'> {
  confidence?: number;
  reason?: Answer['reason'];
  notAsked?: true;
}

function append(
  { config, logger }: Pick<Bot, 'config' | 'logger'>,
  what: Recorded,
  maxBytes: number,
): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  return writeData(logger, 'a question could not be recorded', async () => {
    await mkdir(config.DATA_DIR, { recursive: true });
    const line = JSON.stringify({ day, ...what });
    const [newer, older] = RECORDED.map((name) => path.join(config.DATA_DIR, name)) as [
      string,
      string,
    ];
    const size = await stat(newer).then(
      (found) => found.size,
      () => 0,
    );
    if (size >= maxBytes) await rename(newer, older);
    await appendFile(newer, `${line}\n`);
  });
}
