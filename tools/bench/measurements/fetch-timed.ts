/** A request over loopback, each as from another client behind a proxy, since one is held back. */

import { type Agent, get } from 'node:http';
import { PUBLIC_NAME } from '../processes/web-process.js';

export interface Asker {
  agent: Agent;
  port: number;
}

export interface Fetched {
  /** Until the last byte. */
  ms: number;
  body: Buffer;
  /** What the server says that retrieval took; 0 where it says nothing. */
  retrievalMs: number;
}

let clients = 0;

/** @throws Error for any status but 200 */
export function fetchTimed({ agent, port }: Asker, address: string): Promise<Fetched> {
  const number = clients++;
  const client = `192.0.${(number >> 8) & 255}.${number & 255}`;
  const headers = { host: PUBLIC_NAME, 'x-forwarded-for': client };
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    get({ agent, port, host: '127.0.0.1', path: address, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const ms = performance.now() - startedAt;
        const body = Buffer.concat(parts);
        if (response.statusCode !== 200) {
          const said = body.toString('utf8').slice(0, 200);
          reject(new Error(`${address} answered ${response.statusCode}: ${said}`));
          return;
        }
        const timing = /dur=([\d.]+)/u.exec(String(response.headers['server-timing']))?.[1];
        resolve({ ms, body, retrievalMs: Number(timing ?? 0) });
      });
    }).on('error', reject);
  });
}
