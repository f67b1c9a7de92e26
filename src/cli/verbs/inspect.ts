/** `kaoju inspect`, as it is typed. */

import type { InspectOptions } from '../actions/inspect.js';
import { addJsonOption } from '../options.js';
import type { Verb } from '../verb.js';

export const inspectVerb: Verb<[article: string], InspectOptions> = {
  name: 'inspect',
  description: 'show how an article was read: metadata, noise, passages, sentences, folding',
  examples: [
    'kaoju inspect 000_3cdac391fcfe9ba3.txt',
    'kaoju inspect ~/report.txt',
    'kaoju inspect mahx2c35al52 --json',
  ],
  note: 'Passages are the index’s own; of a file that is not in it, or has changed since, all else is shown.',
  define(command) {
    command.argument(
      '<article>',
      'a file, the name of one in CORPUS_DIR, or the id of an article in the index',
    );
    addJsonOption(command);
  },
  async run(io, [article], options) {
    const { inspect } = await import('../actions/inspect.js');
    return inspect(io, article, options);
  },
};
