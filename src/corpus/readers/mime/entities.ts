/**
 * A MIME message's bytes → its entities: header fields, and the decoded bytes of each body. Nothing
 * is guessed: what declares itself wrongly is read as it is declared, or fails.
 */

import { KaojuError } from '../../../errors.js';

export interface Entity {
  /** Names in lower case, values unfolded, in order; encoded words are left as they are. */
  fields: [name: string, value: string][];
  /** `text/html`, in lower case. */
  type: string;
  /** Of the content type: charset, boundary, name. */
  parameters: Map<string, string>;
  /** Decoded from its transfer encoding; empty for one of several entities. */
  body: Buffer;
  parts: Entity[];
}

const MOST_DEPTH = 20;
const MOST_ENTITIES = 5_000;
const CR = 13;
const LF = 10;

/** @throws FileUnreadable for what holds too many entities, or one in another without end */
export function readEntity(bytes: Buffer): Entity {
  return readBelow(bytes, 0, { count: 0 });
}

function readBelow(bytes: Buffer, depth: number, seen: { count: number }): Entity {
  if (depth > MOST_DEPTH) {
    throw new KaojuError('FileUnreadable', 'holds too many messages in one another');
  }
  if (++seen.count > MOST_ENTITIES) {
    throw new KaojuError(
      'FileUnreadable',
      `holds more than ${MOST_ENTITIES} bodies and attachments`,
      { advice: 'Split it' },
    );
  }
  const headEnd = endOfHead(bytes);
  const fields = readFields(bytes.toString('latin1', 0, headEnd.end));
  const { value: type, parameters } = readParameters(
    fieldOf({ fields }, 'content-type') ?? 'text/plain',
  );
  const raw = bytes.subarray(headEnd.next);
  const boundary = parameters.get('boundary');
  if (type.startsWith('multipart/') && boundary) {
    const parts = splitAt(raw, boundary).map((part) => readBelow(part, depth + 1, seen));
    return { fields, type, parameters, body: Buffer.alloc(0), parts };
  }
  const encoding = fieldOf({ fields }, 'content-transfer-encoding')?.trim().toLowerCase() ?? '';
  return { fields, type, parameters, body: decodeBody(raw, encoding), parts: [] };
}

/** Of several with one name the first. */
export function fieldOf({ fields }: Pick<Entity, 'fields'>, name: string): string | null {
  return fields.find(([own]) => own === name)?.[1] ?? null;
}

/** Every entity that is no multipart, in order. */
export function leavesOf(entity: Entity): Entity[] {
  return entity.parts.length === 0 ? [entity] : entity.parts.flatMap(leavesOf);
}

/** Where the header ends, and where the body begins. */
function endOfHead(bytes: Buffer): { end: number; next: number } {
  if (bytes[0] === LF) return { end: 0, next: 1 };
  if (bytes[0] === CR && bytes[1] === LF) return { end: 0, next: 2 };
  const [unix, dos] = [bytes.indexOf('\n\n'), bytes.indexOf('\r\n\r\n')];
  if (dos !== -1 && (unix === -1 || dos < unix)) return { end: dos, next: dos + 4 };
  return unix === -1
    ? { end: bytes.byteLength, next: bytes.byteLength }
    : { end: unix, next: unix + 2 };
}

function readFields(head: string): [string, string][] {
  const fields: [string, string][] = [];
  for (const line of head.split(/\r?\n/u)) {
    const last = fields.at(-1);
    if (/^[ \t]/u.test(line)) {
      if (last) last[1] += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon > 0)
      fields.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
  }
  return fields;
}

const PARAMETER = /;\s*([^=;\s]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/gu;

/** `text/html; charset="gb2312"`; of a name in pieces (`name*0`) each piece is by itself. */
export function readParameters(field: string): { value: string; parameters: Map<string, string> } {
  const value = (field.split(';')[0] ?? '').trim().toLowerCase();
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, bare] of field.matchAll(PARAMETER)) {
    parameters.set(name.toLowerCase(), (quoted?.replace(/\\(.)/gu, '$1') ?? bare ?? '').trim());
  }
  return { value, parameters };
}

/** What stands between lines that are the boundary; the last may lack its end. */
function splitAt(body: Buffer, boundary: string): Buffer[] {
  const line = Buffer.from(`--${boundary}`, 'latin1');
  const parts: Buffer[] = [];
  let start: number | null = null;
  for (let at = body.indexOf(line); at !== -1; at = body.indexOf(line, at + line.length)) {
    if (at > 0 && body[at - 1] !== LF) continue;
    const behind = body.toString('latin1', at + line.length, at + line.length + 2);
    if (!/^(?:--|[ \t\r\n]|$)/u.test(behind)) continue;
    if (start !== null) parts.push(body.subarray(start, endBefore(body, at, start)));
    const lineEnd = body.indexOf(LF, at);
    start = behind === '--' ? null : lineEnd === -1 ? body.byteLength : lineEnd + 1;
    if (start === null) break;
  }
  if (start !== null) parts.push(body.subarray(start));
  return parts;
}

/** The line end before a boundary belongs to it. */
function endBefore(body: Buffer, at: number, start: number): number {
  const end = body[at - 1] === LF ? at - 1 : at;
  return Math.max(start, body[end - 1] === CR ? end - 1 : end);
}

function decodeBody(raw: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(raw.toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(raw) : raw;
}

function decodeQuotedPrintable(raw: Buffer): Buffer {
  // White space at the end of a line is none of the body's.
  const lines = raw.toString('latin1').split('\n');
  const plain = lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/=\n/gu, '')
    .replace(/=([0-9a-fA-F]{2})/gu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(plain, 'latin1');
}
