/** Mails, one a file. */

import type { FailedPart, Reading, ReadingContext } from '../reader.js';
import { readMessage } from './message.js';

/** @throws FileUnreadable for a mail that holds nothing that can be read */
export async function read(
  bytes: Buffer,
  context: ReadingContext,
): Promise<(Reading | FailedPart)[]> {
  const { read } = await readMessage(bytes, context);
  if (read.length === 1) return read.map((one) => ({ ...one, part: null }) as Reading);
  return read.map((one) => (one.part === null ? { ...one, part: 'text' } : one));
}
