/** `kaoju ask`: one question, questions from standard input, or a prompt. */

import { createInterface } from 'node:readline';
import { loadConfig } from '../../config.js';
import { createLogger } from '../../logger.js';
import type { AskOptions } from '../../retrieval/ask.js';
import { openRuntime, type Runtime } from '../../serving/runtime.js';
import type { Answer } from '../../types/answer.js';
import { type CliIo, EXIT, printLine, styleOf } from '../io.js';
import { type FilterOptions, toFilter } from '../options.js';
import { renderAnswer } from '../terminal/answer.js';
import { inOneLine } from '../terminal/printable.js';
import { noteUnknown } from '../terminal/unknown-limits.js';

export interface AskVerbOptions extends FilterOptions {
  json?: boolean;
  today?: string;
  explain?: boolean;
  count?: number;
}

export async function answer(
  io: CliIo,
  question: string | undefined,
  options: AskVerbOptions,
): Promise<number> {
  const config = loadConfig(io.environment, io.folder);
  const runtime = await openRuntime(config, createLogger(config.LOG_LEVEL, io.stderr));
  try {
    if (question === '-' || (question === undefined && !io.stdin.isTTY)) {
      await answerLines(io, runtime, options);
      return EXIT.done;
    }
    if (question === undefined) {
      const { openPrompt } = await import('../prompt/prompt.js');
      await openPrompt(io, runtime, { ...toAskOptions(options), json: options.json === true });
      return EXIT.done;
    }
    if (!options.json) noteUnknown(io, runtime.generation.articles, toFilter(options));
    const found = await runtime.ask(question, toAskOptions(options));
    printAnswer(io, found, options);
    return found.answered ? EXIT.done : EXIT.nothingFound;
  } finally {
    runtime.close();
  }
}

async function answerLines(io: CliIo, runtime: Runtime, options: AskVerbOptions): Promise<void> {
  for await (const line of createInterface({ input: io.stdin })) {
    const answer = await runtime.ask(line, toAskOptions(options));
    if (!options.json) printLine(io, `# ${inOneLine(answer.question)}`);
    printAnswer(io, answer, options);
    if (!options.json) printLine(io, '');
  }
}

function toAskOptions({ count, explain, today, ...options }: AskVerbOptions): Partial<AskOptions> {
  return {
    filter: toFilter(options),
    ...(count !== undefined && { count }),
    ...(explain && { explain }),
    ...(today !== undefined && { today }),
  };
}

function printAnswer(io: CliIo, answer: Answer, { json }: AskVerbOptions): void {
  printLine(io, json ? JSON.stringify(answer) : renderAnswer(answer, styleOf(io)));
}
