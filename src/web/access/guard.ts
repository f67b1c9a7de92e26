/** What is asked of every request before it is looked at, and said with every answer. */

import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { WebMessages } from '../../messages/subjects/web-messages.js';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
/** Nothing that is read comes with a body. */
const METHODS = new Set(['GET', 'HEAD']);
/** A question of a thousand characters is nine thousand in an address. */
const MAX_ADDRESS = 12_000;

/** No script and no style but our own files, no other address, no frame around us. */
export const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  // Addresses hold questions, which are nobody else's business.
  referrerPolicy: 'no-referrer',
  // Whether there is TLS is the proxy's to know and to say.
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
});

/** Why a request is turned away; `kind` is what a page says of it in the reader's language. */
export interface Refusal {
  kind: keyof WebMessages['refused'];
  status: 405 | 413 | 414 | 421;
  title: string;
  detail: string;
}

/** Null lets it through. */
export function refusalOf(c: Context, publicUrl: string | undefined): Refusal | null {
  const { method, url } = c.req.raw;
  // A target with an address of its own (GET http://name/) stands in for the Host header.
  if (!isOurs(c.req.header('host'), publicUrl) || !isOurs(new URL(url).host, publicUrl)) {
    return {
      kind: 'name',
      status: 421,
      title: 'Misdirected Request',
      detail:
        'This server is asked for by another name than its own. Open it as localhost or 127.0.0.1, or set PUBLIC_URL to the address that others use.',
    };
  }
  if (!METHODS.has(method)) {
    return {
      kind: 'method',
      status: 405,
      title: 'Method Not Allowed',
      detail: 'There is only GET and HEAD here.',
    };
  }
  const length = c.req.header('content-length');
  if ((length && length !== '0') || c.req.header('transfer-encoding')) {
    return {
      kind: 'body',
      status: 413,
      title: 'Content Too Large',
      detail: 'A request here has no body.',
    };
  }
  if (url.length > MAX_ADDRESS) {
    return {
      kind: 'address',
      status: 414,
      title: 'URI Too Long',
      detail: `An address here has at most ${MAX_ADDRESS} characters.`,
    };
  }
  return null;
}

/**
 * A page of somebody else's whose name was made to lead here (DNS rebinding) names itself in the
 * Host header. Any port: what listens on it is this process.
 */
export function isOurs(host: string | undefined, publicUrl: string | undefined): boolean {
  if (!host) return false;
  const name = host.toLowerCase().replace(/:\d*$/u, '');
  if (LOOPBACK.has(name)) return true;
  return publicUrl !== undefined && host.toLowerCase() === new URL(publicUrl).host;
}
