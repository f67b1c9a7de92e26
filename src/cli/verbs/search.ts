/** `kaoju search`, as it is typed. */

import { Option } from 'commander';
import type { SearchOptions } from '../actions/search.js';
import { addFilterOptions, addJsonOption, readWhole } from '../options.js';
import type { Verb } from '../verb.js';

const MAX_PER_PAGE = 100;

export const searchVerb: Verb<[words: string[]], SearchOptions> = {
  name: 'search',
  description: 'find where words stand, exactly, in either script; all of them in one article',
  examples: [
    'kaoju search 对口支援 阿里',
    "kaoju search '「福建黨政代表團」 昌都'",
    'kaoju search 2018年7月 --sort date',
    'kaoju search 支援 --from 2018-01-01 --outlet 河北日报 --json',
  ],
  define(command) {
    command.argument('<words...>', 'words, or "a phrase" in quotes of its own');
    addFilterOptions(command)
      .addOption(
        new Option('--sort <order>', 'best first, or newest first')
          .choices(['relevance', 'date'])
          .default('relevance'),
      )
      .option('--page <n>', 'which page of results', readWhole(1), 1)
      .option(
        '--per-page <n>',
        `articles a page, 1 to ${MAX_PER_PAGE}`,
        readWhole(1, MAX_PER_PAGE),
        10,
      );
    addJsonOption(command);
  },
  async run(io, [words], options) {
    const { searchWords } = await import('../actions/search.js');
    return searchWords(io, words.join(' '), options);
  },
};
