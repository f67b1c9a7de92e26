/** A first response that is sent again, since the machine was slow to say that it had come. */

import { isDeepStrictEqual } from 'node:util';
import { RESTJSONErrorCodes } from 'discord.js';
import type { DiscordServer } from './discord/server.js';

/** Takes them from the server's violations: Discord's 40060 is then what the bot goes by. */
export function forgetRepeats({ violations, requests }: DiscordServer): void {
  const isRepeat = ({ code, path }: DiscordServer['violations'][number]): boolean => {
    if (code !== RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return false;
    const [first, ...more] = requests.filter((request) => request.path === path);
    return more.every(({ body }) => isDeepStrictEqual(body, first?.body));
  };
  const kept = violations.filter((violation) => !isRepeat(violation));
  violations.splice(0, violations.length, ...kept);
}
