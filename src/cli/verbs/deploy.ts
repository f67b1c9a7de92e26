/** `kaoju deploy`, as it is typed. */

import type { DeployOptions } from '../actions/deploy.js';
import { addJsonOption } from '../options.js';
import type { Verb } from '../verb.js';

export const deployVerb: Verb<[], DeployOptions> = {
  name: 'deploy',
  description: 'register the slash commands, where they differ from what Discord has',
  examples: ['DISCORD_TOKEN=… kaoju deploy'],
  define(command) {
    addJsonOption(command);
  },
  async run(io, _, options) {
    const { deployCommands } = await import('../actions/deploy.js');
    const { commands } = await import('../../../commands/index.js');
    return deployCommands(io, commands, options);
  },
};
