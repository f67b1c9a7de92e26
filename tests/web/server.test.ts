/** On a socket: who is slow or opens too much costs nobody else. */

import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { startWeb, type WebServer } from '../../src/web/server.js';
import { sourcesOf } from '../support/web/web.js';

let server: WebServer;
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close();
});

async function hang(count: number): Promise<{ closed: () => number }> {
  let closed = 0;
  for (let i = 0; i < count; i++) {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      closed++;
    });
    sockets.push(socket);
    await new Promise((resolve) => socket.once('connect', resolve));
  }
  return { closed: () => closed };
}

describe('startWeb', () => {
  it('answers no target that names another host', async () => {
    server = await startWeb(sourcesOf(null, null), { host: '127.0.0.1', port: 0 });
    const heads = [];
    for (const target of ['http://evil.example/', 'http://localhost/healthz']) {
      const socket = connect(server.port, '127.0.0.1');
      sockets.push(socket);
      socket.end(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      heads.push((await text(socket)).slice(9, 12));
    }
    expect(heads).toEqual(['421', '200']);
  });

  it('answers others while clients hang in the middle of a request', async () => {
    server = await startWeb(sourcesOf(null, null), { host: '127.0.0.1', port: 0 });
    const { closed } = await hang(40);
    const response = await fetch(`${server.address}healthz`);
    expect(await response.json()).toEqual({ status: 'ok' });
    expect(closed()).toBe(0);
  });

  it('closes what one client opens beyond its share, and ends with clients that hang', async () => {
    server = await startWeb(sourcesOf(null, null), { host: '127.0.0.1', port: 0 });
    const { closed } = await hang(70);
    for (let i = 0; i < 100 && closed() < 6; i++) await sleep(20);
    expect(closed()).toBe(6);
    await server.close();
    for (let i = 0; i < 100 && closed() < 70; i++) await sleep(20);
    expect(closed()).toBe(70);
  });

  it('takes the next port where one is taken', async () => {
    server = await startWeb(sourcesOf(null, null), { host: '127.0.0.1', port: 0 });
    const second = await startWeb(sourcesOf(null, null), { host: '127.0.0.1', port: server.port });
    expect(second.port).not.toBe(server.port);
    expect((await fetch(`${second.address}healthz`)).status).toBe(200);
    await second.close();
  });
});
