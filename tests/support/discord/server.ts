/**
 * A Discord of one's own for tests: REST v10, the gateway, and the people who use the bot, on
 * 127.0.0.1. The real client connects to it with `rest.api = server.apiUrl`.
 * It is Discord as a bot meets it: no voice, roles' rights, webhooks of channels, moderation or
 * history; threads do not change.
 */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fault, type FaultOptions, Faults } from './faults.js';
import { Gateway } from './gateway/gateway.js';
import {
  autocomplete,
  type ClickCall,
  click,
  type SelectCall,
  type SubmitCall,
  select,
  submitModal,
  useCommand,
} from './people/controls.js';
import { type Interaction, WAIT_MS } from './people/interaction.js';
import { describeCheck, OpenApi } from './rest/openapi.js';
import { Rest } from './rest/rest.js';
import { IDENTIFIES_A_DAY } from './rest/routes/identity.js';
import type { StoredCommand } from './world/commands.js';
import type { SentMessage } from './world/message.js';
import type {
  AutocompleteCall,
  CommandCall,
  Guild,
  GuildOptions,
  RequestRecord,
  ServerOptions,
  User,
  UserOptions,
  Violation,
} from './world/types.js';
import { World } from './world/world.js';
import { deleteMessage } from './world/writing.js';

export type { Fault, FaultOptions } from './faults.js';
export type { ClickCall, SelectCall, SubmitCall } from './people/controls.js';
export type { FirstResponse, Interaction, InteractionState } from './people/interaction.js';
export type { Control, SentMessage } from './world/message.js';
export type * from './world/types.js';

/** Starts a server on a free port. */
export async function startDiscordServer(options: ServerOptions = {}): Promise<DiscordServer> {
  const server = new DiscordServer(options);
  await server.listen();
  return server;
}

export class DiscordServer {
  /** Everything known, for what has no method of its own. */
  readonly world: World;
  readonly gateway: Gateway;
  readonly openApiCheck: OpenApi | null;
  readonly #faults = new Faults();
  readonly #http;

  constructor(options: ServerOptions) {
    const world = new World(options);
    const { openapiPath } = options;
    this.world = world;
    this.openApiCheck = openapiPath === false ? null : OpenApi.load(openapiPath);
    this.gateway = new Gateway(world, {
      heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
      privilegedIntents: options.privilegedIntents ?? 0,
      url: () => this.gatewayUrl,
    });
    const rest = new Rest({
      world,
      faults: this.#faults,
      openApi: this.openApiCheck,
      identity: {
        gatewayUrl: () => this.gatewayUrl,
        shards: options.shards ?? 1,
        identifiesLeft: () => IDENTIFIES_A_DAY - this.gateway.identifies,
      },
    });
    this.#http = createServer((request, response) => rest.handle(request, response));
    this.gateway.attach(this.#http);
    world.dispatch = (event, data, guildId) => this.gateway.dispatch(event, data, guildId);
    world.clock.onAdvance(() => {
      for (const interaction of world.interactions.values()) interaction.clockMoved();
      world.changed();
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    const { port } = this.#http.address() as AddressInfo;
    this.world.origin = `http://127.0.0.1:${port}`;
  }

  /** For `rest.api` of discord.js, which adds the version itself. */
  get apiUrl(): string {
    return `${this.world.origin}/api`;
  }

  get gatewayUrl(): string {
    return this.world.origin.replace('http', 'ws');
  }

  get token(): string {
    return this.world.token;
  }

  /** Whether requests are held against Discord's OpenAPI description. */
  get openapi(): 'checked' | 'left out' {
    return this.openApiCheck ? 'checked' : 'left out';
  }

  /** A line for whoever runs the tests. */
  get openapiNote(): string {
    return describeCheck(this.openApiCheck);
  }

  /** What Discord refused or quietly ignored; `length = 0` forgets it. */
  get violations(): Violation[] {
    return this.world.violations;
  }

  get requests(): RequestRecord[] {
    return this.world.requests;
  }

  /** Every message ever written, deleted ones too, oldest first. */
  get messages(): SentMessage[] {
    return [...this.world.messages.values()];
  }

  get interactions(): Interaction[] {
    return [...this.world.interactions.values()];
  }

  /** The first person there is who does not own the application. */
  get user(): User {
    return this.world.user(undefined);
  }

  get owner(): User {
    return this.world.application.owner;
  }

  get bot(): User {
    return this.world.bot;
  }

  get guild(): Guild {
    const [guild] = this.world.guilds.values();
    if (!guild) throw new Error('The server was started without guilds');
    return guild;
  }

  /** The registered commands, global ones or those of a guild. */
  commands(guildId: string | null = null): StoredCommand[] {
    return this.world.commands.list(guildId);
  }

  addUser(options: UserOptions = {}): User {
    return this.world.addUser(options);
  }

  /** The bot is invited to one more guild. */
  addGuild(options: GuildOptions = {}): Guild {
    return this.world.joinGuild(options);
  }

  /** The bot is thrown out of it. */
  removeGuild(id: string): void {
    this.world.leaveGuild(id);
  }

  command(call: CommandCall): Interaction {
    return useCommand(this.world, call);
  }

  autocomplete(call: AutocompleteCall): Interaction {
    return autocomplete(this.world, call);
  }

  click(call: ClickCall): Interaction {
    return click(this.world, call);
  }

  select(call: SelectCall): Interaction {
    return select(this.world, call);
  }

  submitModal(call: SubmitCall): Interaction {
    return submitModal(this.world, call);
  }

  /** The direct messages the person received from the bot. */
  directMessages(user: User | string): SentMessage[] {
    const channel = this.world.dmChannel(this.world.user(user));
    return this.messages.filter((message) => message.channel === channel && !message.metadata);
  }

  /** From now on the person refuses (or takes) direct messages. */
  refuseDms(user: User | string, refuses = true): void {
    const { id } = this.world.user(user);
    if (refuses) this.world.closedDms.add(id);
    else this.world.closedDms.delete(id);
  }

  /** Takes a message away behind the bot's back. */
  deleteMessage(message: SentMessage | string): void {
    const found = typeof message === 'string' ? this.world.messages.get(message) : message;
    if (!found) throw new Error(`There is no message ${String(message)}`);
    deleteMessage(this.world, found, 'test');
  }

  fault(options: FaultOptions): Fault {
    return this.#faults.add(options);
  }

  clearFaults(): void {
    this.#faults.clear();
  }

  /** Moves the server's clock; what is overdue then has failed. */
  advance(ms: number): void {
    this.world.clock.advance(ms);
  }

  /** Resolves once the condition holds; looked at after every request and gateway message. */
  waitFor(condition: () => boolean, timeoutMs = WAIT_MS): Promise<void> {
    const describe = () => `Waited ${timeoutMs} ms in vain for ${String(condition)}`;
    return this.world.waiters.wait(condition, timeoutMs, describe);
  }

  /** Resolves once a client is connected and identified. */
  connected(timeoutMs = WAIT_MS): Promise<void> {
    return this.waitFor(() => this.gateway.connected.length > 0, timeoutMs);
  }

  async close(): Promise<void> {
    for (const interaction of this.world.interactions.values()) interaction.close();
    this.world.waiters.failAll(new Error('The server was closed'));
    this.gateway.close();
    const closed = new Promise<void>((resolve) => this.#http.close(() => resolve()));
    this.#http.closeAllConnections();
    await closed;
  }
}
