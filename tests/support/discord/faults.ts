/**
 * Failures that a test arranges: rate limits, server errors, slowness, silence, lost connections.
 * None of them counts against the client.
 */

import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from './json.js';
import type { RequestRecord } from './world/types.js';

export interface FaultOptions {
  /** The path without /api/v10; in a string `*` stands for one segment. Default any. */
  route?: string | RegExp;
  method?: string;
  /** Answer with it instead of doing what was asked. */
  status?: number;
  /** Code and message of the answer; default as Discord answers that status. */
  code?: number;
  message?: string;
  /** Of a 429, in seconds. Default 1. */
  retryAfter?: number;
  /** Of a 429: all of the bot's requests, not this route alone. */
  global?: boolean;
  scope?: 'user' | 'global' | 'shared';
  /** How often; default 1. */
  times?: number;
  /**
   * Also whenever a request that it struck is sent again: what Discord refuses it refuses for good,
   * and a client that was too slow to read so asks once more.
   */
  forGood?: boolean;
  /** Wait so long (real time) before doing or answering anything. */
  delayMs?: number;
  /** Wait for it before doing or answering anything. */
  until?: Promise<unknown>;
  /** Never answer. */
  hang?: boolean;
  /** Cut the connection: before anything is done, or after it was done and unanswered. */
  drop?: boolean | 'before' | 'after';
  /** How it is cut: reset (ECONNRESET, the default) or closed (undici: other side closed). */
  cut?: 'reset' | 'close';
}

export interface Fault {
  readonly options: FaultOptions;
  /** How often it struck. */
  hits: number;
  remove(): void;
}

export class Faults {
  readonly #faults: Fault[] = [];
  readonly #struck = new WeakMap<Fault, Request[]>();

  add(options: FaultOptions): Fault {
    const fault: Fault = {
      options,
      hits: 0,
      remove: () => {
        const index = this.#faults.indexOf(fault);
        if (index >= 0) this.#faults.splice(index, 1);
      },
    };
    this.#faults.push(fault);
    return fault;
  }

  clear(): void {
    this.#faults.length = 0;
  }

  /** The first fault that fits and is not used up; counts the hit. */
  take(request: Request): FaultOptions | null {
    const { method, path } = request;
    const fault = this.#faults.find(
      (one) =>
        (one.hits < (one.options.times ?? 1) || this.#isStruckAgain(one, request)) &&
        (one.options.method ?? method).toUpperCase() === method &&
        fits(one.options.route, path),
    );
    if (!fault) return null;
    fault.hits += 1;
    if (fault.options.forGood) {
      this.#struck.set(fault, [...(this.#struck.get(fault) ?? []), request]);
    }
    return fault.options;
  }

  #isStruckAgain(fault: Fault, { path, body }: Request): boolean {
    const struck = this.#struck.get(fault) ?? [];
    return struck.some((one) => one.path === path && isDeepStrictEqual(one.body, body));
  }
}

type Request = Pick<RequestRecord, 'method' | 'path' | 'body'>;

function fits(route: string | RegExp | undefined, path: string): boolean {
  if (route === undefined) return true;
  if (route instanceof RegExp) return route.test(path);
  const wanted = route.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return false;
  return wanted.every((part, index) => part === '*' || part === given[index]);
}

export interface FaultAnswer {
  status: number;
  body: JsonObject;
  headers: Record<string, string>;
}

/** The answer of a fault that has a status. */
export function faultAnswer(fault: FaultOptions, now: number): FaultAnswer {
  const status = fault.status ?? 500;
  if (status === 429) return rateLimit(fault, now);
  const message = fault.message ?? `${status}: ${STATUS_TEXT[status] ?? 'Error'}`;
  return { status, body: { message, code: fault.code ?? 0 }, headers: {} };
}

const STATUS_TEXT: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** Seconds keep their fraction in the header too, so that a test can ask for a short wait. */
function rateLimit(fault: FaultOptions, now: number): FaultAnswer {
  const { retryAfter = 1, global = false } = fault;
  const scope = fault.scope ?? (global ? 'global' : 'user');
  return {
    status: 429,
    body: {
      message: fault.message ?? 'You are being rate limited.',
      retry_after: retryAfter,
      global,
      ...(fault.code === undefined ? {} : { code: fault.code }),
    },
    headers: {
      'Retry-After': String(retryAfter),
      'X-RateLimit-Scope': scope,
      ...(global
        ? { 'X-RateLimit-Global': 'true' }
        : {
            'X-RateLimit-Limit': '5',
            'X-RateLimit-Remaining': '0',
            'X-RateLimit-Reset': String(now / 1000 + retryAfter),
            'X-RateLimit-Reset-After': String(retryAfter),
            'X-RateLimit-Bucket': 'faultfaultfaultfaultfaultfaultfa',
          }),
    },
  };
}
