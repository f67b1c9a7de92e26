/** The prompt of `kaoju ask` and `kaoju start`: lines typed, and what comes of each. */

import { createInterface } from 'node:readline';
import { isKaojuError } from '../../errors.js';
import { describeError } from '../../messages/describing/describe-error.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Runtime } from '../../serving/runtime.js';
import { type CliIo, noteLine, printLine, styleOf } from '../io.js';
import { printable } from '../terminal/printable.js';
import { type Asking, Conversation, type Reply } from './conversation.js';
import { readTyped } from './typed.js';

export interface PromptOptions extends Asking {
  /** Each reply that is more than a remark as one JSON document. */
  json?: boolean;
}

/** Questions and answers until an empty line or the end of input. */
export async function openPrompt(
  io: CliIo,
  runtime: Pick<Runtime, 'generation' | 'answer'>,
  { json = false, ...asking }: PromptOptions,
): Promise<void> {
  const style = styleOf(io);
  const messages = MESSAGES[style.locale].terminal;
  const prompt = createInterface({
    input: io.stdin,
    output: io.stdout,
    prompt: messages.prompt,
  });
  // Where the input has ended, lines that were read before are still answered.
  let hasEnded = false;
  prompt.once('close', () => {
    hasEnded = true;
  });
  const conversation = new Conversation(runtime, asking, style);
  printLine(io, messages.promptHelp);
  prompt.prompt();
  for await (const line of prompt) {
    if (line.trim() === '') break;
    try {
      print(io, await conversation.reply(readTyped(line)), json);
    } catch (error) {
      // What was mistyped is typed again; the rest ends the prompt as it ends a verb.
      if (!isKaojuError(error, 'UsageInvalid')) throw error;
      noteLine(io, printable(describeError(error, style.locale)));
    }
    printLine(io, '');
    // From Node 24 on what is closed throws.
    if (hasEnded) io.stdout.write(messages.prompt);
    else prompt.prompt();
  }
  prompt.close();
}

function print(io: CliIo, { text, document }: Reply, json: boolean): void {
  if (!json) printLine(io, text);
  else if (document) printLine(io, JSON.stringify(document));
  else noteLine(io, text);
}
