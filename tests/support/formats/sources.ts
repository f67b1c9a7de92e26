/** The texts that origin maps count in, decoded from a file apart from its reader. */

import { parseFeed } from 'feedsmith';
import { WARCParser } from 'warcio';
import { decodeText } from '../../../src/corpus/decode.js';
import { Archive } from '../../../src/corpus/readers/archive/zip.js';
import { entriesOf } from '../../../src/corpus/readers/feed/entries.js';
import { decodePage } from '../../../src/corpus/readers/html/charset.js';
import { leavesOf, readEntity } from '../../../src/corpus/readers/mime/entities.js';
import { decodeXml } from '../../../src/corpus/readers/office/parts.js';
import type { Reading } from '../../../src/corpus/readers/reader.js';
import type { OriginSource } from '../../../src/text/origin-map.js';
import { readingContext } from './reading-context.js';

/** The decoded text of a source, as the reader counted in it. */
export type TextOf = (source: OriginSource, reading: Reading) => string;

type Sources = (bytes: Buffer) => TextOf | Promise<TextOf>;

const textFile: Sources = (bytes) => {
  const { text } = decodeText(bytes);
  return () => text;
};

/** Of each part of an archive its text. */
const officeFile: Sources = async (bytes) => {
  const archive = await Archive.open(bytes, readingContext('a'));
  const texts = new Map<string, string>();
  for (const name of archive.names.filter((one) => /\.x(?:ht)?ml$/u.test(one))) {
    texts.set(name, decodeXml((await archive.read(name)) as Buffer, name));
  }
  return (source) => texts.get(nameOf(source)) ?? '';
};

/** A body is named by its type and an attachment by its name. */
function mailText(bytes: Buffer, source: OriginSource): string {
  const leaves = leavesOf(readEntity(bytes));
  const leaf = leaves.find(({ type }) => type === nameOf(source)) ?? leaves[1];
  return decodePage(leaf?.body ?? Buffer.alloc(0), leaf?.parameters.get('charset') ?? null).text;
}

/** Mails by the ids that they name, which their articles are told by. */
const mailbox: Sources = (bytes) => {
  const mails = bytes
    .toString('latin1')
    .split(/^From [^\n]*\n/mu)
    .map((mail) => Buffer.from(mail, 'latin1'));
  return (source, { part }) => {
    const mail = mails.find((one) => one.toString('latin1').includes(`<${part}>`));
    return mail ? mailText(mail, source) : '';
  };
};

async function pagesIn(bytes: Buffer): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for await (const record of new WARCParser([bytes])) {
    const url = record.warcTargetURI ?? '';
    if (record.warcType !== 'response' || pages.has(url)) continue;
    const type = record.httpHeaders?.headers.get('content-type') ?? '';
    const charset = /charset=([\w-]+)/u.exec(type)?.[1] ?? null;
    pages.set(url, decodePage(Buffer.from(await record.readFully(true)), charset).text);
  }
  return pages;
}

const SOURCES: Record<string, Sources> = {
  html: (bytes) => () => decodePage(bytes).text,
  mhtml: (bytes) => {
    const page = leavesOf(readEntity(bytes)).find(({ type }) => type === 'text/html');
    return () => decodePage(page?.body ?? Buffer.alloc(0)).text;
  },
  docx: officeFile,
  odt: officeFile,
  epub: officeFile,
  xlsx: officeFile,
  eml: (bytes) => (source) => mailText(bytes, source),
  mbox: mailbox,
  feed: (bytes) => {
    const entries = entriesOf(parseFeed(decodePage(bytes, 'utf-8').text));
    return (source) => entries.find(({ id }) => id === nameOf(source))?.html ?? '';
  },
  table: textFile,
  jsonl: textFile,
  cues: textFile,
  warc: async (bytes) => {
    const pages = await pagesIn(bytes);
    return (source) => pages.get(nameOf(source)) ?? '';
  },
  wacz: async (bytes) => {
    const archive = await Archive.open(bytes, readingContext('a'));
    const names = archive.names.filter((one) => one.startsWith('archive/'));
    const all = await Promise.all(
      names.map(async (name) => pagesIn((await archive.read(name)) as Buffer)),
    );
    return (source) => all.map((pages) => pages.get(nameOf(source))).find(Boolean) ?? '';
  },
};

/** Formats whose places are characters of a text; those of a PDF are items of a page. */
export const MAPPED_FORMATS = Object.keys(SOURCES);

export async function sourcesOfFile(format: string, bytes: Buffer): Promise<TextOf> {
  const sources = SOURCES[format];
  if (!sources) throw new Error(`Nothing tells the texts of ${format}`);
  return sources(bytes);
}

function nameOf(source: OriginSource): string {
  return source.kind === 'part' ? source.name : '';
}
