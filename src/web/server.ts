/**
 * The web side on Node's own server: where it listens, and how long it waits for whom. A slow or
 * hanging client costs its own connection and nobody else's.
 */

import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { KaojuError, messageOf } from '../errors.js';
import { QUESTION_LIMIT_MS } from '../serving/time-limit.js';
import { householdOf, isPrivate } from './access/client.js';
import { createApp } from './app.js';
import type { WebSources } from './sources.js';
import type { WebOptions } from './web.js';

/** A request's head has arrived by then, and a client has read on. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 15_000;
const CHECK_EVERY_MS = 2_000;
/** Nothing moves on a connection while a question waits for its turn. */
const IDLE_MS = QUESTION_LIMIT_MS + 15_000;
const MAX_CONNECTIONS = 1_000;
/** By one client; browsers open six. A proxy of one's own brings everybody. */
const MAX_FROM_ONE = 64;
/** After a port that is taken so many next ones are tried, then any. */
const NEXT_PORTS = 20;
const CLOSE_MS = 3_000;

export interface WebServer {
  /** Where a person on this machine opens it. */
  address: string;
  port: number;
  /** Resolves once nothing is served any more. */
  close(): Promise<void>;
}

export interface WebServerOptions {
  host: string;
  port: number;
  web?: Partial<WebOptions>;
}

/** @throws ConfigInvalid where HOST is no address of this machine or the port is not to be had */
export async function startWeb(
  sources: WebSources,
  { host, port, web }: WebServerOptions,
): Promise<WebServer> {
  const app = createApp(sources, web);
  const serverOptions = { connectionsCheckingInterval: CHECK_EVERY_MS };
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server;
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.timeout = IDLE_MS;
  server.maxConnections = MAX_CONNECTIONS;
  limitConnections(server, sources.config.PUBLIC_URL !== undefined);
  await listen(server, host, port);
  const { port: got } = server.address() as AddressInfo;
  return {
    address: addressAt(host, got),
    port: got,
    close: () => close(server),
  };
}

/** Where a person on this machine opens what listens there. */
export function addressAt(host: string, port: number): string {
  return `http://${isEverywhere(host) ? '127.0.0.1' : bracketed(host)}:${port}/`;
}

/** True for an address that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  const next = Array.from({ length: NEXT_PORTS }, (_, index) => port + index + 1);
  const tried = port === 0 ? [0] : [port, ...next.filter((one) => one <= 65_535), 0];
  for (const one of tried) {
    const error = await listenOn(server, host, one);
    if (!error) return;
    if (error.code === 'EADDRINUSE') continue;
    const what = error.code === 'EACCES' ? `PORT is ${one}` : `HOST is "${host}"`;
    throw new KaojuError('ConfigInvalid', `${what}: cannot be listened on (${messageOf(error)})`, {
      cause: error,
    });
  }
  throw new KaojuError('ConfigInvalid', 'No port is free to listen on', { advice: null });
}

function listenOn(
  server: Server,
  host: string,
  port: number,
): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, host, () => {
      server.off('error', resolve);
      resolve(null);
    });
  });
}

function limitConnections(server: Server, behindProxy: boolean): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    if (behindProxy && isPrivate(address)) return;
    const client = householdOf(address);
    const count = (open.get(client) ?? 0) + 1;
    open.set(client, count);
    socket.once('close', () => {
      const left = (open.get(client) ?? 1) - 1;
      if (left === 0) open.delete(client);
      else open.set(client, left);
    });
    if (count > MAX_FROM_ONE) socket.destroy();
  });
}

/** What is being answered is finished; what waits for nothing is closed. */
async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
  await closed;
  clearTimeout(timer);
}
