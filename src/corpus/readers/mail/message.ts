/** One mail → the articles in it: its own text, and its attachments that can be read. */

import { isKaojuError, KaojuError } from '../../../errors.js';
import type { Noise } from '../../../types/article.js';
import { decodePage } from '../html/charset.js';
import { readPage } from '../html/page.js';
import { isoDay } from '../mime/day.js';
import { type Entity, fieldOf, leavesOf, readEntity } from '../mime/entities.js';
import { decodeWords } from '../mime/words.js';
import {
  type FailedPart,
  isFailed,
  type Reading,
  type ReadingContext,
  type Told,
} from '../reader.js';

export interface ReadMessage {
  /** Without its brackets; null for a mail without one. */
  messageId: string | null;
  /** The mail's own text, if it has any, is the first, and its part null. */
  read: (Reading | FailedPart)[];
}

/** @throws FileUnreadable for a mail that holds nothing that can be read */
export async function readMessage(bytes: Buffer, context: ReadingContext): Promise<ReadMessage> {
  const whole = readEntity(bytes);
  const told = toldOf(whole);
  const leaves = leavesOf(whole);
  const bodies = leaves.filter((leaf) => !isAttachment(leaf));
  const body =
    bodies.find(
      (leaf) => leaf.type === 'text/plain' && leaf.body.toString('latin1').trim() !== '',
    ) ?? bodies.find((leaf) => leaf.type === 'text/html');
  const read: (Reading | FailedPart)[] = body ? [readBody(body, told)] : [];
  for (const leaf of leaves.filter(isAttachment)) {
    read.push(...(await readAttachment(leaf, { told, context })));
  }
  if (read.length === 0) throw new KaojuError('FileUnreadable', 'holds no text');
  const id = fieldOf(whole, 'message-id')?.replace(/^<|>.*$/gu, '') || null;
  return { messageId: id, read };
}

function toldOf(whole: Entity): Told {
  const field = (name: string): string | null => {
    const value = fieldOf(whole, name);
    return value === null ? null : decodeWords(value);
  };
  return {
    title: field('subject') ?? undefined,
    author: senderIn(field('from')),
    date: isoDay(field('date') ?? undefined),
    url: /https?:\/\/[^\s<>]+/u.exec(field('archived-at') ?? '')?.[0],
  };
}

/** `"林一" <lin@example.org>` is 林一; an address alone is no name. */
function senderIn(from: string | null): string | undefined {
  const name = from?.replace(/<[^<>]*>/gu, '').replace(/^["'\s]+|["'\s]+$/gu, '');
  return name && !name.includes('@') ? name : undefined;
}

function isAttachment(leaf: Entity): boolean {
  const disposition = fieldOf(leaf, 'content-disposition')?.trim().toLowerCase() ?? '';
  return disposition.startsWith('attachment') || !/^text\/(?:plain|html)$/u.test(leaf.type);
}

function readBody(leaf: Entity, told: Told): Reading {
  const charset = leaf.parameters.get('charset') ?? null;
  const { text, encoding, warnings } = decodePage(leaf.body, charset);
  const source = { kind: 'part', name: leaf.type } as const;
  if (leaf.type === 'text/html') {
    const page = readPage(text, { source, whole: true });
    return { part: null, ...page, told, noise: quotedIn(page.text), encoding, warnings };
  }
  const pieces = [{ start: 0, end: text.length, source: 0, from: 0, to: text.length }];
  const origin = { sources: [source], pieces };
  return { part: null, text, origin, told, marks: [], noise: quotedIn(text), encoding, warnings };
}

const QUOTED = /^\s*[>＞]/u;
/** What programs put before the mail that is answered; all behind it is that mail. */
const ANSWERED =
  /^\s*(?:-{2,}\s*(?:原始邮件|原始郵件|原邮件|转发邮件|轉寄郵件|Original Message|Forwarded message)|(?:在|于|於|On )\s?.{4,120}(?:写道|寫道|wrote)\s*[:：]\s*$)/iu;

function quotedIn(text: string): Noise[] {
  const noise: Noise[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at + (line.length - line.trimStart().length);
    const end = at + line.trimEnd().length;
    at += line.length + 1;
    if (ANSWERED.test(line.slice(0, 200)) && noise.length === 0) {
      const rest = text.trimEnd().length;
      if (text.slice(0, start).trim() !== '') return [{ start, end: rest, kind: 'quoted' }];
    }
    if (QUOTED.test(line) && end > start) noise.push({ start, end, kind: 'quoted' });
  }
  return noise;
}

/** An attachment that is of no known kind is no article, and no failure. */
async function readAttachment(
  leaf: Entity,
  { told, context }: { told: Told; context: ReadingContext },
): Promise<(Reading | FailedPart)[]> {
  const name = nameOf(leaf);
  if (name === null) return [];
  try {
    const served = { charset: leaf.parameters.get('charset') ?? null, url: null };
    const { read } = await context.readInner(leaf.body, name, served);
    return read.map((one) => within(one, name, told));
  } catch (error) {
    if (!isKaojuError(error, 'FileUnreadable')) throw error;
    if (error.message.startsWith('is of a kind')) return [];
    return [{ part: name, error: error.message }];
  }
}

function within(one: Reading | FailedPart, name: string, told: Told): Reading | FailedPart {
  const part = one.part === null ? name : `${name}/${one.part}`;
  if (isFailed(one)) return { ...one, part };
  const { text } = one;
  const pieces = [{ start: 0, end: text.length, source: 0, from: 0, to: text.length }];
  const sources = (one.origin?.sources ?? [{ kind: 'file' as const }]).map((source) =>
    source.kind === 'file' ? { kind: 'part' as const, name } : source,
  );
  const origin = { sources, pieces: one.origin?.pieces ?? pieces };
  const date = one.told.date ?? told.date;
  return { ...one, part, origin, told: { ...one.told, date } };
}

function nameOf(leaf: Entity): string | null {
  const disposition = fieldOf(leaf, 'content-disposition') ?? '';
  const [, named] = /filename\*?\s*=\s*"?([^";]+)"?/iu.exec(disposition) ?? [];
  const given = named ?? leaf.parameters.get('name') ?? null;
  if (given === null) return null;
  const [, encoded] = /^[\w-]+'[\w-]*'(.*)$/u.exec(given) ?? [];
  // A name that climbs out of its folder is a name, and nothing is written under it.
  return (encoded === undefined ? decodeWords(given) : unescaped(encoded)).replace(/^.*[\\/]/u, '');
}

function unescaped(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
