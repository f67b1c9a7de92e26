#!/usr/bin/env node
/** The one entry point: hands the process's own streams to `main`, and its exit code back. */

import { type CliIo, EXIT } from './cli/io.js';
import { main } from './cli/main.js';

/** Set by a verb whose end is the end of the process: a request that hangs is not waited for. */
let endsAtOnce = false;

const io: CliIo = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  folder: process.cwd(),
  interrupted,
  endAtOnce: () => {
    endsAtOnce = true;
  },
};

/** A second Ctrl-C ends the process as usual. */
function interrupted({ withParent = false } = {}): AbortSignal {
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

// A reader that closes early (head, less) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

process.exitCode = await main(process.argv.slice(2), io);
if (endsAtOnce) process.exit();
