/** Whether the process lives, and whether it is ready to answer: for whatever watches over it. */

import { Hono } from 'hono';
import { preparingPercent } from '../serving/preparing.js';
import type { WebSources } from './sources.js';

export function healthRoutes(sources: WebSources): Hono {
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', (c) => {
      const { collection, discord } = sources;
      // A runtime is there once its model has answered: see Collection.
      const serving = collection.runtime !== null;
      const checks = {
        index: serving,
        model: serving,
        ...(discord && { discord: discord.connected }),
      };
      const ready = Object.values(checks).every(Boolean);
      const percent = serving ? null : preparingPercent(sources);
      const told = { ready, checks, ...(percent !== null && { preparing: percent }) };
      return c.json(told, ready ? 200 : 503);
    });
}
