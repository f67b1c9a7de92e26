/** `kaoju eval`, as it is typed. */

import { Option } from 'commander';
import type { EvalVerbOptions } from '../actions/eval.js';
import { addJsonOption, readWhole } from '../options.js';
import type { Verb } from '../verb.js';

export const evalVerb: Verb<[dirs: string[]], EvalVerbOptions> = {
  name: 'eval',
  description: 'measure retrieval on collections with known answers (BEIR folders)',
  examples: ['kaoju eval', 'kaoju eval ../shared/eval/drcd-dev --abstain --json'],
  define(command) {
    command
      .argument('[dir...]', 'without one every folder under EVAL_DIR')
      .addOption(
        new Option('--mode <mode>', 'which side ranks')
          .choices(['hybrid', 'dense', 'lexical'])
          .default('hybrid'),
      )
      .addOption(
        new Option('--query-script <script>', 'convert the questions first')
          .choices(['original', 'hans', 'hant'])
          .default('original'),
      )
      .option('--abstain', 'ask each question also with its relevant articles removed', false)
      .option('--worst <n>', 'tell the worst questions and why', readWhole(0), 0);
    addJsonOption(command);
  },
  async run(io, [dirs], options) {
    const { evaluateCollections } = await import('../actions/eval.js');
    return evaluateCollections(io, dirs, options);
  },
};
