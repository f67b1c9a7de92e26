/** What the verbs share of the terminal: its streams, styles, errors and exit codes. */

import { KaojuError, messageOf } from '../errors.js';
import { describeError } from '../messages/describing/describe-error.js';
import { showsLinks } from './terminal/address.js';
import { terminalLocale } from './terminal/locale.js';
import { printable } from './terminal/printable.js';
import type { TerminalStyle } from './terminal/style.js';

/** As ripgrep has them. */
export const EXIT = { done: 0, nothingFound: 1, error: 2 } as const;

type InputStream = NodeJS.ReadableStream & { isTTY?: boolean };
export type OutputStream = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

/** What a verb knows of the process that it runs in. */
export interface CliIo {
  stdin: InputStream;
  stdout: OutputStream;
  stderr: OutputStream;
  environment: NodeJS.ProcessEnv;
  /** Where relative paths count from. */
  folder: string;
  /**
   * Aborted by Ctrl-C or SIGTERM, once; until it is asked for they end the process. In a process
   * that another one started for its own use (`withParent`), also by that one's end.
   */
  interrupted(options?: { withParent?: boolean }): AbortSignal;
  /** The process ends with the verb, whatever is still open. */
  endAtOnce(): void;
}

export function styleOf({ stdout, environment }: CliIo): TerminalStyle {
  return {
    locale: terminalLocale(environment),
    color: stdout.isTTY === true && !environment.NO_COLOR,
    columns: stdout.columns || 80,
    links: stdout.isTTY === true && showsLinks(environment),
  };
}

export function printLine({ stdout }: CliIo, line: string): void {
  stdout.write(`${line}\n`);
}

/** A line beside the result: progress, notes, errors. */
export function noteLine({ stderr }: CliIo, line: string): void {
  stderr.write(`${line}\n`);
}

/** One line for a person, or one JSON document; a defect of ours shows its stack at debug only. */
export function reportError(io: CliIo, error: unknown, json: boolean): void {
  const known = error instanceof KaojuError;
  if (json) {
    const code = known ? error.code : 'Unexpected';
    const message = `${known ? '' : 'Unexpected error: '}${messageOf(error)}`;
    printLine(
      io,
      JSON.stringify({ error: { code, message, advice: known ? error.advice : null } }),
    );
  } else noteLine(io, printable(describeError(error, terminalLocale(io.environment))));
  if (!known && io.environment.LOG_LEVEL === 'debug' && error instanceof Error) {
    noteLine(io, printable(String(error.stack)));
  }
}
