/** Every slash command there is. A new one is a file beside this and a line here. */

import type { Command } from '../src/discord/command.js';
import { ask } from './ask.js';
import { help } from './help.js';
import { reindex } from './reindex.js';
import { status } from './status.js';

export const commands: readonly Command[] = [ask, status, help, reindex];
