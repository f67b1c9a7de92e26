/** Mailboxes: mails one behind the other, each of which begins with a line From. */

import { createHash } from 'node:crypto';
import { isKaojuError, KaojuError } from '../../../errors.js';
import { refuseLate } from '../limits.js';
import type { FailedPart, Reading, ReadingContext } from '../reader.js';
import { readMessage } from './message.js';

const PART_LENGTH = 16;
const FROM = Buffer.from('From ');
const LF = 10;

/** @throws FileUnreadable for what is no mailbox */
export async function read(
  bytes: Buffer,
  context: ReadingContext,
): Promise<(Reading | FailedPart)[]> {
  const all: (Reading | FailedPart)[] = [];
  for (const message of messagesIn(bytes)) {
    refuseLate(context.signal, context.limits);
    all.push(...(await readOne(message, context)));
  }
  if (all.length === 0) throw new KaojuError('FileUnreadable', 'holds no mail');
  return all;
}

async function readOne(
  message: Buffer,
  context: ReadingContext,
): Promise<(Reading | FailedPart)[]> {
  const digest = createHash('sha256').update(message).digest('hex').slice(0, PART_LENGTH);
  try {
    const { messageId, read } = await readMessage(message, context);
    const own = messageId ?? digest;
    return read.map((one) => ({ ...one, part: one.part === null ? own : `${own}/${one.part}` }));
  } catch (error) {
    if (!isKaojuError(error, 'FileUnreadable')) throw error;
    return [{ part: digest, error: error.message }];
  }
}

/** Each without its line From. */
function* messagesIn(bytes: Buffer): Generator<Buffer> {
  let start: number | null = null;
  for (let at = bytes.indexOf(FROM); at !== -1; at = bytes.indexOf(FROM, at + FROM.length)) {
    if (at > 0 && (bytes[at - 1] !== LF || !isBlankBefore(bytes, at))) continue;
    if (start !== null) yield bytes.subarray(start, at);
    const end = bytes.indexOf(LF, at);
    start = end === -1 ? bytes.byteLength : end + 1;
  }
  if (start !== null) yield bytes.subarray(start);
}

/** A line of the text that begins with From has none before it. */
function isBlankBefore(bytes: Buffer, at: number): boolean {
  return /\n\r?\n$/u.test(bytes.toString('latin1', Math.max(0, at - 3), at));
}
