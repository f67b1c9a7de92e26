/**
 * Whom a message notifies, by Discord's rules for mentions and `allowed_mentions`.
 * Does not ask whether those people could see the message, nor whether the bot holds the
 * permission to mention everybody: it judges what the text and the body ask for.
 */

import { asList, isObject, type JsonObject } from '../json.js';
import type { Form } from '../rest/errors.js';
import type { Pings } from './types.js';

type Kind = 'users' | 'roles' | 'everyone';

/** Answers to interactions and webhook messages parse people alone, all others everything. */
export type MentionDefault = 'interaction' | 'message';

export const NO_PINGS: Pings = { users: [], roles: [], everyone: false };

export interface PingSource {
  texts: string[];
  allowed: unknown;
  kind: MentionDefault;
  /** The author of the message that this one replies to. */
  repliedUser?: string | undefined;
}

export function findPings({ texts, allowed, kind, repliedUser }: PingSource): Pings {
  const text = texts.map(withoutCode).join('\n');
  const mentioned = {
    users: matches(text, /<@!?(\d+)>/g),
    roles: matches(text, /<@&(\d+)>/g),
    everyone: /@(everyone|here)\b/.test(text),
  };
  const given = isObject(allowed) ? allowed : null;
  const replied =
    repliedUser !== undefined && (!given || given.replied_user === true) ? [repliedUser] : [];
  return {
    users: [...new Set([...allowedIds(given, kind, 'users', mentioned.users), ...replied])],
    roles: allowedIds(given, kind, 'roles', mentioned.roles),
    everyone: mentioned.everyone && parses(given, kind, 'everyone'),
  };
}

/** What is parsed and what is listed exclude each other; Discord refuses both for one kind. */
export function checkAllowedMentions(form: Form, allowed: unknown): void {
  if (!isObject(allowed)) return;
  for (const kind of ['users', 'roles'] as const) {
    const listed = asList(allowed[kind]);
    if (listed.length > 100) form.at(kind).add('BASE_TYPE_BAD_LENGTH', 'Must be 100 or fewer.');
    if (listed.length === 0 || !asList(allowed.parse).includes(kind)) continue;
    form.add(
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    );
  }
}

export function joinPings(all: Pings[]): Pings {
  return {
    users: [...new Set(all.flatMap((pings) => pings.users))],
    roles: [...new Set(all.flatMap((pings) => pings.roles))],
    everyone: all.some((pings) => pings.everyone),
  };
}

function parses(allowed: JsonObject | null, kind: MentionDefault, what: Kind): boolean {
  if (!allowed) return kind === 'message' || what === 'users';
  return asList(allowed.parse).includes(what);
}

function allowedIds(
  allowed: JsonObject | null,
  kind: MentionDefault,
  what: 'users' | 'roles',
  ids: string[],
): string[] {
  if (parses(allowed, kind, what)) return ids;
  const listed = asList(allowed?.[what]).map(String);
  return ids.filter((id) => listed.includes(id));
}

function matches(text: string, pattern: RegExp): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), (match) => match[1] ?? ''))];
}

/** A mention inside a code span or block, or behind a backslash, is shown as it was written. */
function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```|``[\s\S]*?``|`[^`]*`/g, ' ').replace(/\\[<@]/g, ' ');
}
