/** Every command there is, and what stands in the menu of a message. A new one is a file beside this and a line here. */

import type { AnyCommand } from '../src/discord/command.js';
import { ask } from './ask.js';
import { check } from './check.js';
import { help } from './help.js';
import { reindex } from './reindex.js';
import { search } from './search.js';
import { status } from './status.js';

export const commands: readonly AnyCommand[] = [ask, search, status, help, reindex, check];
