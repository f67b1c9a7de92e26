/** `kaoju ask`: one question, questions from standard input, or a prompt. */

import { createInterface } from 'node:readline';
import type { Config } from '../../config.js';
import { createLogger } from '../../logger.js';
import { MESSAGES } from '../../messages/languages.js';
import type { AskOptions } from '../../retrieval/ask.js';
import { openRuntime, type Runtime } from '../../serving/runtime.js';
import type { Answer } from '../../types.js';
import { type FilterOptions, toFilter } from '../filter-options.js';
import { EXIT, printLine, styleOf } from '../io.js';
import { renderAnswer } from '../terminal/answer.js';
import { inOneLine } from '../terminal/printable.js';

export interface AskVerbOptions extends FilterOptions {
  json?: boolean;
  today?: string;
  explain?: boolean;
  count?: number;
}

export async function askVerb(
  config: Config,
  question: string | undefined,
  options: AskVerbOptions,
): Promise<number> {
  const runtime = await openRuntime(config, createLogger(config.LOG_LEVEL));
  try {
    if (question === '-' || (question === undefined && !process.stdin.isTTY)) {
      await answerLines(runtime, options);
      return EXIT.done;
    }
    if (question === undefined) {
      await openPrompt(runtime, options);
      return EXIT.done;
    }
    const answer = await runtime.ask(question, toAskOptions(options));
    printAnswer(answer, options);
    return answer.answered ? EXIT.done : EXIT.nothingFound;
  } finally {
    runtime.close();
  }
}

/** Questions and answers until an empty line or the end of input. */
export async function openPrompt(runtime: Runtime, options: AskVerbOptions): Promise<void> {
  const messages = MESSAGES[styleOf(process.stdout).locale].terminal;
  const prompt = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: messages.prompt,
  });
  printLine(messages.promptHelp);
  prompt.prompt();
  for await (const line of prompt) {
    if (line.trim() === '') break;
    printAnswer(await runtime.ask(line, toAskOptions(options)), options);
    printLine('');
    prompt.prompt();
  }
  prompt.close();
}

async function answerLines(runtime: Runtime, options: AskVerbOptions): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const answer = await runtime.ask(line, toAskOptions(options));
    if (!options.json) printLine(`# ${inOneLine(answer.question)}`);
    printAnswer(answer, options);
    if (!options.json) printLine('');
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

function printAnswer(answer: Answer, { json }: AskVerbOptions): void {
  printLine(json ? JSON.stringify(answer) : renderAnswer(answer, styleOf(process.stdout)));
}
