/**
 * Discord's refusals: the codes, texts and shapes of its error answers.
 * Decides nothing; the routes say when to refuse.
 */

import { RESTJSONErrorCodes as Codes } from 'discord.js';
import type { JsonObject } from '../json.js';

export interface FieldError {
  path: (string | number)[];
  code: string;
  message: string;
}

interface Refusal {
  status: number;
  code: number;
  message: string;
  fields?: FieldError[];
  /** False where the refusal was arranged by the test and says nothing against the client. */
  breach?: boolean;
}

export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly fields: FieldError[];
  readonly breach: boolean;

  constructor({ status, code, message, fields = [], breach = true }: Refusal) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.breach = breach;
  }

  /** `{ message, code, errors: { data: { content: { _errors: [{ code, message }] } } } }` */
  toWire(): JsonObject {
    const wire: JsonObject = { message: this.message, code: this.code };
    if (this.fields.length > 0) wire.errors = nestErrors(this.fields);
    return wire;
  }
}

interface ErrorNode {
  [key: string]: ErrorNode | { code: string; message: string }[];
}

function nestErrors(fields: FieldError[]): ErrorNode {
  const root: ErrorNode = {};
  for (const { path, code, message } of fields) {
    let node = root;
    for (const key of path) {
      node[key] ??= {};
      node = node[key] as ErrorNode;
    }
    node._errors = [...((node._errors as { code: string; message: string }[]) ?? [])];
    (node._errors as { code: string; message: string }[]).push({ code, message });
  }
  return root;
}

/** `['data', 'components', 0, 'label']` → `data.components[0].label` */
export function formatPath(path: (string | number)[]): string {
  return path.reduce<string>((text, key) => {
    if (/^\d+$/.test(String(key))) return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${key}`;
  }, '');
}

/** Collects what is wrong with a body, each with the place it stands at. */
export class Form {
  readonly fields: FieldError[];
  readonly #path: (string | number)[];

  constructor(fields: FieldError[] = [], path: (string | number)[] = []) {
    this.fields = fields;
    this.#path = path;
  }

  /** The same collection, seen from a place further in. */
  at(...keys: (string | number)[]): Form {
    return new Form(this.fields, [...this.#path, ...keys]);
  }

  add(code: string, message: string): void {
    this.fields.push({ path: this.#path, code, message });
  }

  throwIfAny(): void {
    if (this.fields.length > 0) throw invalidForm(this.fields);
  }
}

export function invalidForm(fields: FieldError[]): ApiError {
  const code = Codes.InvalidFormBodyOrContentType;
  return new ApiError({ status: 400, code, message: 'Invalid Form Body', fields });
}

const refusal = (status: number, code: number, message: string, breach = true) => {
  return () => new ApiError({ status, code, message, breach });
};

/** Every refusal without fields, by what it says. */
export const refuse = {
  unauthorized: refusal(401, 0, '401: Unauthorized'),
  notFound: refusal(404, 0, '404: Not Found'),
  /** What Discord answers where its own processing fails. */
  internal: refusal(500, 0, '500: Internal Server Error'),
  invalidJson: refusal(
    400,
    Codes.RequestBodyContainsInvalidJSON,
    'The request body contains invalid JSON.',
  ),
  unknownChannel: refusal(404, Codes.UnknownChannel, 'Unknown Channel'),
  unknownGuild: refusal(404, Codes.UnknownGuild, 'Unknown Guild'),
  unknownMessage: refusal(404, Codes.UnknownMessage, 'Unknown Message'),
  /** A message that was taken away under the client, which it cannot have known. */
  deletedMessage: refusal(404, Codes.UnknownMessage, 'Unknown Message', false),
  unknownUser: refusal(404, Codes.UnknownUser, 'Unknown User'),
  unknownApplication: refusal(404, Codes.UnknownApplication, 'Unknown Application'),
  unknownCommand: refusal(404, Codes.UnknownApplicationCommand, 'Unknown application command'),
  unknownInteraction: refusal(404, Codes.UnknownInteraction, 'Unknown interaction'),
  /** Follow-up or edit before the acknowledgement, or with a token that never was. */
  unknownWebhook: refusal(404, Codes.UnknownWebhook, 'Unknown Webhook'),
  /** The same after 15 minutes. */
  expiredToken: refusal(401, Codes.InvalidWebhookToken, 'Invalid Webhook Token'),
  alreadyAcknowledged: refusal(
    400,
    Codes.InteractionHasAlreadyBeenAcknowledged,
    'Interaction has already been acknowledged.',
  ),
  tooManyFollowUps: refusal(
    400,
    Codes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
    'This interaction has hit the maximum number of follow up messages.',
  ),
  tooManyCreates: refusal(
    400,
    Codes.MaximumDailyApplicationCommandCreatesReached,
    'Max number of daily application command creates has been reached (200)',
  ),
  tooManyCommands: refusal(
    400,
    Codes.MaximumNumberOfApplicationCommandsReached,
    'Maximum number of application commands reached (100).',
  ),
  tooLarge: refusal(413, Codes.RequestEntityTooLarge, 'Request entity too large'),
  emptyMessage: refusal(400, Codes.CannotSendAnEmptyMessage, 'Cannot send an empty message'),
  closedDms: refusal(
    403,
    Codes.CannotSendMessagesToThisUser,
    'Cannot send messages to this user',
    false,
  ),
  missingAccess: refusal(403, Codes.MissingAccess, 'Missing Access'),
  notYourMessage: refusal(
    403,
    Codes.CannotEditMessageAuthoredByAnotherUser,
    'Cannot edit a message authored by another user',
  ),
};
