/** XML parts of an office file, decoded; and what its properties tell. */

import { isUtf8 } from 'node:buffer';
import { KaojuError } from '../../../errors.js';
import type { Archive } from '../archive/zip.js';
import { ownAuthor, ownTitle } from '../program-values.js';
import type { Told } from '../reader.js';
import { readXml } from './xml.js';

/**
 * @returns null where the file has no such part
 * @throws FileUnreadable for one that is neither UTF-8 nor UTF-16
 */
export async function readPart(archive: Archive, name: string): Promise<string | null> {
  const bytes = await archive.read(name);
  return bytes && decodeXml(bytes, name);
}

export function decodeXml(bytes: Buffer, name: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (!isUtf8(bytes)) {
    throw new KaojuError('FileUnreadable', `is damaged: ${name} is no UTF-8`);
  }
  return bytes.toString('utf8').replace(/^\ufeff/u, '');
}

/** Of elements of these names their texts, in the part's order. */
export function textsOf(xml: string, names: ReadonlySet<string>): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  let open: string | null = null;
  let text = '';
  for (const event of readXml(xml)) {
    if (event.kind === 'text') text += event.text;
    else if (event.kind === 'open' && names.has(event.name)) [open, text] = [event.name, ''];
    else if (event.kind === 'close' && event.name === open) {
      texts.set(open, [...(texts.get(open) ?? []), text.trim()]);
      open = null;
    }
  }
  return texts;
}

const PROPERTIES = new Set(['dc:title', 'dc:creator', 'meta:initial-creator', 'dc:publisher']);

/** The day on which a file was made is not the report's. */
export function toldByProperties(xml: string | null): Told {
  const texts = xml === null ? new Map<string, string[]>() : textsOf(xml, PROPERTIES);
  const title = ownTitle(texts.get('dc:title') ?? []);
  const authors = [
    ...(texts.get('meta:initial-creator') ?? []),
    ...(texts.get('dc:creator') ?? []),
  ];
  const author = ownAuthor(authors);
  return { ...(title && { title }), ...(author && { author }) };
}
