/** `kaoju check`, as it is typed. */

import type { CheckVerbOptions } from '../actions/check.js';
import { addJsonOption } from '../options.js';
import type { Verb } from '../verb.js';

export const checkVerb: Verb<[text: string | undefined], CheckVerbOptions> = {
  name: 'check',
  description: 'tell whether a quote stands in the collection, word for word, and where',
  examples: [
    'kaoju check 對口支援是中央作出的戰略決策',
    "kaoju check '许勤2018年7月说：“对口支援是中央作出的战略决策”'",
    'kaoju check - --json < quotes.txt',
  ],
  note: `Other punctuation, spaces, script and width are told and do not count; any other
difference does, a figure, a name, a negation. In a text that quotes somebody each
quotation is checked, and whether it stands where the text says that it does.
Exit codes: 0 every quote stands word for word, 1 not, 2 error.`,
  define(command) {
    command.argument('[text]', 'a quote in either script; - checks one a line from standard input');
    addJsonOption(command, 'print one JSON document (with -, one a line) on standard output');
  },
  async run(io, [text], options) {
    const { checkLine } = await import('../actions/check.js');
    return checkLine(io, text, options);
  },
};
