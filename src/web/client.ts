/** Who a request comes from, as far as limits need to know. */

import { isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The address of the connection. Behind a proxy of one's own (PUBLIC_URL is set and the connection
 * comes from this machine or its private network) the address that the proxy saw. Of IPv6 the
 * first half, which is one household.
 */
export function clientOf(c: Context, publicUrl: string | undefined): string {
  const peer = peerOf(c);
  const seen = publicUrl && isPrivate(peer) ? c.req.header('x-forwarded-for') : undefined;
  const address = seen?.split(',').at(-1)?.trim() || peer;
  return isIPv6(address) ? address.split(':').slice(0, 4).join(':') : address;
}

/** Addresses that a proxy beside this process may have. */
export function isPrivate(address: string): boolean {
  const plain = address.replace(/^::ffff:/u, '');
  return /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd])/iu.test(plain);
}

/** Empty where there is no connection, as in tests by `app.request`. */
function peerOf(c: Context): string {
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : '';
}
