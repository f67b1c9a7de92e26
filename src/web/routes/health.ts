/** Whether the process lives, and whether it is ready to answer: for whatever watches over it. */

import { Hono } from 'hono';
import { preparingPercent } from '../../serving/preparing.js';
import { SERVER_NAME } from '../port-holder.js';
import type { WebSources } from '../sources.js';

export function healthRoutes(sources: WebSources): Hono {
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }, 200, { Server: SERVER_NAME }))
    .get('/readyz', async (c) => {
      const { collection, discord } = sources;
      const { runtime } = collection;
      const checks = {
        // What every question reads from disk; the rest is in memory.
        index: runtime !== null && (await runtime.generation.signs.isReadable()),
        // A runtime is there once its model has answered: see Collection.
        model: runtime !== null,
        ...(discord && { discord: discord.connected }),
      };
      const ready = Object.values(checks).every(Boolean);
      const percent = runtime ? null : preparingPercent(sources);
      const told = { ready, checks, ...(percent !== null && { preparing: percent }) };
      return c.json(told, ready ? 200 : 503);
    });
}
