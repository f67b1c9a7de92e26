/** A first response that is sent again, since the machine was slow to say what became of it. */

import { isDeepStrictEqual } from 'node:util';
import { RESTJSONErrorCodes } from 'discord.js';
import type { DiscordServer } from '../discord/server.js';

/**
 * Takes them from the server's violations: Discord's 40060 is then what the bot goes by, and of one
 * that is refused again the first refusal.
 */
export function forgetRepeats({ violations, requests }: DiscordServer): void {
  const isRepeat = ({ code, path }: DiscordServer['violations'][number]): boolean => {
    if (code !== RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return false;
    const [first, ...more] = requests.filter((request) => request.path === path);
    return more.every(({ body }) => isDeepStrictEqual(body, first?.body));
  };
  const isRefusedAgain = ({ code, path }: (typeof violations)[number], index: number): boolean =>
    code === RESTJSONErrorCodes.UnknownInteraction &&
    violations.findIndex((one) => one.code === code && one.path === path) < index;
  const kept = violations.filter((one, index) => !isRepeat(one) && !isRefusedAgain(one, index));
  violations.splice(0, violations.length, ...kept);
}
