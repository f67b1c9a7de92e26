/** What must never go out, whatever was asked: checked over every request that the bot made. */

import { expect } from 'vitest';
import { asObject, type JsonObject } from '../discord/json.js';
import type { DiscordServer, RequestRecord } from '../discord/server.js';

/** A frame of a stack, as V8 writes it. */
const STACK = /\bat \S+ \(|\bat (?:file|node):|at Object\./u;

/** @param secrets paths and tokens */
export function checkSecrecy(server: DiscordServer, secrets: readonly string[]): void {
  for (const request of server.requests) {
    const { method, path, body } = request;
    if (body === undefined) continue;
    const sent = JSON.stringify(body);
    const told = secrets.filter((secret) => sent.includes(secret));
    expect({ method, path, told, stack: STACK.exec(sent)?.[0] ?? null }).toEqual({
      method,
      path,
      told: [],
      stack: null,
    });
    const message = messageOf(request);
    if (message) expect({ path, ...message }).toMatchObject({ allowed_mentions: { parse: [] } });
  }
}

/** The message in a request; null where it carries none. */
function messageOf({ method, path, body }: RequestRecord): JsonObject | null {
  const given = asObject(body);
  if (path.endsWith('/callback')) {
    const { type, data } = given;
    return type === 4 || type === 7 ? asObject(data) : null;
  }
  const carries = /^\/webhooks\/|^\/channels\/\d+\/messages/u.test(path);
  return carries && (method === 'POST' || method === 'PATCH') ? given : null;
}
