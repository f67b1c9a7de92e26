/** A DISCORD_TOKEN that Discord does not accept, however it says so. */

import { HTTPError } from 'discord.js';
import { KaojuError, messageOf } from '../../errors.js';

export const TOKEN_REFUSED =
  'Discord does not accept DISCORD_TOKEN. Copy it again from the Bot page of the application';

/** Anything else cannot even be sent, and would look like a network that is not there. */
const HEADER_VALUE = /^[ -~]+$/u;

/** @throws DiscordRefused for what never was a token */
export function checkToken(token: string): void {
  if (!HEADER_VALUE.test(token)) throw tokenRefused(new Error('it holds other characters'));
}

export function tokenRefused(cause: unknown): KaojuError {
  return new KaojuError('DiscordRefused', `${TOKEN_REFUSED} (${messageOf(cause)})`, { cause });
}

/** discord.js says TokenInvalid for a 401 and for what is no token at all. */
export function isTokenRefusal(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status === 401;
  const { code, status } = error as { code?: unknown; status?: unknown };
  return code === 'TokenInvalid' || status === 401;
}
