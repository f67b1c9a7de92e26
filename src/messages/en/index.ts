/** What people read in English. */

import type { Messages } from '../messages.js';
import { LATIN } from '../punctuation.js';
import { answer } from './answer.js';
import { build } from './build.js';
import { check } from './check.js';
import { commands } from './commands.js';
import { discord } from './discord.js';
import { inspect } from './inspect.js';
import { search } from './search.js';
import { service } from './service.js';
import { status } from './status.js';
import { terminal } from './terminal.js';
import { web } from './web.js';

export const en: Messages = {
  name: 'Kaoju',
  punctuation: LATIN,
  answer,
  build,
  check,
  commands,
  discord,
  inspect,
  search,
  service,
  status,
  terminal,
  web,
};
