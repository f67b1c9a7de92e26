/** `kaoju index`, as it is typed. */

import type { IndexOptions } from '../actions/index.js';
import { addJsonOption } from '../options.js';
import type { Verb } from '../verb.js';

export const indexVerb: Verb<[], IndexOptions> = {
  name: 'index',
  description: 'bring the index in step with the articles in CORPUS_DIR',
  examples: ['kaoju index', 'CORPUS_DIR=~/reports kaoju index --json'],
  define(command) {
    command
      .option('--full', 'make everything anew')
      .option('--replace', 'let CORPUS_DIR take the place of the folder the index was made from')
      .option('--strict', 'exit 1 where a file failed')
      .option('--table <file>', 'write what was read of every article, in the form of metadata.csv')
      .option('--check', 'only say what has changed')
      .option('--rollback', 'serve the generation before this one again');
    addJsonOption(command).option(
      '--events',
      'print progress and result as JSON lines, for a program that runs this',
    );
  },
  async run(io, _, options) {
    const { bringIndexInStep } = await import('../actions/index.js');
    return bringIndexInStep(io, options);
  },
};
