/**
 * The gateway over WebSocket, version 10, JSON, uncompressed: identifies clients, keeps their
 * sessions, sends events, resumes; and what a test does to it: cut, close, refuse, fall silent.
 */

import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  GatewayCloseCodes as Close,
  GatewayOpcodes,
  GatewayIntentBits as Intents,
} from 'discord.js';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { asObject, asText, type JsonObject } from '../json.js';
import type { Guild } from '../world/types.js';
import { guildWire, userWire } from '../world/wire.js';
import type { World } from '../world/world.js';
import { refuseIdentify, Session } from './session.js';

export interface GatewayOptions {
  heartbeatIntervalMs: number;
  privilegedIntents: number;
  url: () => string;
}

export class Gateway {
  readonly #world: World;
  readonly #options: GatewayOptions;
  readonly #sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  readonly #sessions = new Map<string, Session>();
  #sessionCount = 0;
  /** How often clients began anew, and how often they resumed. */
  identifies = 0;
  resumes = 0;
  heartbeats = 0;
  /** Whether heartbeats are acknowledged. */
  acknowledges = true;
  /** Whether every token is refused, whatever the REST side says to it. */
  refusesTokens = false;
  /** What is done to new connections: taken, cut, or answered with an HTTP status. */
  refusal: null | 'cut' | number = null;
  /** How many connections were refused so. */
  refused = 0;
  /** Everything clients sent, in order. */
  readonly received: { op: number; d: unknown }[] = [];

  constructor(world: World, options: GatewayOptions) {
    this.#world = world;
    this.#options = options;
  }

