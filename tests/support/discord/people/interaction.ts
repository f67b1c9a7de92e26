/**
 * One interaction as the test holds it: what was asked, how the bot answered, who sees what.
 * The routes change it; the test reads it and waits on it.
 */

import type { InteractionResponseType, InteractionType } from 'discord.js';
import type { JsonObject } from '../json.js';
import { Waiters } from '../waiters.js';
import type { SentMessage } from '../world/message.js';
import type { Channel, RequestRecord, User, Violation } from '../world/types.js';
import type { World } from '../world/world.js';

export const RESPONSE_MS = 3_000;
export const TOKEN_MS = 15 * 60_000;
/** Timers may fire early by a little. */
const TIMER_SLACK_MS = 20;
/** How long a test waits when it does not say; real time. */
export const WAIT_MS = 10_000;

export interface FirstResponse {
  type: InteractionResponseType;
  /** From the interaction to its acknowledgement, on the server's clock. */
  ms: number;
  /** The same in real time. */
  wallMs: number;
  ephemeral: boolean;
}

/**
 * - waiting: nothing came yet
 * - deferred: acknowledged, the answer is to come
 * - answered: there is an answer to see (or a modal, or choices)
 * - failed: no answer within 3 seconds; people see that the application did not respond
 */
export type InteractionState = 'waiting' | 'deferred' | 'answered' | 'failed';

interface Acknowledgement {
  type: InteractionResponseType;
  ephemeral: boolean;
  state: InteractionState;
}

interface InteractionOrigin {
  world: World;
  id: string;
  token: string;
  type: InteractionType;
  user: User;
  channel: Channel;
  guildId: string | null;
  /** The message a button or select stands on. */
  source: SentMessage | null;
  /** Installed by a person alone, used where the bot is not a member: five follow-ups. */
  limitedFollowUps: boolean;
  /** What the bot received. */
  payload: JsonObject;
}

export class Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: User;
  readonly channel: Channel;
  readonly guildId: string | null;
  readonly source: SentMessage | null;
  readonly limitedFollowUps: boolean;
  readonly payload: JsonObject;
  readonly createdAt: number;
  /** Rejects where nothing came within 3 seconds. */
  readonly firstResponse: Promise<FirstResponse>;
  /** Whether a session was there to take it, connected or to be resumed. */
  delivered = false;
  /** The answer to an autocompletion. */
  choices: { name: string; value: string | number }[] | null = null;
  /** The modal it was answered with. */
  modal: JsonObject | null = null;
  original: SentMessage | null = null;
  readonly followUps: SentMessage[] = [];
  readonly #world: World;
  readonly #waiters = new Waiters();
  readonly #startedAt = performance.now();
  readonly #timer: NodeJS.Timeout;
  #settle: { resolve: (response: FirstResponse) => void; reject: (error: Error) => void };
  #state: InteractionState = 'waiting';
  #response: FirstResponse | null = null;

  constructor(origin: InteractionOrigin) {
    this.id = origin.id;
    this.token = origin.token;
    this.type = origin.type;
    this.user = origin.user;
    this.channel = origin.channel;
    this.guildId = origin.guildId;
    this.source = origin.source;
    this.limitedFollowUps = origin.limitedFollowUps;
    this.payload = origin.payload;
    this.#world = origin.world;
    this.createdAt = this.#world.clock.now();
    const { promise, resolve, reject } = withResolvers<FirstResponse>();
    this.firstResponse = promise;
    this.#settle = { resolve, reject };
    // A test that never looks at it must not die of an unhandled rejection.
    promise.catch(() => undefined);
    this.#timer = setTimeout(() => this.failIfLate(), RESPONSE_MS + TIMER_SLACK_MS);
    this.#timer.unref();
  }

  get state(): InteractionState {
    this.failIfLate();
    return this.#state;
  }

  get acknowledged(): boolean {
    return this.#response !== null;
  }

  get response(): FirstResponse | null {
    return this.#response;
  }

  get expired(): boolean {
    return this.#world.clock.now() - this.createdAt > TOKEN_MS;
  }

  /** The original response, where there is one, then the follow-ups in order. */
  get messages(): SentMessage[] {
    return this.original ? [this.original, ...this.followUps] : [...this.followUps];
  }

  get violations(): Violation[] {
    return this.#world.violations.filter(({ interactionId }) => interactionId === this.id);
  }

  /** Its messages as that person sees them: no deleted ones, no ephemeral ones of others. */
  visibleTo(user: User | string): SentMessage[] {
    const { id } = this.#world.user(user);
    return this.messages.filter((message) => message.isVisibleTo(id));
  }

  /** Resolves once `predicate` holds; rejects after the timeout with what was there instead. */
  async waitFor(
    predicate: (interaction: Interaction) => boolean,
    timeoutMs = WAIT_MS,
  ): Promise<Interaction> {
    const describe = () => `Waited ${timeoutMs} ms in vain; ${this.describe()}`;
    await this.#waiters.wait(() => predicate(this), timeoutMs, describe);
    return this;
  }

  /**
   * Resolves once the answer is there (and `predicate` holds); rejects where the interaction
   * failed. An acknowledged click counts as answered when its message was edited or a follow-up
   * came: for a mere acknowledgement wait for `firstResponse`.
   */
  done(
    predicate: (interaction: Interaction) => boolean = () => true,
    timeoutMs = WAIT_MS,
  ): Promise<Interaction> {
    return this.waitFor(() => {
      if (this.state === 'failed') throw new Error(`No answer within 3 s; ${this.describe()}`);
      return this.#state === 'answered' && predicate(this);
    }, timeoutMs);
  }

  /** One line for error messages. */
  describe(): string {
    const texts = this.messages.map((message) => JSON.stringify(message.text.slice(0, 200)));
    const broken = this.violations.map(({ code, message }) => `${code} ${message}`);
    return [
      `interaction ${this.id} is ${this.state}`,
      this.delivered ? '' : 'it was never delivered: no session',
      `messages: ${texts.join(', ') || 'none'}`,
      broken.length > 0 ? `violations: ${broken.join(', ')}` : '',
    ]
      .filter(Boolean)
      .join('; ');
  }

  acknowledge(request: RequestRecord, response: Acknowledgement): void {
    clearTimeout(this.#timer);
    this.#response = {
      type: response.type,
      ms: request.at - this.createdAt,
      wallMs: request.startedAt - this.#startedAt,
      ephemeral: response.ephemeral,
    };
    this.#state = response.state;
    this.#settle.resolve(this.#response);
  }

  answered(): void {
    this.#state = 'answered';
  }

  failIfLate(): void {
    if (this.#state !== 'waiting') return;
    if (this.#world.clock.now() - this.createdAt <= RESPONSE_MS) return;
    this.fail(`The application did not respond within 3 s to interaction ${this.id}`);
  }

  fail(reason: string): void {
    if (this.#state !== 'waiting') return;
    clearTimeout(this.#timer);
    this.#state = 'failed';
    this.#settle.reject(new Error(reason));
    this.changed();
  }

  clockMoved(): void {
    this.failIfLate();
    this.changed();
  }

  /** Lets those who wait on it look again. */
  changed(): void {
    this.#waiters.check();
  }

  /** Ends every wait on it. */
  close(): void {
    this.fail('The server was closed');
    this.#waiters.failAll(new Error(`The server was closed; ${this.describe()}`));
  }
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
