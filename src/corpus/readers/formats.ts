/**
 * The formats that are read, in one table: what `index`, the documentation and the errors for other
 * files say is taken from here. A reader is loaded when a file of its format is there.
 */

import path from 'node:path';
import type { ReaderModule, ReadingSettings } from './reader.js';

export interface Format {
  /** In records and addresses; kept over versions. */
  name: string;
  /** Ends of names, lower case, with their dot; the first is how the format is called to people. */
  endings: readonly string[];
  /** Raised when the same file gives another reading: files of this format alone are read anew. */
  version: number;
  /** Whose readers read what is in its files, besides its own; null for any: a mail's attachments. */
  within?: readonly string[] | null;
  /** True where settings may name the columns. */
  hasColumns?: true;
  /** What a browser is told that the original is. */
  mediaType: string;
  /** Null for what has no sign at its beginning. */
  begins: ((head: string) => boolean) | null;
  load(): Promise<ReaderModule>;
}

/** How much of a file `begins` sees, one character a byte. */
const HEAD_BYTES = 1024;

/** Texts have offsets into the file itself, and are told by their name alone. */
export const TEXT: Format = {
  name: 'text',
  endings: ['.txt', '.md'],
  version: 1,
  mediaType: 'text/plain',
  begins: null,
  load: () => import('./text.js'),
};

/** Where two begin alike, the earlier one. */
export const FORMATS: readonly Format[] = [
  TEXT,
  {
    name: 'html',
    endings: ['.html', '.htm', '.xhtml', '.shtml'],
    version: 2,
    mediaType: 'text/html',
    begins: (head) =>
      /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu.test(
        head,
      ),
    load: () => import('./html/html.js'),
  },
  {
    name: 'mhtml',
    endings: ['.mhtml', '.mht'],
    version: 1,
    within: ['html'],
    mediaType: 'multipart/related',
    begins: (head) => /^[\s\S]*?^content-type:\s*multipart\/related/imu.test(head),
    load: () => import('./html/mhtml.js'),
  },
  {
    name: 'pdf',
    endings: ['.pdf'],
    version: 1,
    mediaType: 'application/pdf',
    begins: (head) => head.includes('%PDF-'),
    load: () => import('./pdf/pdf.js'),
  },
  {
    name: 'epub',
    endings: ['.epub'],
    version: 1,
    mediaType: 'application/epub+zip',
    begins: (head) => isArchiveOf(head, 'application/epub+zip'),
    load: () => import('./office/epub.js'),
  },
  {
    name: 'odt',
    endings: ['.odt', '.ott'],
    version: 1,
    mediaType: 'application/vnd.oasis.opendocument.text',
    begins: (head) => isArchiveOf(head, 'application/vnd.oasis.opendocument.text'),
    load: () => import('./office/odt.js'),
  },
  {
    name: 'docx',
    endings: ['.docx', '.docm'],
    version: 1,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    begins: (head) => head.startsWith('PK') && head.includes('word/'),
    load: () => import('./office/docx.js'),
  },
  {
    name: 'eml',
    endings: ['.eml'],
    version: 1,
    within: null,
    mediaType: 'message/rfc822',
    begins: (head) =>
      /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:received|from|message-id):/iu.test(head),
    load: () => import('./mail/eml.js'),
  },
  {
    name: 'mbox',
    endings: ['.mbox'],
    version: 1,
    within: null,
    mediaType: 'application/mbox',
    begins: (head) => head.startsWith('From '),
    load: () => import('./mail/mbox.js'),
  },
  {
    name: 'feed',
    endings: ['.rss', '.atom', '.rdf', '.xml', 'feed.json'],
    version: 1,
    within: ['html'],
    mediaType: 'application/xml',
    begins: (head) => /<(?:rss|feed|rdf:RDF)[\s>]|jsonfeed\.org\/version/u.test(head),
    load: () => import('./feed/feed.js'),
  },
  {
    name: 'table',
    endings: ['.csv', '.tsv'],
    version: 3,
    hasColumns: true,
    mediaType: 'text/csv',
    begins: null,
    load: () => import('./table/csv.js'),
  },
  {
    name: 'xlsx',
    endings: ['.xlsx', '.xlsm'],
    version: 2,
    hasColumns: true,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    begins: (head) => head.startsWith('PK') && head.includes('xl/'),
    load: () => import('./table/xlsx.js'),
  },
  {
    name: 'jsonl',
    endings: ['.jsonl', '.ndjson'],
    version: 3,
    hasColumns: true,
    mediaType: 'application/jsonl',
    begins: null,
    load: () => import('./table/jsonl.js'),
  },
  {
    name: 'cues',
    endings: ['.srt', '.vtt'],
    version: 1,
    mediaType: 'text/plain',
    begins: null,
    load: () => import('./cues/cues.js'),
  },
  {
    name: 'warc',
    endings: ['.warc', '.warc.gz'],
    version: 2,
    within: ['html', 'pdf'],
    mediaType: 'application/warc',
    begins: (head) => head.startsWith('WARC/'),
    load: () => import('./archive/warc.js'),
  },
  {
    name: 'wacz',
    endings: ['.wacz'],
    version: 2,
    within: ['html', 'pdf'],
    mediaType: 'application/wacz',
    begins: null,
    load: () => import('./archive/wacz.js'),
  },
];

/** The first file of such an archive says what it is. */
function isArchiveOf(head: string, mediaType: string): boolean {
  return head.startsWith('PK') && head.slice(0, 200).includes(`mimetype${mediaType}`);
}

/** By the end of its name; null for what is not read. */
export function formatOfName(file: string): Format | null {
  const name = path.posix.basename(file).toLowerCase();
  return FORMATS.find(({ endings }) => endings.some((end) => name.endsWith(end))) ?? null;
}

/**
 * By name and first bytes together: the bytes win where they show another format that is read, and
 * a text is a text whatever it begins with.
 */
export function formatOf(file: string, bytes: Buffer): Format | null {
  const named = formatOfName(file);
  if (named === TEXT) return TEXT;
  const head = bytes.toString('latin1', 0, HEAD_BYTES);
  if (!named || named.begins === null || named.begins(head)) return named;
  return FORMATS.find(({ begins }) => begins?.(head)) ?? named;
}

/** By its name in a record; records of texts have none. */
export function formatNamed(name: string | undefined): Format {
  return FORMATS.find((format) => format.name === name) ?? TEXT;
}

/** The first of each format, and all of texts. */
export function namedEndings(): string[] {
  return FORMATS.flatMap((format) => (format === TEXT ? TEXT.endings : format.endings.slice(0, 1)));
}

/** `.txt, .md and .html`: for errors and reports. */
export function readableEndings(): string {
  const endings = namedEndings();
  return `${endings.slice(0, -1).join(', ')} and ${endings.at(-1)}`;
}

/**
 * What tells one reading from another of the same bytes: the version of the reader and of those that
 * read what is in its files, and settings that they go by. Empty for texts, whose rules the index
 * names.
 */
export function readerTag(
  { name, within = [] }: Format,
  { columns = {} }: Pick<ReadingSettings, 'columns'> = {},
): string {
  if (name === TEXT.name) return '';
  const own = FORMATS.filter((one) => one.name === name);
  const others = FORMATS.filter(
    (one) => one !== TEXT && one.name !== name && (within?.includes(one.name) ?? true),
  );
  const named = JSON.stringify(Object.entries(columns).sort());
  return [...own, ...others]
    .map((one) => `${one.name} ${one.version}${one.hasColumns && named !== '[]' ? named : ''}`)
    .join(', ');
}
