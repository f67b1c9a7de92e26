/**
 * Holds requests (and, where a test asks, the server's own answers) against Discord's OpenAPI
 * description. Compiles the schema of a route when it is first used; knows nothing of states
 * such as an interaction that has been answered already.
 */

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { asList, asObject, isObject, type JsonObject } from '../json.js';
import type { FieldError } from './errors.js';

const DOCUMENT = 'discord';

/** Compiled schemas are kept as long as the process lives: servers come and go with every test. */
const loaded = new Map<string, OpenApi>();

interface Template {
  path: string;
  pattern: RegExp;
  parameters: number;
}

export class OpenApi {
  readonly #document: JsonObject;
  readonly #ajv: Ajv2020;
  readonly #templates: Template[];
  readonly #compiled = new Map<string, ValidateFunction | null>();
  /** Milliseconds spent compiling and validating, for whoever wants to measure. */
  readonly spent = { compiling: 0, validating: 0, compiled: 0, validated: 0 };

  constructor(document: JsonObject) {
    this.#document = document;
    loosen(document);
    this.#ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: false });
    addFormats.default(this.#ajv, ['date-time']);
    this.#ajv.addFormat('uri', (text) => !/\s/.test(text) && URL.canParse(text));
    this.#ajv.addFormat('snowflake', /^\d{1,20}$/);
    for (const name of ['int32', 'int64', 'double', 'nonce']) this.#ajv.addFormat(name, true);
    this.#ajv.addSchema(document, DOCUMENT);
    this.#templates = Object.keys(asObject(document.paths)).map(toTemplate);
    // What is spelled out comes before what is a parameter: @original before {message_id}.
    this.#templates.sort((a, b) => a.parameters - b.parameters);
  }

  /** Where the description is looked for: beside the project, unless told otherwise. */
  static pathOf(path: string | undefined): string {
    return path ?? process.env.OPENAPI_PATH ?? resolve('../shared/discord/openapi.json');
  }

  /** Reads the description; null where there is no such file. */
  static load(path: string | undefined): OpenApi | null {
    const file = OpenApi.pathOf(path);
    const known = loaded.get(file);
    if (known || !existsSync(file)) return known ?? null;
    const openApi = new OpenApi(asObject(JSON.parse(readFileSync(file, 'utf8'))));
    loaded.set(file, openApi);
    return openApi;
  }

  /** @param path without version and query, e.g. `/users/@me` */
  checkRequest(method: string, path: string, body: unknown): FieldError[] {
    const operation = this.#operation(method, path);
    if (!operation) return [wrong('', 'OPENAPI', `${method} ${path} is not described`)];
    const pointer = [...operation, 'requestBody', 'content', 'application/json', 'schema'];
    return this.#validate(pointer, body);
  }

  /** Holds an answer of the server against what Discord says it would answer. */
  checkResponse(method: string, path: string, status: number, body: unknown): FieldError[] {
    const operation = this.#operation(method, path);
    if (!operation) return [wrong('', 'OPENAPI', `${method} ${path} is not described`)];
    const response = [...operation, 'responses', String(status)];
    if (this.#at(response) === undefined) {
      return [wrong('', 'OPENAPI', `${method} ${path} does not answer ${status}`)];
    }
    return this.#validate([...response, 'content', 'application/json', 'schema'], body);
  }

  #operation(method: string, path: string): string[] | null {
    const verb = method.toLowerCase();
    const paths = asObject(this.#document.paths);
    const template = this.#templates.find(
      (one) => one.pattern.test(path) && asObject(paths[one.path])[verb] !== undefined,
    );
    return template ? ['paths', template.path, verb] : null;
  }

  #validate(pointer: string[], body: unknown): FieldError[] {
    const validate = this.#compile(pointer);
    if (!validate) return [];
    const started = performance.now();
    const valid = validate(body);
    this.spent.validating += performance.now() - started;
    this.spent.validated += 1;
    return valid ? [] : explain(validate.errors ?? []);
  }

  #compile(pointer: string[]): ValidateFunction | null {
    const key = pointer.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    const started = performance.now();
    const there = this.#at(pointer) !== undefined;
    const reference = `${DOCUMENT}#/${key.split('/').map(encodeURIComponent).join('/')}`;
    const validate = there ? this.#ajv.compile({ $ref: reference }) : null;
    this.#compiled.set(key, validate);
    this.spent.compiling += performance.now() - started;
    this.spent.compiled += 1;
    return validate;
  }

  #at(pointer: string[]): unknown {
    return pointer.reduce<unknown>((node, key) => asObject(node)[key], this.#document);
  }
}

function toTemplate(path: string): Template {
  const parts = path.split('/');
  const pattern = parts.map((part) => (part.startsWith('{') ? '[^/]+' : escapeRegExp(part)));
  return {
    path,
    pattern: new RegExp(`^${pattern.join('/')}$`),
    parameters: parts.filter((part) => part.startsWith('{')).length,
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Permissions are described as numbers; Discord documents, takes and gives them as strings. */
function loosen(node: unknown): void {
  if (Array.isArray(node)) {
    for (const child of node) loosen(child);
  } else if (isObject(node)) {
    const permissions = asObject(node.properties).default_member_permissions;
    if (isObject(permissions) && asList(permissions.type).includes('integer')) {
      permissions.type = [...asList(permissions.type), 'string'];
      permissions.pattern = '^\\d+$';
    }
    for (const child of Object.values(node)) loosen(child);
  }
}

/**
 * The failures of a union name every branch. Those of branches for another `type` are dropped,
 * and of the others the deepest are kept: they tell what is wrong with what was meant.
 */
function explain(errors: ErrorObject[]): FieldError[] {
  const told = errors.filter(
    ({ keyword }) => !['oneOf', 'anyOf', 'allOf', '$ref'].includes(keyword),
  );
  const meant = told.filter(
    ({ keyword, instancePath }) =>
      !(instancePath.endsWith('/type') && ['enum', 'const'].includes(keyword)),
  );
  const candidates = meant.length > 0 ? meant : told.length > 0 ? told : errors;
  const depth = Math.max(...candidates.map(depthOf));
  const deepest = candidates.filter((error) => depthOf(error) === depth);
  const seen = new Map(deepest.map((error) => [`${error.instancePath} ${error.message}`, error]));
  return [...seen.values()].map(({ instancePath, keyword, message, params }) => {
    const detail = keyword === 'enum' ? ` (${asList(params.allowedValues).join(', ')})` : '';
    return wrong(instancePath, `OPENAPI_${keyword.toUpperCase()}`, `${message}${detail}`);
  });
}

function depthOf({ instancePath }: ErrorObject): number {
  return instancePath.split('/').length;
}

function wrong(pointer: string, code: string, message: string): FieldError {
  return { path: pointer.split('/').slice(1), code, message };
}

/** A line for whoever runs the tests. */
export function describeCheck(openApi: OpenApi | null): string {
  const what = "requests are held against Discord's OpenAPI description";
  return openApi ? `Checked: ${what}` : `Left out: ${what} (OPENAPI_PATH names the file)`;
}
