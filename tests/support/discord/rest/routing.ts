/**
 * What a route of the REST side is, what it is given and what it gives back.
 * Reading requests and writing answers is rest.ts.
 */

import { asObject, type JsonObject } from '../json.js';
import type { Interaction } from '../people/interaction.js';
import type { RequestRecord, UploadedFile } from '../world/types.js';
import type { World } from '../world/world.js';
import { type ApiError, type FieldError, Form, formatPath, invalidForm } from './errors.js';
import type { OpenApi } from './openapi.js';

export interface Reply {
  status: number;
  body?: unknown;
}

export interface Route {
  method: string;
  /** With `{name}` for a segment that is a parameter. */
  path: string;
  /** False for what an interaction's token opens. */
  auth: boolean;
  run(request: RestRequest): Reply;
}

export const NO_CONTENT: Reply = { status: 204 };

export class RestRequest {
  readonly world: World;
  readonly record: RequestRecord;
  readonly params: Record<string, string>;
  /** The interaction it belongs to, so that a breach can be laid to it. */
  interaction: Interaction | null = null;
  readonly #openApi: OpenApi | null;

  constructor(
    world: World,
    record: RequestRecord,
    params: Record<string, string>,
    openApi: OpenApi | null,
  ) {
    this.world = world;
    this.record = record;
    this.params = params;
    this.#openApi = openApi;
  }

  get body(): JsonObject {
    return asObject(this.record.body);
  }

  get query(): Record<string, string> {
    return this.record.query;
  }

  get files(): UploadedFile[] {
    return this.record.files;
  }

  /** A parameter of the path. */
  param(name: string): string {
    return this.params[name] ?? '';
  }

  /**
   * Checks the body by Discord's limits, then by its OpenAPI description, and throws what is
   * wrong with it. Called before anything is changed.
   */
  checkBody(limits: (form: Form) => void = () => undefined): void {
    const form = new Form();
    limits(form);
    form.throwIfAny();
    const { method, path, body } = this.record;
    const described = this.#openApi?.checkRequest(method, path, body) ?? [];
    if (described.length > 0) throw invalidForm(described);
  }

  /** Records what is accepted but does not do what the client counts on. */
  note(rule: string, field: string, message: string, status = 200): void {
    this.#record({ status, code: 0, rule, field, message });
  }

  /** Records a refusal, one violation for every field that is wrong. */
  recordBreach(error: ApiError): void {
    if (!error.breach) return;
    const { status, code } = error;
    const fields: (FieldError | null)[] = error.fields.length > 0 ? error.fields : [null];
    for (const field of fields) {
      this.#record({
        status,
        code,
        rule: field?.code ?? null,
        field: field ? formatPath(field.path) : '',
        message: field?.message ?? error.message,
      });
    }
  }

  #record(breach: {
    status: number;
    code: number;
    rule: string | null;
    field: string;
    message: string;
  }): void {
    this.world.violations.push({
      at: this.world.clock.now(),
      method: this.record.method,
      path: this.record.path,
      interactionId: this.interaction?.id ?? null,
      ...breach,
    });
  }
}

interface CompiledRoute {
  route: Route;
  pattern: RegExp;
  names: string[];
}

export class Router {
  readonly #routes: CompiledRoute[];

  /** @param routes the first that fits is taken, so what is spelled out comes first */
  constructor(routes: Route[]) {
    this.#routes = routes.map((route) => ({
      route,
      pattern: new RegExp(`^${route.path.replace(/\{\w+\}/g, '([^/]+)')}$`),
      names: Array.from(route.path.matchAll(/\{(\w+)\}/g), (match) => match[1] ?? ''),
    }));
  }

  find(method: string, path: string): { route: Route; params: Record<string, string> } | null {
    for (const { route, pattern, names } of this.#routes) {
      const match = route.method === method ? pattern.exec(path) : null;
      if (!match) continue;
      const params = names.map((name, index) => [name, match[index + 1] ?? '']);
      return { route, params: Object.fromEntries(params) };
    }
    return null;
  }
}
