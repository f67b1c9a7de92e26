/** What a log line may do to whatever shows it: nothing. */

import { describe, expect, it } from 'vitest';
import { createLogger, type Logger, lineWriter } from '../src/logger.js';

const HOSTILE = '\u001b]0;x\u0007\u009b2J\u007f\u202e名\r\u2028.txt';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same
const COLOUR = /\u001b\[\d+m/gu;

/** What a logger writes, at a terminal or not. */
function logged(readable: boolean, log: (logger: Logger) => void): string {
  let written = '';
  const write = (line: string): void => {
    written += readable ? lineWriter(true)(line) : line;
  };
  log(createLogger('info', { write }));
  return written;
}

describe.each([false, true])('createLogger (readable: %s)', (readable) => {
  it("holds no control character of a file's name, in a message, field or error", () => {
    const written = logged(readable, (logger) => {
      logger.warn({ file: HOSTILE, err: new Error(HOSTILE) }, `names ${HOSTILE}`);
    });
    expect(written).toContain('名');
    // Colours are the reader's own.
    const colourless = written.replace(COLOUR, '');
    expect(colourless).not.toMatch(RAW);
  });
});

it('keeps what was logged', () => {
  const written = logged(false, (logger) => logger.info({ file: HOSTILE }, 'a\\r\n'));
  expect(JSON.parse(written)).toMatchObject({ file: HOSTILE, msg: 'a\\r\n' });
});
