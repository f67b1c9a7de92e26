/** One logger: JSON lines on standard error, or readable lines where that is a terminal. */

import { type DestinationStream, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

export type { Logger } from 'pino';

export function createLogger(level: string, out: DestinationStream = process.stderr): Logger {
  const stream = out === process.stderr ? ownStream() : out;
  const serializers = { err: describeError };
  return pino({ level, base: null, redact: ['token', '*.token'], serializers }, stream);
}

/** Written before the next line of the program runs, so that a log ends where the process does. */
function ownStream(): DestinationStream {
  return process.stderr.isTTY
    ? pretty({ destination: 2, sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' })
    : pino.destination({ dest: 2, sync: true });
}

/** Errors of discord.js also hold what was sent, and where: questions, answers and tokens. */
function describeError(error: Error): object {
  const { type, message, stack, code, status } = pino.stdSerializers.err(error);
  return { type, message, stack, code, status };
}
