/** One logger: JSON lines on standard error, or readable lines where that is a terminal. */

import { createRequire } from 'node:module';
import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

const require = createRequire(import.meta.url);

/** DEL, C1 and what turns a line's direction, which JSON leaves as they are. */
const RAW = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
/** In a line of JSON: an escape, whatever it stands for. */
const ESCAPE = /\\(?:u[0-9a-f]{4}|.)/giu;
/** Those that a terminal would act on, where they are shown as they are meant. */
const CONTROL = /^\\(?:[bfr]|u00[0189][0-9a-f]|u007f|u061c|u20[0-9a-f]{2})$/iu;

export function createLogger(level: string, out: DestinationStream = process.stderr): Logger {
  const own = out === process.stderr;
  const serializers = { err: describeError };
  const hooks = { streamWrite: lineWriter(own && process.stderr.isTTY === true) };
  const options = { level, base: null, redact: ['token', '*.token'], serializers, hooks };
  // Written before the next line of the program runs, so that a log ends where the process does.
  return pino(options, own ? pino.destination({ dest: 2, sync: true }) : out);
}

/** A line of JSON as it is written; at a terminal `readable`, as a person reads it. */
export function lineWriter(readable: boolean): (line: string) => string {
  if (!readable) return escapeRaw;
  // Loaded at a terminal alone, and without a wait, since a logger is there at once.
  const { isColorSupported, prettyFactory } =
    require('pino-pretty') as typeof import('pino-pretty');
  const prettify = prettyFactory({
    ignore: 'pid,hostname',
    translateTime: 'SYS:HH:MM:ss',
    colorize: isColorSupported,
  });
  return (line) => prettify(escapeForTerminal(line)) ?? '';
}

/** The name of a file, or what an error quotes, does nothing to whatever shows a log. */
function escapeRaw(line: string): string {
  return line.replace(RAW, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same where escapes are undone again: they are shown as escapes. */
function escapeForTerminal(line: string): string {
  return escapeRaw(line).replace(ESCAPE, (token) => (CONTROL.test(token) ? `\\${token}` : token));
}

/** Errors of discord.js also hold what was sent, and where: questions, answers and tokens. */
function describeError(error: Error): object {
  const { type, message, stack, code, status } = pino.stdSerializers.err(error);
  return { type, message, stack, code, status };
}
