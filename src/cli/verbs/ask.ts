/** `kaoju ask`, as it is typed. */

import type { AskVerbOptions } from '../actions/ask.js';
import { addFilterOptions, addJsonOption, readDay, readWhole } from '../options.js';
import type { Verb } from '../verb.js';

const MAX_COUNT = 10;

export const askVerb: Verb<[question: string | undefined], AskVerbOptions> = {
  name: 'ask',
  description: 'answer a question with exact, cited excerpts',
  examples: [
    'kaoju ask 福建党政代表团哪天去的昌都',
    'kaoju ask - --json < questions.txt',
    'kaoju ask',
  ],
  define(command) {
    command.argument(
      '[question]',
      'in either script; - reads one a line from standard input; without one a prompt opens on a terminal',
    );
    addFilterOptions(command)
      .option('--today <day>', 'the day that "last year" counts from, YYYY-MM-DD', readDay)
      .option('--count <n>', `excerpts at most, 1 to ${MAX_COUNT}`, readWhole(1, MAX_COUNT))
      .option('--explain', 'show why each excerpt was chosen');
    addJsonOption(command, 'print one JSON document (with -, one a line) on standard output');
  },
  async run(io, [question], options) {
    const { answer } = await import('../actions/ask.js');
    return answer(io, question, options);
  },
};
