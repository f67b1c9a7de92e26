/** `kaoju show`, as it is typed. */

import type { ShowOptions } from '../actions/show.js';
import { addJsonOption } from '../options.js';
import type { Verb } from '../verb.js';

export const showVerb: Verb<[article: string], ShowOptions> = {
  name: 'show',
  description: 'print an article, with the places of citations marked',
  examples: [
    'kaoju show mahx2c35al52',
    'kaoju show 004_dc5a4411bc4fabee.txt --at 120-268',
    'kaoju show mahx2c35al52 --json',
  ],
  define(command) {
    command
      .argument('<article>', 'its id, its file or its headline, as ask and search print them')
      .option(
        '--at <range>',
        'mark these characters, as 120-268; may stand more than once',
        (range: string, before: string[]) => [...before, range],
        [],
      );
    addJsonOption(command);
  },
  async run(io, [article], options) {
    const { show } = await import('../actions/show.js');
    return show(io, article, options);
  },
};
