/**
 * XML as it comes, tag by tag, each text with its place in the source. Nothing is loaded, no entity
 * is declared, and no depth costs more than another.
 */

import { KaojuError } from '../../../errors.js';

/** Of a text, `text` as it is read; longer in the source where that writes a reference. */
export interface Placed {
  text: string;
  from: number;
  to: number;
}

export type XmlEvent =
  | { kind: 'open'; name: string; attributes: Attributes }
  | { kind: 'close'; name: string }
  | ({ kind: 'text' } & Placed);

/** Of one tag, read when it is asked for. */
export class Attributes {
  constructor(private readonly written: string) {}

  /** With its prefix; null where the tag has none of that name. */
  get(name: string): string | null {
    for (const [, key, quoted, single] of this.written.matchAll(ATTRIBUTE)) {
      if (key === name) return unescaped(quoted ?? single ?? '');
    }
    return null;
  }
}

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu;
/** No < in a value: so a hostile tag is given up where the next one begins. */
const TAG = /<[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>/uy;
/** What begins so ends only so. */
const ENDS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;
const NAME = /^<\/?([^\s/>]+)/u;
const REFERENCE = /&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});/gu;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const CDATA = '<![CDATA[';
const MOST_OPEN = 10_000;

/**
 * Elements that are not closed cost an error: of what is left out with one of them nobody would know.
 *
 * @throws FileUnreadable for them, and for declarations of entities, which an office file never has
 */
export function* readXml(xml: string): Generator<XmlEvent> {
  const open: string[] = [];
  for (const event of readTags(xml)) {
    if (event.kind === 'open') open.push(event.name);
    if (open.length > MOST_OPEN) {
      throw new KaojuError('FileUnreadable', `has more than ${MOST_OPEN} elements in one another`);
    }
    if (event.kind === 'close' && open.pop() !== event.name) throw damaged(event.name);
    yield event;
  }
  if (open.length > 0) throw damaged(open.at(-1) as string);
}

function damaged(name: string): KaojuError {
  return new KaojuError('FileUnreadable', `is damaged: ${name.slice(0, 40)} is not closed`);
}

function* readTags(xml: string): Generator<XmlEvent> {
  for (let at = 0; at < xml.length; ) {
    const next = xml.indexOf('<', at);
    const from = next === -1 ? xml.length : next;
    yield* textEvents(xml, at, from);
    at = from === xml.length ? from : endOfTag(xml, from);
    const tag = xml.slice(from, at);
    if (tag.startsWith(CDATA)) {
      const start = from + CDATA.length;
      const text = tag.slice(CDATA.length, -3);
      if (text !== '') yield { kind: 'text', text, from: start, to: at - 3 };
    } else if (!/^<[!?]/u.test(tag)) {
      yield* tagEvents(tag);
    }
  }
}

function endOfTag(xml: string, from: number): number {
  for (const [begin, end] of ENDS) {
    if (!xml.startsWith(begin, from)) continue;
    const at = xml.indexOf(end, from + begin.length);
    if (at === -1) throw damaged(begin);
    return at + end.length;
  }
  TAG.lastIndex = from;
  const tag = TAG.exec(xml)?.[0];
  if (xml.startsWith('<!DOCTYPE', from) && (tag?.includes('[') ?? true)) {
    throw new KaojuError('FileUnreadable', 'declares entities of its own');
  }
  if (tag === undefined) throw damaged(xml.slice(from, from + 20));
  return from + tag.length;
}

function* tagEvents(tag: string): Generator<XmlEvent> {
  const name = NAME.exec(tag)?.[1];
  if (name === undefined) return;
  if (tag.startsWith('</')) yield { kind: 'close', name };
  else {
    yield { kind: 'open', name, attributes: new Attributes(tag) };
    if (tag.endsWith('/>')) yield { kind: 'close', name };
  }
}

function* textEvents(xml: string, from: number, to: number): Generator<XmlEvent> {
  if (from === to) return;
  const written = xml.slice(from, to);
  let at = 0;
  for (const { 0: reference, index } of written.matchAll(REFERENCE)) {
    if (index > at) yield plain(written.slice(at, index), from + at);
    at = index + reference.length;
    yield { kind: 'text', text: unescaped(reference), from: from + index, to: from + at };
  }
  if (at < written.length) yield plain(written.slice(at), from + at);
}

function plain(text: string, from: number): XmlEvent {
  return { kind: 'text', text, from, to: from + text.length };
}

export function unescaped(written: string): string {
  return written.replace(REFERENCE, (reference) => {
    const name = reference.slice(1, -1);
    const named = NAMED[name];
    if (named !== undefined) return named;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
