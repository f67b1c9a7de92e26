/** `kaoju start`, as it is typed. */

import type { Verb } from '../verb.js';

export const startVerb: Verb<[]> = {
  name: 'start',
  description: 'index what there is and answer: in a browser, and on Discord if there is a token',
  examples: ['npm start'],
  note: 'Runs until SIGTERM or Ctrl-C. With WEB=off and without DISCORD_TOKEN a prompt opens on a terminal.',
  async run(io) {
    io.endAtOnce();
    const { serve } = await import('../actions/start.js');
    return serve(io, async () => (await import('../../../commands/index.js')).commands);
  },
};
