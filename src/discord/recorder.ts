/** With RECORD_QUESTIONS on, what was asked in public, without who asked it. */

import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../errors.js';
import type { Answer } from '../types.js';
import type { Bot } from './command.js';

/** A file that cannot be written costs nobody an answer. */
export async function recordQuestion({ config, logger }: Bot, answer: Answer): Promise<void> {
  if (!config.RECORD_QUESTIONS) return;
  const { question, answered, confidence, reason } = answer;
  const day = new Date().toISOString().slice(0, 10);
  try {
    await mkdir(config.DATA_DIR, { recursive: true });
    const line = JSON.stringify({ day, question, answered, confidence, reason });
    await appendFile(path.join(config.DATA_DIR, 'questions.jsonl'), `${line}\n`);
  } catch (error) {
    logger.error({ reason: messageOf(error) }, 'a question could not be recorded');
  }
}
