/** One logger: JSON lines on standard error, or readable lines where that is a terminal. */

import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

export type { Logger } from 'pino';

export function createLogger(level: string): Logger {
  const stream = process.stderr.isTTY
    ? pretty({ destination: 2, sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' })
    : pino.destination({ dest: 2, sync: true });
  const serializers = { err: describeError };
  return pino({ level, base: null, redact: ['token', '*.token'], serializers }, stream);
}

/** Errors of discord.js also hold what was sent, and where: questions, answers and tokens. */
function describeError(error: Error): object {
  const { type, message, stack, code, status } = pino.stdSerializers.err(error);
  return { type, message, stack, code, status };
}
