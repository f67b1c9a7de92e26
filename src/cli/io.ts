/** What the verbs share of the terminal: styles, signals, errors and exit codes. */

import { KaojuError, messageOf } from '../errors.js';
import type { TerminalStyle } from './terminal/answer.js';
import { terminalLocale } from './terminal/locale.js';
import { printable } from './terminal/printable.js';

/** As ripgrep has them. */
export const EXIT = { done: 0, nothingFound: 1, error: 2 } as const;

export function styleOf(stream: NodeJS.WriteStream): TerminalStyle {
  return {
    locale: terminalLocale(),
    color: stream.isTTY === true && !process.env.NO_COLOR,
    columns: stream.columns || 80,
  };
}

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * Aborted by Ctrl-C or SIGTERM, once; a second Ctrl-C ends the process as usual. In a process that
 * another one started for its own use, also by that one's end.
 */
export function interruptSignal({ withParent = false } = {}): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => controller.abort());
  }
  if (withParent && process.channel) {
    process.once('disconnect', () => controller.abort());
    // To be told of its end is no reason to stay.
    process.channel.unref();
  }
  return controller.signal;
}

/** One line for a person, or one JSON document; a defect of ours shows its stack at debug only. */
export function reportError(error: unknown, json: boolean): void {
  const known = error instanceof KaojuError;
  const code = known ? error.code : 'Unexpected';
  const message = known ? error.message : `Unexpected error: ${messageOf(error)}`;
  if (json) printLine(JSON.stringify({ error: { code, message } }));
  else process.stderr.write(`${known ? `${code}: ` : ''}${printable(message)}\n`);
  if (!known && process.env.LOG_LEVEL === 'debug' && error instanceof Error) {
    process.stderr.write(`${error.stack}\n`);
  }
}
