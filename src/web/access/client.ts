/** Who a request comes from, as far as limits need to know. */

import { isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The address of the connection. Behind a proxy of one's own (PUBLIC_URL is set and the connection
 * comes from this machine or its private network) the address that the proxy saw.
 */
export function clientOf(c: Context, publicUrl: string | undefined): string {
  const peer = peerOf(c);
  const seen = publicUrl && isPrivate(peer) ? c.req.header('x-forwarded-for') : undefined;
  return householdOf(seen?.split(',').at(-1)?.trim() || peer);
}

/**
 * One name for what counts as one client, however its address is spelled: an IPv4 address, also
 * where IPv6 wraps it, or of IPv6 the first half, which is one household.
 */
export function householdOf(address: string): string {
  const [, bracketed] = /^\[([^\]]*)\](?::\d+)?$/u.exec(address) ?? [];
  const plain = (bracketed ?? address.replace(/^(\d+(?:\.\d+){3}):\d+$/u, '$1')).replace(
    /%.*$/u,
    '',
  );
  if (!isIPv6(plain)) return plain;
  const groups = groupsOf(plain);
  const isWrapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (!isWrapped) return `${groups.slice(0, 4).map(inHex).join(':')}::/64`;
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.');
}

/** Addresses that a proxy beside this process may have. */
export function isPrivate(address: string): boolean {
  return (
    /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|f[cd])/u.test(householdOf(address)) ||
    isLoopback6(address)
  );
}

/** Its half is that of many others. */
function isLoopback6(address: string): boolean {
  return (
    isIPv6(address) && groupsOf(address).every((group, index) => group === Number(index === 7))
  );
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  // A URL's host has one spelling: lower case, no leading zeros, hexadecimal throughout.
  const host = new URL(`http://[${address.replace(/%.*$/u, '')}]/`).hostname.slice(1, -1);
  const [head = '', tail] = host.split('::');
  const numbers = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [before, after] = [numbers(head), numbers(tail ?? '')];
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function inHex(group: number): string {
  return group.toString(16);
}

/** Empty where there is no connection, as in tests by `app.request`. */
function peerOf(c: Context): string {
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : '';
}
