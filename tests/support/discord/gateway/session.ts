/**
 * One gateway session: its sequence numbers, what was sent, and the connection it has just now.
 * Outlives its connection, so that a client can resume it.
 */

import {
  GatewayCloseCodes as Close,
  GatewayOpcodes,
  GatewayIntentBits as Intents,
} from 'discord.js';
import type { WebSocket } from 'ws';
import { asList, type JsonObject } from '../json.js';

interface SentEvent {
  seq: number;
  text: string;
}

const PRIVILEGED = Intents.GuildPresences | Intents.GuildMembers | Intents.MessageContent;
const ALL_INTENTS = Object.values(Intents).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);

/** Older events are forgotten; a client that missed more has to begin anew. */
const MAX_KEPT = 10_000;

export class Session {
  readonly id: string;
  readonly shard: [number, number];
  readonly intents: number;
  socket: WebSocket | null = null;
  #seq = 0;
  #sent: SentEvent[] = [];

  constructor(id: string, shard: [number, number], intents: number) {
    this.id = id;
    this.shard = shard;
    this.intents = intents;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Guilds are spread over shards by their id; direct messages go to the first. */
  owns(guildId: string | null): boolean {
    const [index, count] = this.shard;
    return guildId === null
      ? index === 0
      : Number((BigInt(guildId) >> 22n) % BigInt(count)) === index;
  }

  /** Whether it asked for such events. */
  wants(event: string, guildId: string | null): boolean {
    if (event.startsWith('GUILD_')) return (this.intents & Intents.Guilds) !== 0;
    if (!event.startsWith('MESSAGE_')) return true;
    const needed = guildId === null ? Intents.DirectMessages : Intents.GuildMessages;
    return (this.intents & needed) !== 0;
  }

  /** Sends it now, or keeps it for the resumption. */
  dispatch(event: string, data: JsonObject): void {
    this.#seq += 1;
    const payload = { op: GatewayOpcodes.Dispatch, t: event, s: this.#seq, d: data };
    const sent = { seq: this.#seq, text: JSON.stringify(payload) };
    this.#sent.push(sent);
    if (this.#sent.length > MAX_KEPT * 2) this.#sent = this.#sent.slice(-MAX_KEPT);
    this.#send(sent.text);
  }

  /** Sends again what came after `seq`, then tells that this was all. */
  replayAfter(seq: number): void {
    for (const event of this.#sent) if (event.seq > seq) this.#send(event.text);
    this.dispatch('RESUMED', {});
  }

  #send(text: string): void {
    if (this.socket?.readyState === this.socket?.OPEN) this.socket?.send(text);
  }
}

/** The close code and its reason, where an IDENTIFY is not acceptable. */
export function refuseIdentify(
  data: JsonObject,
  wantedToken: string | null,
  privilegedIntents: number,
): [number, string] | null {
  const { intents, token } = data;
  const [shard, count] = asList(data.shard ?? [0, 1]).map(Number);
  if (token !== wantedToken) return [Close.AuthenticationFailed, 'Authentication failed.'];
  if (typeof intents !== 'number' || (intents & ~ALL_INTENTS) !== 0 || intents < 0) {
    return [Close.InvalidIntents, 'Invalid intent(s).'];
  }
  if (intents & PRIVILEGED & ~privilegedIntents) {
    return [Close.DisallowedIntents, 'Disallowed intent(s).'];
  }
  if (shard === undefined || count === undefined || !(shard >= 0 && shard < count)) {
    return [Close.InvalidShard, 'Invalid shard.'];
  }
  return null;
}
