/**
 * What a reader of a format gives: one reading an article, or why there is none. A reader rewrites
 * nothing: each character of its text that is no white space is the file's own, in the file's order.
 */

import type { OriginMap } from '../../text/origin-map.js';
import type { Metadata, Noise, PlaceMark, TableColumn } from '../../types/article.js';

/**
 * As the format has it; values that do not fit are left out when the article is made. A title of null
 * says that its files have none, so that a first line is not taken for one.
 */
export type Told = Partial<Record<keyof Metadata, unknown>>;

export interface Reading {
  /**
   * Which of the file's articles this is; null for the only one. Made of what stays when others
   * come and go (a message's id, an entry's address), and no two of one file have the same.
   */
  part: string | null;
  text: string;
  /** Null where the text is the decoded file itself, and an offset a place in the file. */
  origin: OriginMap | null;
  /** What the format itself says of the article, not what its text shows. */
  told: Told;
  /** Where pages, chapters, cues or rows begin, in order. */
  marks: PlaceMark[];
  /** What the format itself tells to be no content, in order, without overlaps. */
  noise: Noise[];
  /** How its characters were written, for a person: GB18030; of a PDF, PDF. */
  encoding: string;
  warnings: string[];
}

/** An article of a file of several that cannot be read; the others are. */
export interface FailedPart {
  part: string;
  /** What was found, as in a KaojuError. */
  error: string;
}

/** The module that a format's `load` gives. */
export interface ReaderModule {
  /**
   * @returns one at least, in the order of the file
   * @throws FileUnreadable where nothing of the file can be read: what was found, and what to do
   */
  read(bytes: Buffer, context: ReadingContext): Promise<(Reading | FailedPart)[]>;
}

export interface ReadingContext {
  /** Path below the corpus folder, or the name of something within a file. */
  file: string;
  limits: ReadingSettings;
  /** What a server or a mail says of the bytes; undefined for a file. */
  served?: Served;
  /** Aborted when the time is over: to be looked at between pages, entries and the like. */
  signal: AbortSignal;
  /**
   * Reads something within the file by the reader of its own format: an attachment, an entry.
   *
   * @param name tells its format, together with its first bytes
   * @throws FileUnreadable for what is not read, and for what stands in too many others
   */
  readInner(bytes: Buffer, name: string, served?: Served): Promise<InnerFile>;
}

export interface Served {
  charset: string | null;
  /** Where it was found. */
  url: string | null;
}

export interface InnerFile {
  /** Of the format that it was read as. */
  format: string;
  read: (Reading | FailedPart)[];
}

/** Of one file; settings. */
export interface ReadingLimits {
  maxBytes: number;
  /** What archives and compressed parts may grow to in all. */
  maxUnpackedBytes: number;
  /** UTF-16 units of all its articles together. */
  maxCharacters: number;
  /** Articles of a file of several. */
  maxParts: number;
  /** What its reader keeps in memory, besides the file itself and what is unpacked of it. */
  maxHeapBytes: number;
  maxMs: number;
}

export interface ReadingSettings extends ReadingLimits {
  /** Names of a table's columns, by what they hold; they go before the usual names. */
  columns?: Partial<Record<TableColumn, string>>;
}

export function isFailed(read: Reading | FailedPart): read is FailedPart {
  return 'error' in read;
}