  /** Sessions with a connection. */
  get connected(): Session[] {
    return [...this.#sessions.values()].filter(({ socket }) => socket !== null);
  }

  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const query = new URL(request.url ?? '/', 'ws://server').searchParams;
      const plain = query.get('encoding') === 'json' && !query.has('compress');
      if (this.refusal !== null) {
        this.refused += 1;
        this.#world.changed();
      }
      if (this.refusal === 'cut') socket.destroy();
      else if (this.refusal !== null || !plain) {
        socket.end(`HTTP/1.1 ${this.refusal ?? 400} Refused\r\nConnection: close\r\n\r\n`);
      } else {
        this.#sockets.handleUpgrade(request, socket, head, (client) => {
          if (query.get('v') === '10') this.#welcome(client);
          else client.close(Close.InvalidAPIVersion, 'Invalid API version');
        });
      }
    });
  }

  /** To every session of the guild's shard that asked for such events. */
  dispatch(event: string, data: JsonObject, guildId: string | null): boolean {
    const sessions = [...this.#sessions.values()].filter(
      (session) => session.owns(guildId) && session.wants(event, guildId),
    );
    for (const session of sessions) session.dispatch(event, data);
    return sessions.length > 0;
  }

  /** Asks clients to reconnect and resume. */
  reconnect(): void {
    this.#sendAll({ op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Tells clients that their session is over, or that they shall try to resume it. */
  invalidate(resumable: boolean): void {
    const told = this.connected;
    if (!resumable) this.#sessions.clear();
    for (const session of told) {
      send(session.socket, { op: GatewayOpcodes.InvalidSession, d: resumable });
      // Until it is resumed it gets no events; they are replayed then.
      session.socket = null;
    }
  }

  /** Cuts every connection without a word. */
  drop(): void {
    for (const client of this.#sockets.clients) client.terminate();
  }

  closeConnections(code: number, reason = ''): void {
    for (const client of this.#sockets.clients) client.close(code, reason);
  }

  close(): void {
    this.drop();
    this.#sockets.close();
  }

  #welcome(client: WebSocket): void {
    const connection = { session: null as Session | null };
    client.on('message', (data) => {
      const payload = parse(data);
      if (payload) this.#receive(client, connection, payload);
      else client.close(Close.DecodeError, 'Error while decoding payload.');
      this.#world.changed();
    });
    client.on('close', (code) => {
      const { session } = connection;
      if (session?.socket === client) {
        session.socket = null;
        // A client that says goodbye ends its session.
        if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
      }
      this.#world.changed();
    });
    client.on('error', () => client.terminate());
    const heartbeat_interval = this.#options.heartbeatIntervalMs;
    send(client, { op: GatewayOpcodes.Hello, d: { heartbeat_interval } });
  }

  #receive(client: WebSocket, connection: { session: Session | null }, payload: JsonObject): void {
    const op = payload.op as GatewayOpcodes;
    const data = asObject(payload.d);
    this.received.push({ op, d: payload.d });
    if (op === GatewayOpcodes.Heartbeat) {
      this.heartbeats += 1;
      if (this.acknowledges) send(client, { op: GatewayOpcodes.HeartbeatAck });
    } else if (op === GatewayOpcodes.Identify) {
      if (connection.session) client.close(Close.AlreadyAuthenticated, 'Already authenticated.');
      else connection.session = this.#identify(client, data);
    } else if (op === GatewayOpcodes.Resume) {
      if (connection.session) connection.session.socket = null;
      connection.session = this.#resume(client, data);
    } else if (!(op in GatewayOpcodes)) client.close(Close.UnknownOpcode, 'Unknown opcode.');
    else if (!connection.session) client.close(Close.NotAuthenticated, 'Not authenticated.');
  }

  #identify(client: WebSocket, data: JsonObject): Session | null {
    this.identifies += 1;
    const refused = refuseIdentify(data, this.#token, this.#options.privilegedIntents);
    if (refused) {
      client.close(refused[0], refused[1]);
      return null;
    }
    const shard = (data.shard ?? [0, 1]) as [number, number];
    for (const [id, old] of this.#sessions) {
      if (old.socket === null && old.shard[0] === shard[0]) this.#sessions.delete(id);
    }
    this.#sessionCount += 1;
    const id = this.#sessionCount.toString(16).padStart(32, '0');
    const session = new Session(id, shard, Number(data.intents));
    session.socket = client;
    this.#sessions.set(id, session);
    const guilds = [...this.#world.guilds.values()].filter(
      (guild) => guild.installed && session.owns(guild.id),
    );
    session.dispatch('READY', this.#ready(session, guilds));
    if (session.intents & Intents.Guilds) {
      for (const guild of guilds) session.dispatch('GUILD_CREATE', this.#guild(guild));
    }
    return session;
  }

  get #token(): string | null {
    return this.refusesTokens ? null : this.#world.token;
  }

  #ready(session: Session, guilds: Guild[]): JsonObject {
    return {
      v: 10,
      user: { ...userWire(this.#world.bot), mfa_enabled: false, verified: true, email: null },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: this.#options.url(),
      shard: session.shard,
      application: { id: this.#world.application.id, flags: 0 },
      private_channels: [],
    };
  }

  #resume(client: WebSocket, data: JsonObject): Session | null {
    this.resumes += 1;
    if (data.token !== this.#token) {
      client.close(Close.AuthenticationFailed, 'Authentication failed.');
      return null;
    }
    const session = this.#sessions.get(asText(data.session_id));
    const seq = Number(data.seq);
    if (!session) {
      send(client, { op: GatewayOpcodes.InvalidSession, d: false });
      return null;
    }
    if (!(seq <= session.seq)) {
      client.close(Close.InvalidSeq, 'Invalid seq.');
      return null;
    }
    session.socket = client;
    session.replayAfter(seq);
    return session;
  }

  #guild(guild: Guild): JsonObject {
    return guildWire(guild, this.#world.bot);
  }

  #sendAll(payload: JsonObject): void {
    for (const { socket } of this.connected) send(socket, payload);
  }
}

function send(socket: WebSocket | null, payload: JsonObject): void {
  if (socket?.readyState === socket?.OPEN) {
    socket?.send(JSON.stringify({ t: null, s: null, ...payload }));
  }
}

function parse(data: RawData): JsonObject | null {
  try {
    return asObject(JSON.parse(String(data)));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
