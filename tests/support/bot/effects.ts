/** What a use of the bot has come to, for everybody who sees the channel. */

import type { Interaction } from '../discord/server.js';

/** Each answer that anybody sees of it. @param versions of the message it was used on, before */
export function effectsOf(used: Interaction, versions: number): string[] {
  const { source, choices } = used;
  // What is updated is the original response as well.
  const messages = used.messages.filter((message) => message !== source);
  return [
    ...messages.map(({ loading, ephemeral }) => {
      const who = ephemeral ? 'privately' : 'to all';
      return loading ? `thinks ${who}` : `says ${who}`;
    }),
    ...(source && source.versions.length > versions ? ['updates'] : []),
    ...(source?.deleted ? ['removes'] : []),
    ...(choices ? ['offers'] : []),
  ];
}

export const ended = (effects: string[]): boolean =>
  effects.length > 0 && !effects.some((effect) => effect.startsWith('thinks'));
