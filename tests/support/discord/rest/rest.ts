/**
 * The REST side over HTTP: reads requests, checks the token, lets faults strike, answers, and
 * keeps the log. What the routes do is in the route files.
 */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FaultOptions, type Faults, faultAnswer } from '../faults.js';
import type { RequestRecord, UploadedFile } from '../world/types.js';
import type { World } from '../world/world.js';
import { ApiError, refuse } from './errors.js';
import type { OpenApi } from './openapi.js';
import { callbackRoutes } from './routes/callback.js';
import { channelRoutes } from './routes/channels.js';
import { commandRoutes } from './routes/commands.js';
import { identityRoutes } from './routes/identity.js';
import { webhookRoutes } from './routes/webhooks.js';
import { type Reply, RestRequest, Router } from './routing.js';

const PREFIX = /^\/api\/v10(?=\/)/;
/** Ten files of 10 MiB and what is around them. */
const MAX_REQUEST_BYTES = 110 * 1024 * 1024;

export interface RestParts {
  world: World;
  faults: Faults;
  openApi: OpenApi | null;
  identity: Parameters<typeof identityRoutes>[0];
}

export class Rest {
  readonly #world: World;
  readonly #faults: Faults;
  readonly #openApi: OpenApi | null;
  readonly #router: Router;

  constructor({ world, faults, openApi, identity }: RestParts) {
    this.#world = world;
    this.#faults = faults;
    this.#openApi = openApi;
    this.#router = new Router([
      ...identityRoutes(identity),
      ...commandRoutes,
      ...callbackRoutes,
      ...webhookRoutes,
      ...channelRoutes,
    ]);
  }

  /** Never rejects: what breaks inside is answered with 500 and recorded. */
  async handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#serve(message, response);
    } catch (error) {
      if (message.destroyed && !message.complete) return;
      const reply = { status: 500, body: refuse.internal().toWire() };
      this.#recordFailure(message, error);
      if (response.headersSent) response.destroy();
      else send(response, reply);
    }
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(message.url ?? '/', 'http://server');
    if (url.pathname.startsWith('/attachments/')) {
      this.#serveUpload(url.pathname, response);
      return;
    }
    const record: RequestRecord = {
      method: message.method ?? 'GET',
      path: decodePath(url.pathname.replace(PREFIX, '')),
      query: Object.fromEntries(url.searchParams),
      body: undefined,
      files: [],
      at: this.#world.clock.now(),
      startedAt: performance.now(),
      status: 0,
      response: undefined,
      ms: 0,
      fault: false,
    };
    this.#world.requests.push(record);
    const raw = await readBody(message);
    const end = (reply: Reply, headers: Record<string, string> = {}) => {
      record.status = reply.status;
      record.response = reply.body;
      record.ms = performance.now() - record.startedAt;
      this.#world.changed();
      send(response, reply, headers);
    };
    const malformed = raw && (await parseBody(message, raw, record));
    const fault = this.#faults.take(record);
    if (fault) {
      record.fault = true;
      if (fault.delayMs) await this.#delay(record, sleep(fault.delayMs));
      if (fault.until) await this.#delay(record, fault.until);
      if (fault.hang) return;
      if (fault.drop === true || fault.drop === 'before') {
        cut(message, fault);
        return;
      }
      if (fault.status) {
        const { headers, ...reply } = faultAnswer(fault, this.#world.clock.now());
        end(reply, headers);
        return;
      }
    }
    const authorization = message.headers.authorization;
    const prefixed = PREFIX.test(url.pathname);
    const reply = this.#answer(record, { authorization, malformed: malformed === true, prefixed });
    if (fault?.drop === 'after') {
      this.#world.changed();
      cut(message, fault);
    } else end(reply);
  }

  /** As a slow network would: the request arrives only afterwards. */
  async #delay(record: RequestRecord, wait: Promise<unknown>): Promise<void> {
    await wait;
    record.at = this.#world.clock.now();
    record.startedAt = performance.now();
  }

  #answer(
    record: RequestRecord,
    given: { authorization: string | undefined; malformed: boolean; prefixed: boolean },
  ): Reply {
    const found = given.prefixed ? this.#router.find(record.method, record.path) : null;
    const request = new RestRequest(this.#world, record, found?.params ?? {}, this.#openApi);
    try {
      if (found?.route.auth !== false && given.authorization !== `Bot ${this.#world.token}`) {
        throw refuse.unauthorized();
      }
      if (!found) throw refuse.notFound();
      if (given.malformed) throw refuse.invalidJson();
      return found.route.run(request);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      request.recordBreach(error);
      return { status: error.status, body: error.toWire() };
    } finally {
      request.interaction?.changed();
    }
  }

  /** A fault of this server's own; it stands among the violations so that no test passes by it. */
  #recordFailure(message: IncomingMessage, error: unknown): void {
    this.#world.violations.push({
      at: this.#world.clock.now(),
      method: message.method ?? 'GET',
      path: message.url ?? '/',
      status: 500,
      code: 0,
      rule: 'SERVER_FAILURE',
      field: '',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      interactionId: null,
    });
  }

  #serveUpload(path: string, response: ServerResponse): void {
    const upload = this.#world.uploads.get(path.split('/')[2] ?? '');
    if (!upload) send(response, { status: 404 });
    else response.writeHead(200, { 'Content-Type': upload.contentType }).end(upload.data);
  }
}

function cut({ socket }: IncomingMessage, fault: FaultOptions): void {
  if (fault.cut === 'close') socket.destroySoon();
  else socket.resetAndDestroy();
}

/** As it was written; a path that cannot be decoded stays as it is and fits no route. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

function send(response: ServerResponse, reply: Reply, headers: Record<string, string> = {}): void {
  if (reply.body === undefined) response.writeHead(reply.status, headers).end();
  else {
    response
      .writeHead(reply.status, { 'Content-Type': 'application/json', ...headers })
      .end(JSON.stringify(reply.body));
  }
}

async function readBody(message: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_REQUEST_BYTES) chunks.push(chunk);
  }
  return size === 0 ? null : Buffer.concat(chunks);
}

/** Fills the record's body and files; true where the body cannot be read. */
async function parseBody(
  message: IncomingMessage,
  raw: Buffer,
  record: RequestRecord,
): Promise<boolean> {
  const contentType = message.headers['content-type'] ?? '';
  try {
    if (!contentType.startsWith('multipart/form-data')) {
      record.body = JSON.parse(raw.toString('utf8'));
      return false;
    }
    const init = { headers: { 'Content-Type': contentType } };
    const form = await new Response(new Uint8Array(raw), init).formData();
    for (const [name, value] of form) {
      if (typeof value === 'string') {
        if (name === 'payload_json') record.body = JSON.parse(value);
      } else record.files.push(await toUpload(name, value));
    }
    return false;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return true;
    throw error;
  }
}

async function toUpload(name: string, file: File): Promise<UploadedFile> {
  return {
    name: file.name,
    contentType: file.type || 'application/octet-stream',
    data: Buffer.from(await file.arrayBuffer()),
    index: /\d+/.exec(name)?.[0] ?? '0',
  };
}
