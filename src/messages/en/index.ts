/** What people read in English. */

import type { Messages } from '../messages.js';
import { LATIN } from '../punctuation.js';
import { answer } from './answer.js';
import { commands } from './commands.js';
import { discord } from './discord.js';
import { inspect } from './inspect.js';
import { search } from './search.js';
import { terminal } from './terminal.js';
import { web } from './web.js';

export const en: Messages = {
  punctuation: LATIN,
  answer,
  commands,
  discord,
  inspect,
  search,
  terminal,
  web,
};
